import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RankFacts, type RankGroup, rankAgencies, rankGroupOf, type Share } from '@/lib/domain/ranking.ts';

const share = (part: number, whole: number): Share => ({ part, whole });
const NONE = share(0, 0);

function facts(
  agencyId: number,
  punctual: Share,
  complete = NONE,
  tasks = NONE,
  more: Partial<RankFacts> = {},
): RankFacts {
  return { agencyId, group: 'departments', periodsDue: 4, shares: { punctual, complete, tasks }, ...more };
}

const ranksOf = (...all: RankFacts[]) =>
  [...rankAgencies(all)].map(([id, { rank, isTied }]) => `${id}: ${rank}${isTied ? ' (đồng)' : ''}`);

describe('points', () => {
  const pointsOf = (one: RankFacts) => rankAgencies([one]).get(one.agencyId)?.score;

  test('40 for reports in time, 30 for rows answered, 30 for tasks in time', () => {
    expect(pointsOf(facts(1, share(4, 4), share(80, 80), share(5, 5)))).toBe('100');
    expect(pointsOf(facts(1, share(3, 4), share(80, 80), share(5, 5)))).toBe('90');
    expect(pointsOf(facts(1, share(4, 4), share(40, 80), share(5, 5)))).toBe('85');
    expect(pointsOf(facts(1, share(4, 4), share(80, 80), share(1, 5)))).toBe('76');
    expect(pointsOf(facts(1, share(0, 4), share(0, 80), share(0, 5)))).toBe('0');
  });

  test('what did not occur takes no part; the rest keeps its proportion', () => {
    expect(pointsOf(facts(1, share(4, 4), share(80, 80)))).toBe('100');
    expect(pointsOf(facts(1, share(4, 4), share(0, 80)))?.slice(0, 6)).toBe('57.142'); // 40 of 70
    expect(pointsOf(facts(1, share(1, 2)))).toBe('50');
  });
});

describe('ranks', () => {
  test('more points stand before fewer', () => {
    expect(ranksOf(facts(1, share(1, 4)), facts(2, share(4, 4)), facts(3, share(2, 4)))).toEqual([
      '1: 3',
      '2: 1',
      '3: 2',
    ]);
  });

  test('equal points share a rank, and the next counts everybody before it', () => {
    expect(ranksOf(facts(1, share(4, 4)), facts(2, share(2, 2)), facts(3, share(1, 4)))).toEqual([
      '1: 1 (đồng)',
      '2: 1 (đồng)',
      '3: 3',
    ]);
  });

  test('a tie is a tie of exact points, not of rounded ones', () => {
    const third = facts(1, share(1, 3), share(2, 3), share(1, 3));
    const same = facts(2, share(2, 6), share(4, 6), share(3, 9));
    const nearly = facts(3, share(1, 3), share(666_666, 1_000_000), share(1, 3));
    expect(ranksOf(third, same, nearly)).toEqual(['1: 1 (đồng)', '2: 1 (đồng)', '3: 3']);
  });

  test('one period is not enough, and nothing to count is nothing to rank by', () => {
    const one = rankAgencies([facts(1, share(1, 1), NONE, NONE, { periodsDue: 1 }), facts(2, share(0, 4))]);
    expect(one.get(1)).toEqual({ score: null, rank: null, isTied: false, ranked: 1 });
    expect(one.get(2)).toMatchObject({ rank: 1, ranked: 1 });
    expect(rankAgencies([facts(1, NONE)]).get(1)?.rank).toBeNull();
  });

  test('only agencies of one group are held against each other', () => {
    const commune = { group: 'communes' as RankGroup };
    const all = rankAgencies([facts(1, share(4, 4)), facts(2, share(1, 4), NONE, NONE, commune)]);
    expect(all.get(2)).toMatchObject({ rank: 1, ranked: 1, isTied: false });
  });

  test('the order in which agencies come changes nothing; nobody with more points stands behind', () => {
    const some = fc.array(
      fc.tuple(fc.nat(4), fc.nat(9), fc.nat(3)).map(([a, b, c]) => [share(a, 4), share(b, 9), share(c, 3)] as const),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const given = all.map(([a, b, c], id) => facts(id, a, b, c));
        const ranks = rankAgencies(given);
        expect(rankAgencies(given.toReversed()).get(0)).toEqual(ranks.get(0));
        for (const left of ranks.values())
          for (const right of ranks.values())
            if (Number(left.score) - Number(right.score) > 1e-9) expect(left.rank).toBeLessThan(right.rank as number);
      }),
    );
  });
});

test.each([
  ['department', 'province', 'departments'],
  ['office', 'province', 'departments'],
  ['board', 'province', 'departments'],
  ['media', 'province', 'others'],
  ['vertical', 'central', 'others'],
  ['district-committee', 'district', 'districts'],
  ['commune-committee', 'commune', 'communes'],
] as const)('%s of %s is ranked among %s', (kind, level, group) => {
  expect(rankGroupOf({ kind, level })).toBe(group);
});

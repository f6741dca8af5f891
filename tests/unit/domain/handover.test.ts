import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, plusDays } from '@/lib/domain/calendar.ts';
import { type DatedGrant, handOver, isHeldOn, isOver, type NewGrant } from '@/lib/domain/handover.ts';

const TODAY: Day = '2026-12-01';
const FINANCE = { role: 'focal-point', provinceId: 1, agencyId: 7, areaCode: null } as const;
const AREA = { role: 'area-reviewer', provinceId: 1, agencyId: null, areaCode: 'the-che' } as const;
const grant = (
  id: number,
  role: typeof FINANCE | typeof AREA = FINANCE,
  days: Partial<DatedGrant> = {},
): DatedGrant => ({
  ...{ id, ...role, validFrom: null, validTo: null },
  ...days,
});
const refused = (code: string) => expect.objectContaining({ code });

describe('for good', () => {
  test('the old person’s roles end with the day before, the colleague’s begin on the day', () => {
    expect(handOver([grant(1), grant(2, AREA)], [], { startsOn: '2026-12-10', endsOn: null }, TODAY)).toEqual({
      ended: [
        { id: 1, validTo: '2026-12-09' },
        { id: 2, validTo: '2026-12-09' },
      ],
      removed: [],
      given: [
        { ...FINANCE, validFrom: '2026-12-10', validTo: null },
        { ...AREA, validFrom: '2026-12-10', validTo: null },
      ],
      returned: [],
    });
  });

  test('a role that ends anyway goes until its end; one that is over or not yet begun stays where it is', () => {
    const grants = [
      grant(1, FINANCE, { validTo: '2026-12-31' }),
      grant(2, AREA, { validTo: '2026-11-30' }),
      grant(3, AREA, { validFrom: '2027-01-01' }),
    ];
    const { ended, given } = handOver(grants, [], { startsOn: '2026-12-10', endsOn: null }, TODAY);
    expect([ended.map(({ id }) => id), given]).toEqual([
      [1],
      [{ ...FINANCE, validFrom: '2026-12-10', validTo: '2026-12-31' }],
    ]);
  });

  test('a role that began on the same day goes altogether', () => {
    const handover = handOver([grant(1, FINANCE, { validFrom: TODAY })], [], { startsOn: TODAY, endsOn: null }, TODAY);
    expect([handover.ended, handover.removed]).toEqual([[], [1]]);
  });
});

test('for a time: the roles come back on the day after', () => {
  const { given, returned } = handOver([grant(1)], [], { startsOn: '2026-12-10', endsOn: '2026-12-24' }, TODAY);
  expect(given).toEqual([{ ...FINANCE, validFrom: '2026-12-10', validTo: '2026-12-24' }]);
  expect(returned).toEqual([{ ...FINANCE, validFrom: '2026-12-25', validTo: null }]);
});

test('what the colleague holds anyway is not given twice; a part of it is said', () => {
  const span = { startsOn: '2026-12-10', endsOn: null };
  expect(handOver([grant(1)], [grant(9)], span, TODAY).given).toEqual([]);
  expect(() => handOver([grant(1)], [grant(9, FINANCE, { validTo: '2026-12-31' })], span, TODAY)).toThrow(
    refused('duplicate'),
  );
  expect(handOver([grant(1)], [grant(9, FINANCE, { validTo: '2026-12-09' })], span, TODAY).given).toHaveLength(1);
});

test.each<[string, Day, Day | null]>([
  ['yesterday', '2026-11-30', null],
  ['an end before the beginning', '2026-12-10', '2026-12-09'],
  ['a beginning in two years', '2028-12-10', null],
  ['an end in two years', '2026-12-10', '2028-12-10'],
])('refuses %s', (_, startsOn, endsOn) => {
  expect(() => handOver([grant(1)], [], { startsOn, endsOn }, TODAY)).toThrow(refused('handover-days'));
});

test('refuses when there is nothing to hand over on that day', () => {
  const over = [grant(1, FINANCE, { validTo: '2026-12-05' })];
  expect(() => handOver(over, [], { startsOn: '2026-12-10', endsOn: null }, TODAY)).toThrow(
    refused('nothing-to-hand-over'),
  );
  expect([isOver(over[0] as DatedGrant, '2026-12-05'), isOver(over[0] as DatedGrant, '2026-12-06')]).toEqual([
    false,
    true,
  ]);
});

test('on every day exactly one of the two holds the role, and it is the colleague’s within the span alone', () => {
  const shift = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(shift, fc.option(fc.integer({ min: 0, max: 60 })), (start, length) => {
      const startsOn = plusDays(TODAY, start);
      const endsOn = length === null ? null : plusDays(startsOn, length);
      const { ended, given, returned } = handOver([grant(1)], [], { startsOn, endsOn }, TODAY);
      const old = [grant(1, FINANCE, { validTo: ended[0]?.validTo ?? null }), ...returned];
      for (let day: Day = TODAY; day <= plusDays(startsOn, 90); day = plusDays(day, 1)) {
        const holds = (grants: readonly (DatedGrant | NewGrant)[]) => grants.some((one) => isHeldOn(one, day));
        const inSpan = day >= startsOn && (endsOn === null || day <= endsOn);
        expect([holds(old), holds(given)], day).toEqual([!inSpan, inSpan]);
      }
    }),
    { numRuns: 30 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Correction, findClash, liveCorrections, nextRedo, nextUndo, readingState } from '@/lib/domain/reading.ts';
import { accept, change, said, undo } from '../reading/check/proposals.ts';

const seqs = (all: readonly Correction[]) => liveCorrections(all).map(({ seq }) => seq);

describe('taking back', () => {
  test.each([
    ['nothing', said(accept('a'), accept('b')), [1, 2]],
    ['the last', said(accept('a'), accept('b'), undo(2)), [1, 3]],
    ['one in the middle', said(accept('a'), accept('b'), accept('c'), undo(2)), [1, 3, 4]],
    ['the taking back', said(accept('a'), undo(1), undo(2)), [1, 3]],
    ['again what was brought back', said(accept('a'), undo(1), undo(2), undo(3)), [2, 4]],
    ['the same twice', said(accept('a'), undo(1), undo(1)), [2, 3]],
  ])('%s', (_, all, live) => expect(seqs(all)).toEqual(live));

  test('goes back one by one, and forward again', () => {
    const all = said(accept('a'), accept('b'));
    expect(nextUndo(all)?.seq).toBe(2);
    expect(nextRedo(all)).toBeNull();
    const back = said(accept('a'), accept('b'), undo(2));
    expect(nextUndo(back)?.seq).toBe(1);
    expect(nextRedo(back)?.seq).toBe(3);
    const both = said(accept('a'), accept('b'), undo(2), undo(1));
    expect(nextUndo(both)).toBeNull();
    expect(nextRedo(both)?.seq).toBe(4);
    expect(nextRedo(said(accept('a'), undo(1), accept('b')))).toBeNull();
  });

  test('what was brought back is not brought back again', () => {
    const all = said(accept('a'), accept('b'), undo(2), undo(1), undo(4));
    expect(seqs(all)).toEqual([1, 3, 5]);
    expect(nextRedo(all)?.seq).toBe(3);
    expect(nextRedo(said(accept('a'), undo(1), undo(2)))).toBeNull();
  });

  test('back as far as it goes and forward again, whatever the number, ends where it began', () => {
    const step = (all: Correction[], next: Correction) => [
      ...all,
      { ...(said(undo(next.seq))[0] as Correction), seq: all.length + 1 },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (count) => {
        let all = said(...Array.from({ length: count }, () => accept('a')));
        for (let next = nextUndo(all); next; next = nextUndo(all)) all = step(all, next);
        expect(all).toHaveLength(count * 2);
        for (let next = nextRedo(all); next; next = nextRedo(all)) all = step(all, next);
        expect(all).toHaveLength(count * 3);
        expect(liveCorrections(all).filter(({ undoes }) => undoes === null)).toHaveLength(count);
      }),
    );
  });
});

describe('two windows', () => {
  const mine = { deed: 'change' as const, row: 'task-0', value: { fields: { time: 'x' }, accepted: [] } };

  test.each([
    ['what I had seen', 1, said(change('task-0', { time: 'y' })), null],
    ['the same cell since', 0, said(change('task-0', { time: 'y' })), 1],
    ['another cell of the row', 0, said(change('task-0', { lead: [] })), null],
    ['another row', 0, said(change('task-1', { time: 'y' })), null],
    ['the whole row', 0, said({ deed: 'drop' }), 1],
    ['a look at the cell', 0, said(accept('task-0', 'time')), 1],
    ['a taking back of the cell', 1, said(change('task-0', { time: 'y' }), undo(1)), 2],
  ])('%s', (_, seen, all, seq) => expect(findClash(all, seen, mine)?.seq ?? null).toBe(seq));

  test('two names at once do not meet', () => {
    const theirs = said({ deed: 'solve', row: 'names', value: { 'Sở A': { as: 'words' } } });
    const other = { deed: 'solve' as const, row: 'names', value: { 'Sở B': { as: 'words' } } };
    expect(findClash(theirs, 0, other)).toBeNull();
    expect(findClash(theirs, 0, { ...other, value: { 'Sở A': { as: 'words' } } })?.seq).toBe(1);
  });
});

test('a reading is open until it is saved or put aside', () => {
  const at = new Date(0);
  expect(readingState({ savedAt: null, discardedAt: null })).toBe('open');
  expect(readingState({ savedAt: at, discardedAt: null })).toBe('saved');
  expect(readingState({ savedAt: null, discardedAt: at })).toBe('discarded');
});

import { describe, expect, test } from 'vitest';
import { numberAnswer } from '@/lib/domain/answer.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { sortEntries, type TypedEntry, understand } from '@/lib/domain/typed-entry.ts';

const ROW: FormRow = {
  id: 1,
  key: '1.1',
  position: 1,
  code: '1.1',
  label: 'Số việc',
  unit: 'Việc',
  type: 'count',
  choices: [],
  parentId: null,
  totalId: null,
  accumulation: 'flow',
  consolidation: 'sum',
  numeratorId: null,
  denominatorId: null,
  ownerAgencyId: null,
  answeredBy: null,
  help: null,
  areaCode: null,
};

const entry = (more: Partial<TypedEntry>): TypedEntry => ({
  rowId: 1,
  kind: 'value',
  typed: '',
  note: '',
  reason: '',
  promisedOn: '',
  seenVersion: 0,
  ...more,
});

describe('the four kinds of answer', () => {
  test.each([
    ['a number', entry({ typed: '1.234' }), { outcome: 'answer', answer: { kind: 'value', number: '1234' } }],
    ['zero, which is a value', entry({ typed: '0' }), { outcome: 'answer', answer: { kind: 'value', number: '0' } }],
    ['blank, which is no answer', entry({ typed: '  ' }), { outcome: 'blank' }],
    [
      'không phát sinh',
      entry({ kind: 'nil', typed: '5' }),
      { outcome: 'answer', answer: { kind: 'nil', number: null } },
    ],
    ['không áp dụng', entry({ kind: 'not-applicable' }), { outcome: 'answer', answer: { kind: 'not-applicable' } }],
    [
      'chưa có, saved before its reason is known',
      entry({ kind: 'missing' }),
      { outcome: 'answer', answer: { kind: 'missing', reason: null } },
    ],
    [
      'chưa có with a day that is none',
      entry({ kind: 'missing', promisedOn: '2026-02-30' }),
      { outcome: 'fault', fault: 'bad-day' },
    ],
    ['a fraction of a counted thing', entry({ typed: '1,5' }), { outcome: 'fault', fault: 'not-whole' }],
  ])('%s', (_, typed, expected) => {
    expect(understand(ROW, typed)).toMatchObject(expected);
  });
});

describe('a whole form', () => {
  const stored = new Map([[1, { answer: numberAnswer('10'), version: 3, updatedBy: 'Lan', updatedAt: new Date(0) }]]);

  test('writes only what changed', () => {
    expect(sortEntries([ROW], stored, [entry({ typed: '10', seenVersion: 3 })])).toEqual({
      writes: [],
      cleared: [],
      faults: [],
      conflicts: [],
      settled: [{ rowId: 1, version: 3 }],
    });
    expect(sortEntries([ROW], stored, [entry({ typed: '11', seenVersion: 3 })]).writes).toHaveLength(1);
  });

  test('an emptied cell is cleared, over the version that was seen', () => {
    expect(sortEntries([ROW], stored, [entry({ seenVersion: 3 })]).cleared).toEqual([1]);
    expect(sortEntries([ROW], stored, [entry({ seenVersion: 2 })])).toMatchObject({
      cleared: [],
      conflicts: [{ by: 'Lan', version: 3 }],
    });
  });

  test('two people who typed the same agree', () => {
    expect(sortEntries([ROW], stored, [entry({ typed: '10', seenVersion: 0 })]).conflicts).toEqual([]);
  });

  test('a row that is not asked of the agency is passed over', () => {
    expect(sortEntries([], new Map(), [entry({ typed: '10' })])).toEqual({
      writes: [],
      cleared: [],
      faults: [],
      conflicts: [],
      settled: [],
    });
  });

  test('a row that somebody emptied meanwhile is told, not passed over', () => {
    expect(sortEntries([ROW], new Map(), [entry({ typed: '12', seenVersion: 3 })])).toMatchObject({
      writes: [],
      conflicts: [{ rowId: 1, theirs: null, version: 0 }],
    });
  });
});

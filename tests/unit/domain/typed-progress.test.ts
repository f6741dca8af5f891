import { describe, expect, test } from 'vitest';
import { sortHead } from '@/lib/domain/typed-head.ts';
import { owesReason, understandPart } from '@/lib/domain/typed-progress.ts';

const part = { state: '', completedOn: '', document: '', note: '', step: '', stepBy: '', stepOn: '' };
const step = { step: ' Trình dự thảo ', stepBy: 'Phòng CCHC', stepOn: '31/1/2027' };

describe('a part of a task as typed', () => {
  test.each([
    ['left alone', part, { outcome: 'blank' }],
    ['words without a progress', { ...part, note: 'chậm vì lũ' }, { outcome: 'fault', fault: 'no-state' }],
    ['done without its day', { ...part, state: 'done' }, { outcome: 'fault', fault: 'undated' }],
    [
      'done on a day that is none',
      { ...part, state: 'done', completedOn: '31/02/2026' },
      { outcome: 'fault', fault: 'undated' },
    ],
    [
      'done',
      { ...part, state: 'done', completedOn: '1/12/2026', document: ' 12/QĐ ' },
      {
        outcome: 'progress',
        progress: { state: 'done', completedOn: '2026-12-01', resultDocument: '12/QĐ', note: null },
      },
    ],
    [
      'in progress forgets the day',
      { ...part, state: 'in-progress', completedOn: '1/12/2026' },
      { outcome: 'progress', progress: { state: 'in-progress', completedOn: null, resultDocument: null, note: null } },
    ],
    [
      'open, with its next step',
      { ...part, ...step, state: 'in-progress' },
      {
        outcome: 'progress',
        progress: {
          ...{ state: 'in-progress', completedOn: null, resultDocument: null, note: null },
          nextStep: { what: 'Trình dự thảo', who: 'Phòng CCHC', by: '2027-01-31' },
        },
      },
    ],
    [
      'done forgets the next step',
      { ...part, ...step, state: 'done', completedOn: '1/12/2026' },
      { outcome: 'progress', progress: { state: 'done', completedOn: '2026-12-01', resultDocument: null, note: null } },
    ],
    ...(['step', 'stepBy', 'stepOn'] as const).map((cell): [string, typeof part, object] => [
      `a next step without its ${cell}`,
      { ...part, ...step, state: 'in-progress', [cell]: ' ' },
      { outcome: 'fault', fault: 'half-step' },
    ]),
    [
      'a next step on a day that is none',
      { ...part, ...step, state: 'in-progress', stepOn: '31/02/2027' },
      { outcome: 'fault', fault: 'half-step' },
    ],
    ['a next step without a progress', { ...part, ...step }, { outcome: 'fault', fault: 'no-state' }],
    ['a state that is none', { ...part, state: 'xong' }, { outcome: 'fault', fault: 'unknown-state' }],
    [
      'more words than a cell holds',
      { ...part, state: 'in-progress', note: 'x'.repeat(4_001) },
      { outcome: 'fault', fault: 'long-words' },
    ],
    ...(['step', 'stepBy'] as const).map((cell): [string, typeof part, object] => [
      `more words than a cell holds in its ${cell}`,
      { ...part, ...step, state: 'in-progress', [cell]: 'x'.repeat(4_001) },
      { outcome: 'fault', fault: 'long-words' },
    ]),
  ])('%s', (_, typed, expected) => {
    expect(understandPart(typed)).toEqual(expected);
  });
});

describe('a part that is late says why', () => {
  const due = { dueOn: '2026-11-30', state: 'in-progress', completedOn: null, note: null } as const;
  test.each([
    ['open after its day', due, true],
    ['open after its day, with a reason', { ...due, note: 'chờ hướng dẫn' }, false],
    ['open on the cut-off day itself', { ...due, dueOn: '2026-12-14' }, false],
    ['done late', { ...due, state: 'done', completedOn: '2026-12-01' } as const, true],
    ['done on its day', { ...due, state: 'done', completedOn: '2026-11-30' } as const, false],
    ['not reported yet', { ...due, state: null }, false],
    ['without a day', { ...due, dueOn: null }, false],
  ])('%s', (_, part, owes) => {
    expect(owesReason(part, '2026-12-14')).toBe(owes);
  });
});

describe('the head of a report', () => {
  const stored = { signerName: 'Lan', documentNo: null };
  test.each([
    ['a field that was changed', { signerName: 'Mai' }, { signerName: 'Lan' }, { signerName: 'Mai' }, []],
    ['a field that was left alone, and changed by somebody else', { signerName: 'Ba' }, { signerName: 'Ba' }, {}, []],
    [
      'a field that both changed',
      { signerName: 'Mai' },
      { signerName: 'Ba' },
      {},
      [{ field: 'signerName', theirs: 'Lan' }],
    ],
    ['a field that both changed alike', { signerName: 'Lan' }, { signerName: 'Ba' }, {}, []],
    ['a field without what was seen', { documentNo: '1/BC' }, {}, { documentNo: '1/BC' }, []],
    ['a field that was emptied', { signerName: null }, { signerName: 'Lan' }, { signerName: null }, []],
  ])('%s', (_, typed, seen, change, conflicts) => {
    expect(sortHead<Record<string, string | null>>(stored, typed, seen)).toEqual({ change, conflicts });
  });
});

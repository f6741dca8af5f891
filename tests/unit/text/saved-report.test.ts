import { describe, expect, test } from 'vitest';
import { NIL } from '@/lib/domain/answer.ts';
import { linesAnswered, savedInWords } from '@/lib/text/saved-report.ts';

const saved = {
  savedAt: new Date('2026-11-20T07:05:00Z'),
  faults: [],
  conflicts: [],
  taskConflicts: [],
  headConflicts: [],
  debts: { unexplainedTasks: [], steplessTasks: [] },
  partFaults: [],
};

test('all saved: the time, and nothing that was typed comes back', () => {
  expect(savedInWords(saved, { 'r1.typed': '5' })).toEqual({
    outcome: 'done',
    message: 'Đã lưu lúc 14:05.',
    errors: [],
    values: {},
  });
});

test('what is saved and still owed is said with the time', () => {
  expect(
    savedInWords({ ...saved, debts: { unexplainedTasks: [7, 9], steplessTasks: [9] } }, { 't7.state': 'in-progress' }),
  ).toMatchObject({
    outcome: 'done',
    message:
      'Đã lưu lúc 14:05. Còn 2 nhiệm vụ chậm chưa ghi lý do, 1 nhiệm vụ quá hạn trên 30 ngày chưa có bước tiếp theo: ghi ở từng nhiệm vụ thì mới gửi được.',
  });
});

test('a task that is done without its day stays on the form with all that was typed about it', () => {
  const typed = { 'r1.typed': '5', 't7.state': 'done', 't7.completedOn': '31/02/2026', 't7.document': '12/QĐ-UBND' };
  const said = savedInWords({ ...saved, partFaults: [{ assignmentId: 7, fault: 'undated' }] }, typed);
  expect(said.outcome).toBe('invalid');
  expect(said.message).toBe('Đã lưu lúc 14:05. Còn 1 dòng chưa lưu được:');
  expect(said.errors).toEqual([
    {
      field: 't7.completedOn',
      message: 'Nhiệm vụ đã hoàn thành cần ngày hoàn thành, theo dạng ngày/tháng/năm.',
    },
  ]);
  expect(said.values).toEqual({
    't7.state': 'done',
    't7.completedOn': '31/02/2026',
    't7.document': '12/QĐ-UBND',
  });
});

const theirs = { ...NIL, kind: 'value', number: '12', note: 'đã rà' } as const;
const conflict = { rowId: 1, theirs, by: 'Lan', at: new Date('2026-11-20T07:03:00Z'), version: 9 };

test('what somebody else wrote is told with who and when, over their version the next time', () => {
  const said = savedInWords({ ...saved, conflicts: [conflict] }, { 'r1.typed': '10', 'r1.seen': '4', 'r2.typed': '5' });
  expect(said.errors).toEqual([
    {
      field: 'r1.typed',
      message:
        'Lan vừa lưu “12 (đã rà)” lúc 14:03 20/11/2026, khác với chỗ đang gõ. Bấm Lưu lần nữa để thay, hoặc tải lại trang để giữ số của Lan.',
    },
  ]);
  expect(said.values).toEqual({ 'r1.typed': '10', 'r1.seen': '9' });
});

describe('line by line', () => {
  const answer = (more: object, typed: Record<string, string>, keys: string[]) =>
    linesAnswered({ ...saved, rows: [], tasks: [], ...more }, typed, keys).lines;

  test.each([
    [
      'a row that is kept, with its version',
      { rows: [{ rowId: 1, version: 8 }] },
      'r1',
      { outcome: 'kept', seen: '8' },
    ],
    ['a part of a task', { tasks: [{ assignmentId: 7, version: 2 }] }, 't7', { outcome: 'kept', seen: '2' }],
    [
      'a part that is late and does not say why',
      { tasks: [{ assignmentId: 7, version: 2 }], debts: { unexplainedTasks: [7], steplessTasks: [] } },
      't7',
      { outcome: 'kept', seen: '2', owes: expect.stringContaining('ghi lý do chậm') },
    ],
    [
      'a part that is long overdue and has no next step',
      { tasks: [{ assignmentId: 7, version: 2 }], debts: { unexplainedTasks: [], steplessTasks: [7] } },
      't7',
      { outcome: 'kept', seen: '2', owes: expect.stringContaining('ghi bước tiếp theo') },
    ],
    ['a field of the head, as it stands', {}, 'signerName', { outcome: 'kept', seen: 'Mai' }],
    [
      'a row that was not understood',
      { faults: [{ rowId: 1, fault: 'not-whole', suggestion: null }] },
      'r1',
      { outcome: 'fault', message: 'Phải là số nguyên.' },
    ],
    [
      'a row that somebody else changed',
      { conflicts: [conflict] },
      'r1',
      expect.objectContaining({
        outcome: 'conflict',
        by: 'Lan',
        seen: '9',
        theirs: expect.objectContaining({ typed: '12' }),
      }),
    ],
    [
      'a row that somebody else emptied',
      { conflicts: [{ ...conflict, theirs: null, version: 0 }] },
      'r1',
      expect.objectContaining({
        outcome: 'conflict',
        seen: '0',
        theirs: expect.objectContaining({ typed: '', kind: 'value' }),
      }),
    ],
    [
      'a row that is not of this report',
      {},
      'r99',
      { outcome: 'fault', message: expect.stringContaining('Tải lại trang') },
    ],
  ])('%s', (_, more, key, expected) => {
    const typed: Record<string, string> = { 'r1.typed': '10', signerName: 'Mai' };
    expect(answer(more, typed, [key])).toEqual({ [key]: expected });
  });
});

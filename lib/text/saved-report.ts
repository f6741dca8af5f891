import type { Answer, AnswerFault } from '@/lib/domain/answer.ts';
import { answerInWords } from './answers.ts';
import { formatTime } from './days.ts';
import { FAULT_TEXT } from './typed.ts';

type Saved = {
  savedAt: Date;
  written: number;
  faults: readonly { rowId: number; fault: AnswerFault | 'bad-day'; suggestion: string | null }[];
  conflicts: readonly { rowId: number; theirs: Answer; by: string }[];
  /** Parts of tasks that are said to be done, without a day. */
  undated: readonly number[];
};

type FieldError = { field: string; message: string };
type Said = { outcome: 'done' | 'invalid'; message: string; errors: FieldError[]; values: Record<string, string> };

/** What was saved, what was not and why; only the cells in trouble keep what was typed, the others show what is stored. */
export function savedInWords(saved: Saved, typed: Record<string, string>): Said {
  const time = `Đã lưu lúc ${formatTime(saved.savedAt)}.`;
  const errors = [
    ...saved.faults.map(faultError),
    ...saved.conflicts.map((conflict) => conflictError(conflict, typed)),
    ...saved.undated.map((id) => ({ field: `t${id}.completedOn`, message: UNDATED })),
  ];
  if (errors.length === 0) return { outcome: 'done', message: time, errors, values: {} };
  const rows = new Set([
    ...[...saved.faults, ...saved.conflicts].map(({ rowId }) => `r${rowId}.`),
    ...saved.undated.map((id) => `t${id}.`),
  ]);
  const values = Object.fromEntries(
    Object.entries(typed).filter(([name]) => rows.has(name.slice(0, name.indexOf('.') + 1))),
  );
  return { outcome: 'invalid', message: `${time} Còn ${errors.length} dòng chưa lưu được:`, errors, values };
}

const UNDATED = 'Nhiệm vụ đã hoàn thành cần ngày hoàn thành, theo dạng ngày/tháng/năm.';

function faultError({ rowId, fault, suggestion }: Saved['faults'][number]): FieldError {
  const hint = suggestion === null ? '' : ` Có phải ${suggestion}?`;
  return { field: `r${rowId}.typed`, message: `${FAULT_TEXT[fault]}.${hint}` };
}

function conflictError({ rowId, theirs, by }: Saved['conflicts'][number], typed: Record<string, string>): FieldError {
  const mine = typed[`r${rowId}.typed`] ?? '';
  const message = `${by} vừa lưu “${answerInWords(theirs, { choices: [] })}”, ô này đang gõ “${mine}”. Bấm Lưu lần nữa để thay, hoặc xóa chữ đã gõ để giữ số của ${by}.`;
  return { field: `r${rowId}.typed`, message };
}

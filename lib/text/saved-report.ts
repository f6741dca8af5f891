import type { Answer, AnswerFault } from '@/lib/domain/answer.ts';
import { nameOf, partKey, rowKey } from '@/lib/domain/entry-fields.ts';
import type { Fields, LineAnswer, LineKey, OutboxAnswer } from '@/lib/domain/outbox.ts';
import type { LateDebts, PartFault, PartProgress } from '@/lib/domain/typed-progress.ts';
import { answerInWords } from './answers.ts';
import { formatDay, formatInstant, formatTime } from './days.ts';
import { partFields, rowFields } from './entry-lines.ts';
import { stepInWords } from './next-step.ts';
import { notSavedInWords } from './not-saved.ts';
import { PROGRESS_STATE_TEXT } from './statuses.ts';
import { answerFaultInWords, LATE_REASON_OWED, lateInWords, NEXT_STEP_OWED, PART_FAULT_TEXT } from './typed.ts';

type Part = Omit<PartProgress, 'state'> & {
  state: PartProgress['state'] | null;
  version: number;
  updatedBy: string | null;
  updatedAt: Date | null;
};

type Saved = {
  savedAt: Date;
  faults: readonly { rowId: number; fault: AnswerFault | 'bad-day'; suggestion: string | null }[];
  conflicts: readonly { rowId: number; theirs: Answer | null; by: string | null; at: Date | null; version: number }[];
  taskConflicts: readonly { assignmentId: number; theirs: Part }[];
  headConflicts: readonly { field: string; theirs: string | null; by: string | null; at: Date | null }[];
  /** Parts of tasks that are saved, are late and do not say why or what comes next. */
  debts: LateDebts;
  /** Parts of tasks that could not be understood. */
  partFaults: readonly { assignmentId: number; fault: PartFault }[];
};

/** What kept a line from being saved: the cell to look at, the sentence, and what somebody else wrote there. */
export type Trouble = { key: LineKey; cell: string; message: string; theirs: Theirs | null };
type Theirs = { fields: Fields; by: string; seen: string };

export function troublesOf(saved: Saved): Trouble[] {
  return [
    ...saved.faults.map(({ rowId, fault, suggestion }) => ({
      key: rowKey(rowId),
      cell: 'typed',
      message: answerFaultInWords(fault, suggestion),
      theirs: null,
    })),
    ...saved.partFaults.map(({ assignmentId, fault }) => ({
      key: partKey(assignmentId),
      cell: fault === 'undated' ? 'completedOn' : fault === 'half-step' ? 'step' : 'state',
      message: PART_FAULT_TEXT[fault],
      theirs: null,
    })),
    ...saved.conflicts.map(rowConflict),
    ...saved.taskConflicts.map(partConflict),
    ...saved.headConflicts.map(headConflict),
  ];
}

/** For the browser that saves line by line: what became of each line that was sent. */
export function linesAnswered(
  saved: Saved & Versions,
  typed: Record<string, string>,
  keys: readonly LineKey[],
): OutboxAnswer {
  const troubles = new Map(troublesOf(saved).map((trouble) => [trouble.key, trouble]));
  const versions = new Map([
    ...saved.rows.map(({ rowId, version }) => [rowKey(rowId), version] as const),
    ...saved.tasks.map(({ assignmentId, version }) => [partKey(assignmentId), version] as const),
  ]);
  const owed = (key: LineKey) =>
    [
      saved.debts.unexplainedTasks.some((id) => partKey(id) === key) ? LATE_REASON_OWED : '',
      saved.debts.steplessTasks.some((id) => partKey(id) === key) ? NEXT_STEP_OWED : '',
    ]
      .filter(Boolean)
      .join(' ');
  const answerOf = (key: LineKey): LineAnswer => {
    const trouble = troubles.get(key);
    const version = versions.get(key);
    if (trouble?.theirs) {
      const { fields, by, seen } = trouble.theirs;
      return { outcome: 'conflict', message: trouble.message, by, theirs: fields, seen };
    }
    if (trouble) return { outcome: 'fault', message: trouble.message };
    if (key in typed) return { outcome: 'kept', seen: typed[key] as string };
    if (version === undefined) return { outcome: 'fault', message: GONE };
    return { outcome: 'kept', seen: String(version), ...(owed(key) ? { owes: owed(key) } : {}) };
  };
  return {
    savedAt: formatTime(saved.savedAt),
    lines: Object.fromEntries(keys.map((key) => [key, answerOf(key)])),
  };
}

type Versions = {
  rows: readonly { rowId: number; version: number }[];
  tasks: readonly { assignmentId: number; version: number }[];
};

const GONE = 'Dòng này không còn trong báo cáo của cơ quan. Tải lại trang để xem biểu hiện nay.';

type FieldError = { field: string; message: string };
type Said = { outcome: 'done' | 'invalid'; message: string; errors: FieldError[]; values: Record<string, string> };

/** For a form without scripts: only the lines in trouble keep what was typed, over what is there now; others show what is stored. */
export function savedInWords(saved: Saved, typed: Record<string, string>): Said {
  const time = `Đã lưu lúc ${formatTime(saved.savedAt)}.${lateSentence(saved.debts)}`;
  const troubles = troublesOf(saved);
  if (troubles.length === 0) return { outcome: 'done', message: time, errors: [], values: {} };
  const inTrouble = (name: string) => troubles.some(({ key }) => name === key || name.startsWith(`${key}.`));
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => inTrouble(name)));
  for (const { key, theirs } of troubles) if (theirs) values[`${key}.seen`] = theirs.seen;
  const errors = troubles.map(({ key, cell, message, theirs }) => ({
    field: nameOf(key, cell),
    message: theirs ? `${message} ${pressAgain(theirs.by)}` : message,
  }));
  return { outcome: 'invalid', message: notSavedInWords(time, troubles.length), errors, values };
}

function lateSentence(debts: LateDebts): string {
  const words = lateInWords(debts);
  return words === '' ? '' : ` Còn ${words}: ghi ở từng nhiệm vụ thì mới gửi được.`;
}

function pressAgain(by: string): string {
  return `Bấm Lưu lần nữa để thay, hoặc tải lại trang để giữ số của ${by}.`;
}

function rowConflict({ rowId, theirs, by, at, version }: Saved['conflicts'][number]): Trouble {
  const who = by ?? SOMEBODY;
  const words =
    theirs === null ? 'bỏ trống dòng này' : `lưu “${withNote(answerInWords(theirs, { choices: [] }), theirs.note)}”`;
  return {
    key: rowKey(rowId),
    cell: 'typed',
    message: `${who} vừa ${words}${timeOf(at)}, khác với chỗ đang gõ.`,
    theirs: { fields: rowFields(theirs), by: who, seen: String(version) },
  };
}

/** "Đã hoàn thành ngày 01/12/2026 (12/QĐ-UBND, chậm vì lũ)". */
export function partInWords(part: Omit<Part, 'version' | 'updatedBy' | 'updatedAt'>): string {
  const state = part.state === null ? 'chưa báo cáo' : PROGRESS_STATE_TEXT[part.state];
  const day = part.completedOn === null ? '' : ` ngày ${formatDay(part.completedOn)}`;
  const step = part.nextStep ? stepInWords(part.nextStep) : null;
  return withNote(`${state}${day}`, [part.resultDocument, part.note, step].filter(Boolean).join(', ') || null);
}

function partConflict({ assignmentId, theirs }: Saved['taskConflicts'][number]): Trouble {
  const who = theirs.updatedBy ?? SOMEBODY;
  return {
    key: partKey(assignmentId),
    cell: 'state',
    message: `${who} vừa lưu “${partInWords(theirs)}”${timeOf(theirs.updatedAt)}, khác với chỗ đang gõ.`,
    theirs: { fields: partFields(theirs), by: who, seen: String(theirs.version) },
  };
}

function headConflict({ field, theirs, by, at }: Saved['headConflicts'][number]): Trouble {
  const who = by ?? SOMEBODY;
  const text = theirs === null ? '' : field === 'documentOn' ? formatDay(theirs) : theirs;
  const words = text === '' ? 'bỏ trống ô này' : `lưu “${text}”`;
  return {
    key: field,
    cell: '',
    message: `${who} vừa ${words}${timeOf(at)}, khác với chỗ đang gõ.`,
    theirs: { fields: { '': text }, by: who, seen: text },
  };
}

const SOMEBODY = 'Người khác';

function withNote(words: string, note: string | null): string {
  return note ? `${words} (${note})` : words;
}

function timeOf(at: Date | null): string {
  return at === null ? '' : ` lúc ${formatInstant(at)}`;
}

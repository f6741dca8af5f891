import { cellsOf, HEAD_CELLS, nameOf, partKey, rowKey } from '@/lib/domain/entry-fields.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { Conflict, LineKey, Outbox } from '@/lib/domain/outbox.ts';
import { assess, verdictsOf } from '@/lib/domain/report.ts';
import type { LateDebts } from '@/lib/domain/typed-progress.ts';
import { explanationsThatHold, isExplained, type RuleStrength, type Verdict } from '@/lib/domain/validation.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { answerKindInWords } from '@/lib/text/entry-lines.ts';
import { LATE_REASON_OWED, NEXT_STEP_OWED } from '@/lib/text/typed.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';
import { answersOf, type EntrySheet, faultIn, fieldsOf, formRowOf, partsOf, understoodIn } from './sheet-state.ts';

export type Finding = { strength: RuleStrength; words: string; explained: boolean };

/** How a line stands, in one word for its last column. */
export type Standing = 'blank' | 'saved' | 'unsent' | 'fault' | 'conflict' | 'owing' | 'finding';

/** All that is said at one line while it is typed. */
export type Mark = {
  standing: Standing;
  /** What was understood, where it is not what stands there. */
  said: string | null;
  error: string | null;
  conflict: Conflict | null;
  findings: readonly Finding[];
};

/** One thing to look at: the cell that it leads to, and the same words as there. */
export type Problem = { field: string; name: string; words: string };

export type Reading = {
  marks: ReadonlyMap<LineKey, Mark>;
  answered: number;
  asked: number;
  /** What late parts of tasks still owe. */
  late: LateDebts;
  /** Not saved: not understood, or written by two. */
  unsaved: readonly Problem[];
  /** Against the rules. */
  findings: readonly Problem[];
};

/** The whole sheet as it stands, read by the same rules as on the server. `hot` is the cell being typed in. */
export function readSheet(
  sheet: EntrySheet,
  rows: ReadonlyMap<LineKey, FormRow>,
  box: Outbox,
  hot: LineKey | null,
): Reading {
  const { context, tasks } = sheet;
  const asked = [...rows.values()];
  const answers = answersOf(asked, box);
  const parts = partsOf(tasks, box);
  const content = { asked, answers, tasks: parts, ...context };
  const explanations = explanationsThatHold(verdictsOf(content), context.given);
  const { verdicts, open, answered, unexplainedTasks, steplessTasks } = assess({
    ...content,
    explanations,
    returned: [],
    sections: [],
  });
  const marks = new Map<LineKey, Mark>();
  const owing = new Map(open.map(({ rowKey: key, why }) => [key, why]));
  for (const row of asked) {
    const key = rowKey(row.id);
    const findings = verdicts
      .filter((verdict) => verdict.rowKey === row.key)
      .map((one) => findingOf(one, explanations, asked));
    marks.set(key, markOf(box, rows, key, hot, findings, owing.get(row.key) ?? null));
  }
  for (const { assignmentId } of parts) {
    const owed = (debts: readonly number[], finding: Finding) => (debts.includes(assignmentId) ? [finding] : []);
    const findings = [...owed(unexplainedTasks, LATE), ...owed(steplessTasks, STEP)];
    const key = partKey(assignmentId);
    marks.set(key, markOf(box, rows, key, hot, findings, null));
  }
  for (const key of HEAD_CELLS) marks.set(key, markOf(box, rows, key, hot, [], null));
  return {
    marks,
    answered,
    asked: asked.length,
    late: { unexplainedTasks, steplessTasks },
    ...problemsOf(sheet, marks),
  };
}

const LATE: Finding = { strength: 'warn', words: LATE_REASON_OWED, explained: false };
const STEP: Finding = { ...LATE, words: NEXT_STEP_OWED };

export function rowsOf(sheet: EntrySheet): Map<LineKey, FormRow> {
  return new Map(sheet.lines.filter((line) => line.asked).map((line) => [rowKey(line.rowId), formRowOf(line)]));
}

function markOf(
  box: Outbox,
  rows: ReadonlyMap<LineKey, FormRow>,
  key: LineKey,
  hot: LineKey | null,
  findings: readonly Finding[],
  owing: string | null,
): Mark {
  const line = box.unsent[key];
  const fields = fieldsOf(box, key);
  const conflict = box.conflicts[key] ?? null;
  const isBeingTyped = key === hot && line !== undefined && !line.left;
  const error = line && !isBeingTyped && !conflict ? (box.faults[key] ?? faultIn(rows, key, fields)) : null;
  const row = rows.get(key);
  const standing = standingOf({ conflict, error, isUnsent: line !== undefined, owing, findings });
  return { standing, said: row ? saidOf(row, fields) : null, error, conflict, findings };
}

type Facts = {
  conflict: Conflict | null;
  error: string | null;
  isUnsent: boolean;
  owing: string | null;
  findings: readonly Finding[];
};

function standingOf({ conflict, error, isUnsent, owing, findings }: Facts): Standing {
  if (conflict) return 'conflict';
  if (error) return 'fault';
  if (isUnsent) return 'unsent';
  if (owing === 'blank') return 'blank';
  if (owing) return 'owing';
  return findings.some(({ strength, explained }) => strength !== 'hint' && !explained) ? 'finding' : 'saved';
}

/** "1234,5" is shown as 1.234,5 and "-" as không phát sinh; what reads as it is typed is not repeated. */
function saidOf(row: FormRow, fields: Readonly<Record<string, string>>): string | null {
  const typed = (fields.typed ?? '').trim();
  if (typed === '' || fields.kind !== 'value' || row.type === 'text') return null;
  const understood = understoodIn(row, fields);
  if (understood.outcome === 'fault') return row.type === 'choice' ? `“${typed}”` : null;
  if (understood.outcome !== 'answer' || row.type === 'choice') return null;
  const words =
    understood.answer.kind === 'value'
      ? answerInWords(understood.answer, row)
      : answerKindInWords(understood.answer.kind);
  return words === typed ? null : words;
}

function findingOf(verdict: Verdict, explanations: ReadonlyMap<string, string>, rows: readonly FormRow[]): Finding {
  return {
    strength: verdict.strength,
    words: verdictInWords(verdict, rows),
    explained: isExplained(verdict, explanations),
  };
}

function problemsOf(sheet: EntrySheet, marks: ReadonlyMap<LineKey, Mark>) {
  const unsaved: Problem[] = [];
  const findings: Problem[] = [];
  for (const [key, mark] of marks) {
    const at = { field: fieldOf(key), name: nameIn(sheet, key) };
    const words = mark.conflict?.message ?? mark.error;
    if (words) unsaved.push({ ...at, words });
    for (const finding of mark.findings)
      if (finding.strength !== 'hint' && !finding.explained) findings.push({ ...at, words: finding.words });
  }
  return { unsaved, findings };
}

function fieldOf(key: LineKey): string {
  return nameOf(key, cellsOf(key)?.[0] ?? '');
}

const HEAD_NAMES: Record<string, string> = {
  documentNo: 'Số, ký hiệu',
  documentOn: 'Ngày ban hành',
  signerName: 'Người ký',
  signerTitle: 'Chức danh người ký',
};

function nameIn({ lines, tasks }: EntrySheet, key: LineKey): string {
  const line = lines.find((one) => rowKey(one.rowId) === key);
  if (line) return [line.code, line.label].filter(Boolean).join(' ');
  return tasks.find((one) => partKey(one.assignmentId) === key)?.title ?? HEAD_NAMES[key] ?? key;
}

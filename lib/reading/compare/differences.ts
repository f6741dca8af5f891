import type { HeldPlan, HeldTarget, HeldTask } from '@/lib/domain/held-plan.ts';
import type { ReadName } from '../check/names.ts';
import type { Sheet, TargetRow, TaskRow } from '../check/sheet.ts';
import type { Difference, MatchedTarget, MatchedTask } from './difference.ts';
import { innermost, type Marks, matchRows } from './match.ts';
import { targetDifferences } from './target-differences.ts';
import { taskDifferences } from './task-differences.ts';

/** What a document says beside what the plan holds. */
export type Comparison = {
  targets: MatchedTarget[];
  tasks: MatchedTask[];
  missing: { key: string; our: HeldTarget | HeldTask }[];
  extra: (TargetRow | TaskRow)[];
  differences: Difference[];
};

/** Every difference between a plan and its document read again; what is equal needs no decision. */
export function compare(ours: HeldPlan, sheet: Sheet, names: readonly ReadName[]): Comparison {
  const rows = [...sheet.targets.filter((row) => !row.isDropped), ...sheet.promises];
  const taskRows = sheet.tasks.filter((row) => !row.isDropped);
  const targets = pair(ours.targets, rows, ourTargetMarks, targetMarks);
  const tasks = pair(ours.tasks, taskRows, ourTaskMarks, taskMarks);
  const missing = [
    ...targets.missing.map((our) => ({ key: `our-target-${our.id}`, our })),
    ...tasks.missing.map((our) => ({ key: `our-task-${our.id}`, our })),
  ];
  const extra = [...targets.extra.filter((row) => row.kind === 'target'), ...tasks.extra];
  const meant = new Map(names.map(({ name, meant: who }) => [name, who]));
  return {
    targets: targets.matched,
    tasks: tasks.matched,
    missing,
    extra,
    differences: [
      ...targets.matched.flatMap((match) => targetDifferences(match, ours.endYear, meant)),
      ...tasks.matched.flatMap((match) => taskDifferences(match, ours, meant)),
      ...missing.map(({ key, our }) => ({ key, field: 'row' as const, ours: our.title, theirs: '', line: 0 })),
      ...extra.map((row) => ({ key: row.key, field: 'row' as const, ours: '', theirs: wordsOf(row), line: row.line })),
    ],
  };
}

function pair<O, R>(ours: readonly O[], rows: readonly R[], ourMarks: (our: O) => Marks, marks: (row: R) => Marks) {
  const found = matchRows(ours.map(ourMarks), rows.map(marks));
  const taken = new Set(found.values());
  return {
    matched: [...found].sort(([a], [b]) => a - b).map(([at, other]) => ({ our: ours[at] as O, row: rows[other] as R })),
    missing: ours.filter((_, at) => !found.has(at)),
    extra: rows.filter((_, at) => !taken.has(at)),
  };
}

function ourTargetMarks({ section, ordinal, part, title, officialText, value }: HeldTarget) {
  return { section, ordinal, part, words: officialText ?? title, value };
}

function targetMarks({ values }: TargetRow) {
  const section = [values.section, values.heading].filter(Boolean).join(' – ');
  const words = values.clause || values.text;
  return {
    section,
    ordinal: values.ordinal === null ? null : `${values.ordinal}`,
    part: values.part,
    words,
    value: values.value,
  };
}

function ourTaskMarks({ section, ordinal, title, officialText }: HeldTask) {
  return { section: innermost(section), ordinal, part: null, words: officialText ?? title, value: null };
}

function taskMarks({ values }: TaskRow) {
  const ordinal = values.ordinal === null ? null : `${values.ordinal}`;
  return { section: innermost(values.section), ordinal, part: null, words: values.title, value: null };
}

function wordsOf(row: TargetRow | TaskRow): string {
  return row.kind === 'task' ? row.values.title : row.values.clause || row.values.text;
}

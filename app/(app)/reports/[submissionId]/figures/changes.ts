import type { Report } from '@/lib/db/reports.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { type Assessment, assess } from '@/lib/domain/report.ts';
import { type RowConflict, type SortedEntries, sortEntries } from '@/lib/domain/typed-entry.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';

type Entry = HeldFigures['entries'][number];

export type FigureChanges = {
  changes: { row: FormRow; entry: Entry; now: Answer | null; next: Answer | null }[];
  faults: ({ row: FormRow | undefined; entry: Entry } & Pick<
    SortedEntries['faults'][number],
    'fault' | 'suggestion'
  >)[];
  conflicts: { row: FormRow | undefined; entry: Entry; conflict: RowConflict }[];
  /** How the report would stand: the same judgement as on its form. */
  after: Assessment;
};

/** The file against the report as it stands at this moment, by the rules of the form itself. */
export function changesOf(report: Report, { entries }: HeldFigures): FigureChanges {
  const sorted = sortEntries(report.asked, report.stored, entries);
  const rows = new Map(report.asked.map((row) => [row.id, row]));
  const entryOf = (rowId: number) => entries.find((entry) => entry.rowId === rowId) as Entry;
  const next = new Map<number, Answer | null>([
    ...sorted.writes.map(({ rowId, answer }) => [rowId, answer] as const),
    ...sorted.cleared.map((rowId) => [rowId, null] as const),
  ]);
  const answers = new Map(report.answers);
  for (const [rowId, answer] of next) {
    const key = rows.get(rowId)?.key ?? '';
    if (answer) answers.set(key, answer);
    else answers.delete(key);
  }
  return {
    changes: report.asked.flatMap((row) =>
      next.has(row.id)
        ? [
            {
              row,
              entry: entryOf(row.id),
              now: report.stored.get(row.id)?.answer ?? null,
              next: next.get(row.id) ?? null,
            },
          ]
        : [],
    ),
    faults: sorted.faults.map(({ rowId, fault, suggestion }) => ({
      ...{ row: rows.get(rowId), entry: entryOf(rowId), fault, suggestion },
    })),
    conflicts: sorted.conflicts.map((conflict) => ({
      ...{ row: rows.get(conflict.rowId), entry: entryOf(conflict.rowId), conflict },
    })),
    after: assess({ ...report, answers }),
  };
}

import type { Report } from '@/lib/db/reports.ts';
import { TASK_SHEET, type TaskColumn } from '@/lib/domain/figure-sheet.ts';
import { type PartFault, type PartProgress, sortTypedParts } from '@/lib/domain/typed-progress.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { cellName } from '@/lib/text/figures.ts';
import { partInWords } from '@/lib/text/saved-report.ts';
import { PART_FAULT_TEXT } from '@/lib/text/typed.ts';
import type { SheetChanges } from './sheet-changes.ts';

const FAULTY: Record<PartFault, TaskColumn> = {
  'no-state': 'state',
  'unknown-state': 'state',
  undated: 'completedOn',
  'long-words': 'note',
  'half-step': 'step',
};

/** The tasks of the file against those of the report. */
export function taskChanges(report: Report, { sheet, entries }: HeldFigures['tasks']): SheetChanges {
  const { writes, faults, conflicts } = sortTypedParts(report.tasks, entries);
  const lines = new Map(report.tasks.map((line) => [line.assignmentId, line]));
  const entryOf = new Map(entries.map((entry) => [entry.assignmentId, entry]));
  const at = (assignmentId: number) => ({
    key: `t${assignmentId}`,
    name: lines.get(assignmentId)?.title ?? '',
    sheetRow: entryOf.get(assignmentId)?.sheetRow ?? 0,
  });
  const next = new Map(writes.map(({ seenVersion: _, ...part }) => [part.assignmentId, part]));
  const changes = report.tasks.flatMap((line) => {
    const part = next.get(line.assignmentId);
    if (!part) return [];
    const words = partInWords({ ...part, note: null });
    return [{ ...at(line.assignmentId), now: partInWords(line), next: words, note: part.note ?? '' }];
  });
  return {
    changes,
    faults: faults.map(({ assignmentId, fault }) => {
      const { sheetRow, ...about } = at(assignmentId);
      const column = FAULTY[fault];
      const said = fault === 'long-words' ? '…' : (entryOf.get(assignmentId)?.[column] ?? '');
      return { ...about, said, place: cellName(sheet, TASK_SHEET[column], sheetRow), why: PART_FAULT_TEXT[fault] };
    }),
    clashes: conflicts.map(({ assignmentId, theirs }) => {
      const { sheetRow, ...about } = at(assignmentId);
      const when = theirs.updatedAt ? ` lúc ${formatInstant(theirs.updatedAt)}` : '';
      const words = `${theirs.updatedBy ?? 'người khác'}${when} ghi “${partInWords(theirs)}”; trong tệp là dòng ${sheetRow}.`;
      return { ...about, href: `${routes.report(report.submission.id)}#t${assignmentId}.state`, words };
    }),
    report: { ...report, tasks: report.tasks.map((line) => ({ ...line, ...asWritten(next.get(line.assignmentId)) })) },
  };
}

/** A step that the file does not say any more is gone. */
function asWritten(part: PartProgress | undefined) {
  return part ? { ...part, nextStep: part.nextStep ?? null } : {};
}

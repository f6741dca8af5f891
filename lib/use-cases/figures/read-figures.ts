import type { Db } from '@/lib/db/client.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { sortSections, type TypedSection } from '@/lib/domain/section.ts';
import { requireEditable } from '@/lib/domain/submission.ts';
import { sortEntries, type TypedEntry } from '@/lib/domain/typed-entry.ts';
import { sortTypedParts, type TypedPart } from '@/lib/domain/typed-progress.ts';
import { readWorkbookCells } from '@/lib/reading/files/open.ts';
import { readFigureSheet, readTaskSheet, readWordsSheet } from '@/lib/reading/report/figure-sheet.ts';
import type { SheetIn } from '@/lib/reading/report/marked-sheet.ts';
import { progressStateIn } from '@/lib/text/statuses.ts';

/** A line of the file, with the row of the worksheet where it stands. */
type Placed<T> = T & { sheetRow: number };
type Lines<T> = { sheet: string; lines: number; entries: Placed<T>[] };
export type TypedTask = TypedPart & { assignmentId: number; seenVersion: number };

/** What differs from the report, sheet by sheet. */
export type FiguresRead = Lines<TypedEntry> & { tasks: Lines<TypedTask>; sections: Lines<TypedSection> };

/**
 * Đọc lại biểu đã điền: nothing is written yet. What stands as it stood is left out, so that an unchanged file answers
 * no entry at all. Refuses another report's file ('foreign-file'), an older form's ('stale-file') and unknown lines.
 */
export async function readFigures(
  actor: Actor,
  file: { submissionId: number; bytes: Uint8Array; fileName: string },
): Promise<FiguresRead> {
  const report = await inTransaction((tx) => requireWritable(actor, file.submissionId, tx));
  const cells = await readWorkbookCells(file.bytes, file.fileName);
  const [figures, tasks, words] = [readFigureSheet(cells), readTaskSheet(cells), readWordsSheet(cells)];
  for (const sheet of [figures, tasks, words]) if (sheet) requireOwn(report, sheet);
  return { ...figuresIn(report, figures), tasks: tasksIn(report, tasks), sections: sectionsIn(report, words) };
}

async function requireWritable(actor: Actor, submissionId: number, tx: Db): Promise<Report> {
  const report = (await findReport(actor, submissionId, tx)) ?? refuse('not-found');
  if (!mayWriteReport(actor, report.submission)) refuse('not-allowed');
  requireEditable(report.submission, await today(tx));
  return report;
}

/** Each sheet for itself: one that was copied out of another report's file is not this report's. */
function requireOwn({ submission }: Report, { submissionId, formVersionId }: SheetIn<never>): void {
  if (submissionId !== submission.id) refuse('foreign-file');
  if (formVersionId !== submission.period.formVersionId) refuse('stale-file');
}

function figuresIn({ asked, stored }: Report, { sheet, lines }: ReturnType<typeof readFigureSheet>): Lines<TypedEntry> {
  const entries = lines.map(({ key, row, ...typed }) => {
    const known = asked.find((one) => one.key === key) ?? refuse('unknown-line', { sheet, row });
    return { rowId: known.id, kind: 'value', ...typed, sheetRow: row };
  });
  const unchanged = new Set(sortEntries(asked, stored, entries).settled.map(({ rowId }) => rowId));
  return { sheet, lines: lines.length, entries: entries.filter(({ rowId }) => !unchanged.has(rowId)) };
}

function tasksIn({ tasks }: Report, read: ReturnType<typeof readTaskSheet>): Lines<TypedTask> {
  const { sheet, lines } = read ?? NOTHING;
  const entries = lines.map(({ key, row, state, ...typed }) => {
    const known = tasks.find(({ assignmentId }) => String(assignmentId) === key);
    const { assignmentId } = known ?? refuse('unknown-line', { sheet, row });
    return { assignmentId, ...typed, state: progressStateIn(state), sheetRow: row };
  });
  const unchanged = new Set(sortTypedParts(tasks, entries).settled.map(({ assignmentId }) => assignmentId));
  return { sheet, lines: lines.length, entries: entries.filter(({ assignmentId }) => !unchanged.has(assignmentId)) };
}

function sectionsIn({ sections }: Report, read: ReturnType<typeof readWordsSheet>): Lines<TypedSection> {
  const { sheet, lines } = read ?? NOTHING;
  const entries = lines.map(({ key, row, ...typed }) => {
    const known = sections.find((one) => one.key === key) ?? refuse('unknown-line', { sheet, row });
    return { sectionId: known.sectionId, ...typed, sheetRow: row };
  });
  const { writes, tooLong, conflicts } = sortSections(sections, entries);
  const changed = new Set([...writes, ...conflicts].map(({ sectionId }) => sectionId).concat(tooLong));
  return { sheet, lines: lines.length, entries: entries.filter(({ sectionId }) => changed.has(sectionId)) };
}

const NOTHING = { sheet: '', lines: [] };

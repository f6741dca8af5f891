import type { Db } from '@/lib/db/client.ts';
import { findReport, type Report } from '@/lib/db/reports.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayWriteReport } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { requireEditable } from '@/lib/domain/submission.ts';
import { sortEntries, type TypedEntry } from '@/lib/domain/typed-entry.ts';
import { readWorkbookCells } from '@/lib/reading/files/open.ts';
import { type FigureLine, readFigureSheet } from '@/lib/reading/report/figure-sheet.ts';

/** Lines of the file that differ from the report, each with the row of the worksheet where it stands. */
export type FiguresRead = { sheet: string; entries: (TypedEntry & { sheetRow: number })[]; lines: number };

/**
 * Đọc lại biểu đã điền: nothing is written yet. What stands as it stood is left out, so that an unchanged file answers
 * no entry at all. Refuses another report's file ('foreign-file'), an older form's ('stale-file') and unknown lines.
 */
export async function readFigures(
  actor: Actor,
  file: { submissionId: number; bytes: Uint8Array; fileName: string },
): Promise<FiguresRead> {
  const report = await inTransaction((tx) => requireWritable(actor, file.submissionId, tx));
  const { sheet, submissionId, formVersionId, lines } = readFigureSheet(
    await readWorkbookCells(file.bytes, file.fileName),
  );
  if (submissionId !== file.submissionId) refuse('foreign-file');
  if (formVersionId !== report.submission.period.formVersionId) refuse('stale-file');
  const entries = lines.map((line) => entryOf(report, sheet, line));
  const { settled } = sortEntries(report.asked, report.stored, entries);
  const unchanged = new Set(settled.map(({ rowId }) => rowId));
  return { sheet, lines: lines.length, entries: entries.filter(({ rowId }) => !unchanged.has(rowId)) };
}

async function requireWritable(actor: Actor, submissionId: number, tx: Db): Promise<Report> {
  const report = (await findReport(actor, submissionId, tx)) ?? refuse('not-found');
  if (!mayWriteReport(actor, report.submission)) refuse('not-allowed');
  requireEditable(report.submission, await today(tx));
  return report;
}

function entryOf({ asked }: Report, sheet: string, { key, row, ...typed }: FigureLine) {
  const known = asked.find((one) => one.key === key) ?? refuse('unknown-line', { sheet, row });
  return { rowId: known.id, kind: 'value', ...typed, sheetRow: row };
}

import type { Report } from '@/lib/db/reports.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import { FIGURE_SHEET } from '@/lib/domain/figure-sheet.ts';
import { sortEntries } from '@/lib/domain/typed-entry.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';
import { routes } from '@/lib/routes.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { cellName } from '@/lib/text/figures.ts';
import { answerFaultInWords } from '@/lib/text/typed.ts';
import type { SheetChanges } from './sheet-changes.ts';

/** The figures of the file against those of the report. */
export function figureChanges(
  report: Report,
  { sheet, entries }: Pick<HeldFigures, 'sheet' | 'entries'>,
): SheetChanges {
  const sorted = sortEntries(report.asked, report.stored, entries);
  const rows = new Map(report.asked.map((row) => [row.id, row]));
  const entryOf = new Map(entries.map((entry) => [entry.rowId, entry]));
  const next = new Map<number, Answer | null>([
    ...sorted.writes.map(({ rowId, answer }) => [rowId, answer] as const),
    ...sorted.cleared.map((rowId) => [rowId, null] as const),
  ]);
  const about = (rowId: number) => {
    const row = rows.get(rowId);
    const entry = entryOf.get(rowId);
    const name = [row?.code, row?.label].filter(Boolean).join(' ');
    return { row, entry, at: { key: `r${rowId}`, name }, sheetRow: entry?.sheetRow ?? 0 };
  };
  const changes = report.asked.flatMap((row) => {
    const answer = next.get(row.id);
    if (answer === undefined) return [];
    const { at, sheetRow } = about(row.id);
    const now = answerInWords(report.stored.get(row.id)?.answer ?? null, row);
    const note = [answer?.note, answer?.reason].filter(Boolean).join(' – ');
    return [{ ...at, sheetRow, now, next: answer === null ? 'để trống' : answerInWords(answer, row), note }];
  });
  const faults = sorted.faults.map(({ rowId, fault, suggestion }) => {
    const { entry, at, sheetRow } = about(rowId);
    const column = fault === 'bad-day' ? 'promisedOn' : 'typed';
    const place = cellName(sheet, FIGURE_SHEET[column], sheetRow);
    return { ...at, place, said: entry?.[column] ?? '', why: answerFaultInWords(fault, suggestion) };
  });
  const clashes = sorted.conflicts.map(({ rowId, theirs, by, at: when }) => {
    const { row, entry, at, sheetRow } = about(rowId);
    const who = `${by ?? 'người khác'}${when ? ` lúc ${formatInstant(when)}` : ''}`;
    const there = answerInWords(theirs, { choices: row?.choices ?? [] });
    const words = `${who} ghi “${there}”; trong tệp, dòng ${sheetRow}, là “${entry?.typed ?? ''}”.`;
    return { ...at, href: `${routes.report(report.submission.id)}#r${rowId}.typed`, words };
  });
  return { changes, faults, clashes, report: withFigures(report, next) };
}

function withFigures(report: Report, next: ReadonlyMap<number, Answer | null>): Report {
  const keys = new Map(report.asked.map((row) => [row.id, row.key]));
  const answers = new Map(report.answers);
  for (const [rowId, answer] of next) {
    const key = keys.get(rowId) ?? '';
    if (answer) answers.set(key, answer);
    else answers.delete(key);
  }
  return { ...report, answers };
}

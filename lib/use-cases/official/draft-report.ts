import type { Actor } from '@/lib/domain/actor.ts';
import type { Registration } from '@/lib/domain/official-document.ts';
import { titleMarked } from '@/lib/text/illustration.ts';
import { appendixRows } from '@/lib/writing/official/appendix-rows.ts';
import { appendixWorkbook } from '@/lib/writing/official/appendix-workbook.ts';
import { reportDocument } from '@/lib/writing/official/report-document.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { type OfficialReportView, viewOfficialReport } from './view-official-report.ts';

/** Dự thảo as .docx, of an open or a closed period; null outside the provinces that the actor oversees. */
export async function draftReport(actor: Actor, periodId: number): Promise<Uint8Array | null> {
  const view = await viewOfficialReport(actor, periodId);
  return view && writeReport(view, { draft: true, registration: { number: null, issuedOn: null } });
}

/** Phụ lục as .xlsx; null outside the provinces that the actor oversees. */
export async function draftAppendix(actor: Actor, periodId: number): Promise<Uint8Array | null> {
  const view = await viewOfficialReport(actor, periodId);
  return view && writeAppendix(view);
}

export function writeAppendix({ formTitle, period, values, notes }: OfficialReportView): Promise<Uint8Array> {
  return appendixWorkbook(titleMarked(formTitle, period.sample), appendixRows(values.rows, values.results, notes));
}

export function writeReport(
  { period, letterhead, sections, figures, formTitle, values, notes }: OfficialReportView,
  how: { draft: boolean; registration: Registration },
): Promise<Uint8Array> {
  const rows = appendixRows(values.rows, values.results, notes);
  const subject = titleMarked(letterhead.subject, period.sample);
  const marked = { ...letterhead, subject };
  return writeOfficial(reportDocument({ ...how, letterhead: marked, sections, figures, formTitle, rows }));
}

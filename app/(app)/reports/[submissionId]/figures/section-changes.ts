import type { Report } from '@/lib/db/reports.ts';
import { WORDS_SHEET } from '@/lib/domain/figure-sheet.ts';
import { cleanSectionText, sortSections } from '@/lib/domain/section.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { cellName } from '@/lib/text/figures.ts';
import { SECTION_TOO_LONG } from '@/lib/text/typed.ts';
import type { SheetChanges } from './sheet-changes.ts';

/** So much of a text tells one from another. */
const OPENING = 300;

/** The words of the file against those of the report. */
export function sectionChanges(report: Report, { sheet, entries }: HeldFigures['sections']): SheetChanges {
  const { writes, tooLong, conflicts } = sortSections(report.sections, entries);
  const sections = new Map(report.sections.map((section) => [section.sectionId, section]));
  const entryOf = new Map(entries.map((entry) => [entry.sectionId, entry]));
  const at = (sectionId: number) => ({
    key: `s${sectionId}`,
    name: sections.get(sectionId)?.title ?? '',
    sheetRow: entryOf.get(sectionId)?.sheetRow ?? 0,
  });
  const next = new Map(writes.map(({ sectionId, text }) => [sectionId, text]));
  return {
    changes: writes.map(({ sectionId, text }) => ({
      ...at(sectionId),
      now: opening(sections.get(sectionId)?.text ?? ''),
      next: opening(text),
      note: '',
    })),
    faults: tooLong.map((sectionId) => {
      const { sheetRow, ...about } = at(sectionId);
      const said = opening(cleanSectionText(entryOf.get(sectionId)?.text ?? ''));
      return { ...about, said, place: cellName(sheet, WORDS_SHEET.text, sheetRow), why: SECTION_TOO_LONG };
    }),
    clashes: conflicts.map(({ sectionId, updatedBy, updatedAt, text }) => {
      const { sheetRow, ...about } = at(sectionId);
      const who = `${updatedBy ?? 'người khác'}${updatedAt ? ` lúc ${formatInstant(updatedAt)}` : ''}`;
      const words = `${who} ghi “${opening(text)}”; trong tệp là dòng ${sheetRow}.`;
      return { ...about, href: `${routes.narrative(report.submission.id)}#s${sectionId}`, words };
    }),
    report: {
      ...report,
      sections: report.sections.map((section) => ({ ...section, text: next.get(section.sectionId) ?? section.text })),
    },
  };
}

function opening(text: string): string {
  if (text === '') return 'để trống';
  if (text.length <= OPENING) return text;
  return `${text.slice(0, OPENING)}… (${text.length.toLocaleString('vi-VN')} ký tự)`;
}

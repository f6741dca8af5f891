import type ExcelJS from 'exceljs';
import { WORDS_SHEET } from '@/lib/domain/figure-sheet.ts';
import { addReportSheet, OPEN, PAPER, protect, put, WRAP } from './sheet-look.ts';

export type SectionOut = {
  key: string;
  title: string;
  help: string | null;
  required: boolean;
  text: string;
  version: number;
};

type WordsOut = { title: string; submissionId: number; formVersionId: number; sections: readonly SectionOut[] };

const COLUMNS = [
  { name: '', width: 10 },
  { name: '', width: 6 },
  { name: 'Mục', width: 40 },
  { name: 'Hướng dẫn', width: 34 },
  { name: 'Nội dung', width: 110 },
];

const HELP =
  'Chỉ gõ vào ô trắng; xuống dòng trong ô bằng Alt+Enter. Mỗi mục nhiều nhất 20.000 ký tự. Không đưa bí mật nhà nước vào tệp này.';

/** The sections of the report in words, each in one cell. */
export async function addWordsSheet(book: ExcelJS.Workbook, { sections, ...whose }: WordsOut): Promise<void> {
  const { title, submissionId, formVersionId } = whose;
  const sheet = addReportSheet(book, {
    ...{ name: 'Phần lời', mark: WORDS_SHEET.mark, help: HELP, frozen: WORDS_SHEET.title, columns: COLUMNS },
    ...{ title, submissionId, formVersionId },
  });
  sections.forEach((section, at) => {
    const row = sheet.getRow(WORDS_SHEET.headRow + 1 + at);
    put(row, WORDS_SHEET.key, section.key, { numFmt: '@' });
    put(row, WORDS_SHEET.version, section.version);
    const required = section.required ? ' (bắt buộc)' : '';
    put(row, WORDS_SHEET.title, `${section.title}${required}`, { alignment: WRAP, font: { bold: true } });
    put(row, WORDS_SHEET.help, section.help ?? '', { fill: PAPER, alignment: WRAP });
    put(row, WORDS_SHEET.text, section.text, OPEN);
  });
  await protect(sheet);
}

import ExcelJS from 'exceljs';
import type { Answer } from '@/lib/domain/answer.ts';
import { exact } from '@/lib/domain/figure.ts';
import { FIGURE_SHEET } from '@/lib/domain/figure-sheet.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { answerAsTyped, answerInWords } from '@/lib/text/answers.ts';
import { formatDay } from '@/lib/text/days.ts';
import { addReportSheet, OPEN, PAPER, protect, put, WRAP } from './sheet-look.ts';
import { addTaskSheet, type TaskLineOut } from './task-sheet.ts';
import { addWordsSheet, type SectionOut } from './words-sheet.ts';

export type SheetLineOut = { row: FormRow; asked: boolean; previous: string; answer: Answer | null; version: number };

export type FiguresOut = {
  title: string;
  submissionId: number;
  formVersionId: number;
  previousName: string | null;
  lines: readonly SheetLineOut[];
  tasks: readonly TaskLineOut[];
  sections: readonly SectionOut[];
};

/** The report with what it says so far, to be filled offline and brought back: only the white cells can be written to. */
export async function writeFigureSheet(figures: FiguresOut): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const { title, submissionId, formVersionId, previousName, lines } = figures;
  const sheet = addReportSheet(book, {
    ...{ name: 'Số liệu', mark: FIGURE_SHEET.mark, help: HELP, frozen: FIGURE_SHEET.label },
    ...{ title, submissionId, formVersionId, columns: columnsOf(previousName) },
  });
  lines.forEach((line, at) => {
    writeLine(sheet.getRow(FIGURE_SHEET.headRow + 1 + at), line);
  });
  await protect(sheet);
  if (figures.tasks.length > 0) await addTaskSheet(book, figures);
  if (figures.sections.length > 0) await addWordsSheet(book, figures);
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const HELP =
  'Chỉ gõ vào ô trắng. Cách trả lời: số liệu (0 là một số liệu), hoặc gõ chữ “không phát sinh”, “không áp dụng”, “chưa có” (kèm lý do và ngày hẹn). Không đưa bí mật nhà nước vào tệp này.';

const columnsOf = (previousName: string | null) => [
  { name: '', width: 10 },
  { name: '', width: 6 },
  { name: 'Mã', width: 9 },
  { name: 'Nội dung', width: 58 },
  { name: previousName ?? 'Kỳ trước', width: 14 },
  { name: 'Kỳ này', width: 18 },
  { name: 'Đơn vị', width: 12 },
  { name: 'Ghi chú', width: 34 },
  { name: 'Lý do chưa có', width: 30 },
  { name: 'Ngày hẹn', width: 13 },
];

function writeLine(out: ExcelJS.Row, { row, asked, previous, answer, version }: SheetLineOut): void {
  put(out, FIGURE_SHEET.code, row.code ?? '', { numFmt: '@', alignment: WRAP, font: { bold: !asked } });
  put(out, FIGURE_SHEET.label, row.label, { alignment: WRAP, font: { bold: !asked } });
  if (!asked) return;
  put(out, FIGURE_SHEET.key, row.key, { numFmt: '@' });
  put(out, FIGURE_SHEET.version, version);
  put(out, FIGURE_SHEET.previous, previous, { fill: PAPER, alignment: { ...WRAP, horizontal: 'right' } });
  const typed = put(out, FIGURE_SHEET.typed, typedValue(answer, row), {
    ...OPEN,
    numFmt: formatOf(answer, row),
    alignment: { ...WRAP, horizontal: row.type === 'text' ? 'left' : 'right' },
  });
  put(out, FIGURE_SHEET.unit, row.type === 'choice' ? '' : (row.unit ?? ''), { fill: PAPER, alignment: WRAP });
  put(out, FIGURE_SHEET.note, answer?.note ?? '', OPEN);
  put(out, FIGURE_SHEET.reason, answer?.reason ?? '', OPEN);
  put(out, FIGURE_SHEET.promisedOn, answer?.promisedOn ? formatDay(answer.promisedOn) : '', OPEN);
  const list = choiceList(row);
  if (list !== null) {
    typed.dataValidation = { type: 'list', allowBlank: true, showErrorMessage: false, formulae: [list] };
  }
}

/** Excel keeps 15 digits: a longer figure stays the text that a person would type. */
function typedValue(answer: Answer | null, row: FormRow): ExcelJS.CellValue {
  if (answer === null) return null;
  if (answer.kind !== 'value') return answer.kind === 'missing' ? 'chưa có' : answerInWords(answer, row);
  if (answer.choice !== null) return answerInWords(answer, row);
  if (answer.number === null || exact(answer.number).precision(true) > 15) return answerAsTyped(answer);
  return exact(answer.number).toNumber();
}

/** A text format keeps what looks like a formula a text, also when its cell is opened and left again. */
function formatOf(answer: Answer | null, row: FormRow): string {
  if (row.type === 'text' || row.type === 'choice') return '@';
  if (row.type === 'count') return '#,##0';
  const decimals = answer?.number ? exact(answer.number).decimalPlaces() : 0;
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : 'General';
}

/** Excel's own limit for a list within a cell is 255 characters, and a comma parts its entries. */
function choiceList({ type, choices }: FormRow): string | null {
  const labels = choices.map((choice) => choice.label);
  const list = labels.join(',');
  return type !== 'choice' || list.length > 250 || labels.some((label) => /[,"]/.test(label)) ? null : `"${list}"`;
}

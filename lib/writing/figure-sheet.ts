import ExcelJS from 'exceljs';
import type { Answer } from '@/lib/domain/answer.ts';
import { exact } from '@/lib/domain/figure.ts';
import { FIGURE_SHEET } from '@/lib/domain/figure-sheet.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { answerAsTyped, answerInWords } from '@/lib/text/answers.ts';
import { formatDay } from '@/lib/text/days.ts';

export type SheetLineOut = { row: FormRow; asked: boolean; previous: string; answer: Answer | null; version: number };

export type FiguresOut = {
  title: string;
  submissionId: number;
  formVersionId: number;
  previousName: string | null;
  lines: readonly SheetLineOut[];
};

/** The form with an agency's figures, to be filled offline and brought back: only the white cells can be written to. */
export async function writeFigureSheet(figures: FiguresOut): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Số liệu', {
    views: [{ state: 'frozen', xSplit: FIGURE_SHEET.label, ySplit: FIGURE_SHEET.headRow }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0, printTitlesRow: '4:4' },
  });
  WIDTHS.forEach((width, at) => {
    Object.assign(sheet.getColumn(at + 1), { width, hidden: at < 2 });
  });
  writeHead(sheet, figures);
  figures.lines.forEach((line, at) => {
    writeLine(sheet.getRow(FIGURE_SHEET.headRow + 1 + at), line);
  });
  await sheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

const WIDTHS = [10, 6, 9, 58, 14, 18, 12, 34, 30, 13];
const WHITE: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFFF' } };
const PAPER: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1EFE8' } };
const HAIR: Partial<ExcelJS.Borders> = { bottom: { style: 'hair' }, right: { style: 'hair' } };

const HELP =
  'Chỉ gõ vào ô trắng. Cách trả lời: số liệu (0 là một số liệu), hoặc gõ chữ “không phát sinh”, “không áp dụng”, “chưa có” (kèm lý do và ngày hẹn). Không đưa bí mật nhà nước vào tệp này.';

function writeHead(sheet: ExcelJS.Worksheet, { title, submissionId, formVersionId, previousName }: FiguresOut): void {
  sheet.getCell(1, 1).value = FIGURE_SHEET.mark;
  sheet.getCell(FIGURE_SHEET.idRow, 1).value = submissionId;
  sheet.getCell(FIGURE_SHEET.idRow, 2).value = formVersionId;
  Object.assign(sheet.getCell(1, FIGURE_SHEET.code), { value: harmless(title), font: { bold: true, size: 14 } });
  sheet.mergeCells(2, FIGURE_SHEET.code, 2, FIGURE_SHEET.promisedOn);
  Object.assign(sheet.getCell(2, FIGURE_SHEET.code), { value: HELP, alignment: { wrapText: true, vertical: 'top' } });
  sheet.getRow(2).height = 34;
  const names = [
    '',
    '',
    'Mã',
    'Nội dung',
    previousName ?? 'Kỳ trước',
    'Kỳ này',
    'Đơn vị',
    'Ghi chú',
    'Lý do chưa có',
    'Ngày hẹn',
  ];
  names.forEach((name, at) => {
    const look = { font: { bold: true }, border: { bottom: { style: 'thin' } }, alignment: { wrapText: true } };
    Object.assign(sheet.getCell(FIGURE_SHEET.headRow, at + 1), { value: harmless(name), ...look });
  });
}

function writeLine(out: ExcelJS.Row, { row, asked, previous, answer, version }: SheetLineOut): void {
  const put = (column: number, value: ExcelJS.CellValue, look: Partial<ExcelJS.Style> = {}) =>
    Object.assign(out.getCell(column), {
      value: typeof value === 'string' ? harmless(value) : value,
      border: HAIR,
      ...look,
    });
  const wrap = { wrapText: true, vertical: 'top' } as const;
  put(FIGURE_SHEET.code, row.code ?? '', { numFmt: '@', alignment: wrap, font: { bold: !asked } });
  put(FIGURE_SHEET.label, row.label, { alignment: wrap, font: { bold: !asked } });
  if (!asked) return;
  const open = { fill: WHITE, protection: { locked: false }, alignment: wrap };
  put(FIGURE_SHEET.key, row.key, { numFmt: '@' });
  put(FIGURE_SHEET.version, version);
  put(FIGURE_SHEET.previous, previous, { fill: PAPER, alignment: { ...wrap, horizontal: 'right' } });
  put(FIGURE_SHEET.typed, typedValue(answer, row), {
    ...open,
    numFmt: formatOf(answer, row),
    alignment: { ...wrap, horizontal: row.type === 'text' ? 'left' : 'right' },
  });
  put(FIGURE_SHEET.unit, row.type === 'choice' ? '' : (row.unit ?? ''), { fill: PAPER, alignment: wrap });
  put(FIGURE_SHEET.note, answer?.note ?? '', { ...open, numFmt: '@' });
  put(FIGURE_SHEET.reason, answer?.reason ?? '', { ...open, numFmt: '@' });
  put(FIGURE_SHEET.promisedOn, answer?.promisedOn ? formatDay(answer.promisedOn) : '', { ...open, numFmt: '@' });
  const list = choiceList(row);
  if (list !== null)
    out.getCell(FIGURE_SHEET.typed).dataValidation = {
      type: 'list',
      allowBlank: true,
      showErrorMessage: false,
      formulae: [list],
    };
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

/** "_x0041_" would be read as a letter. Control characters cannot stand in a workbook. */
function harmless(text: string): string {
  return text.replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1').replace(/[^\P{Cc}\t\n]/gu, '');
}

import ExcelJS from 'exceljs';
import type { AppendixRow } from '@/lib/domain/official-document.ts';
import { BOLD_SHARE, heightOf, put, TITLE_SHARE, WRAP } from '../sheet-look.ts';
import { FONT } from './look.ts';

const COLUMNS = [
  { field: 'code', name: 'STT', width: 9 },
  { field: 'label', name: 'Chỉ tiêu thống kê', width: 46 },
  { field: 'unit', name: 'Đơn vị tính', width: 14 },
  { field: 'figure', name: 'Số liệu', width: 16 },
  { field: 'note', name: 'Ghi chú', width: 24 },
] as const satisfies readonly { field: keyof AppendixRow; name: string; width: number }[];
const HEAD_ROW = 3;
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);
const THIN = { style: 'thin' } as const;
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Phụ lục as a workbook ready to print: A4, one page wide, its head on every page. Every cell is text, written as it is printed. */
export async function appendixWorkbook(title: string, rows: readonly AppendixRow[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Phụ lục', {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: {
      ...{ paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
      margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.6, header: 0.4, footer: 0.4 },
    },
    headerFooter: { differentFirst: true, oddHeader: '&C&P' },
  });
  for (const [at, { width }] of COLUMNS.entries()) sheet.getColumn(at + 1).width = width;
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  const centred = { ...WRAP, horizontal: 'center' } as const;
  const over = title.toLocaleUpperCase('vi');
  sheet.getRow(1).height = heightOf([[over, WIDTH * TITLE_SHARE]]);
  put(sheet.getRow(1), 1, over, {
    font: { name: FONT, size: 14, bold: true },
    alignment: centred,
    border: {},
    numFmt: '@',
  });
  const head = { font: { name: FONT, size: 12, bold: true }, alignment: centred, border: BOX };
  for (const [at, { name }] of COLUMNS.entries()) put(sheet.getRow(HEAD_ROW), at + 1, name, head);
  for (const [index, row] of rows.entries()) addRow(sheet.getRow(HEAD_ROW + 1 + index), row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addRow(line: ExcelJS.Row, row: AppendixRow): void {
  for (const [at, { field }] of COLUMNS.entries()) {
    const alignment = field === 'figure' ? ({ ...WRAP, horizontal: 'right' } as const) : WRAP;
    const font = { name: FONT, size: 12, bold: row.heading };
    put(line, at + 1, row[field], { font, border: BOX, numFmt: '@', alignment });
  }
  const share = row.heading ? BOLD_SHARE : 1;
  line.height = heightOf(COLUMNS.map(({ field, width }) => [row[field], width * share]));
}

import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { appendixWorkbook } from '@/lib/writing/official/appendix-workbook.ts';
import { brokenPrintRules, openBook } from '@/tests/support/print-sheet-rules.ts';

const HEADS = ['=', '+', '-', '@', '\t=', '\r=', '%', '_x0041_', '{=', '"'];
const TAILS = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x";"y")', 'SUM(A1:A9)', 'WEBSERVICE("http://x")'];

test('is printed upright as other tables are across, its page number over the table, no word of a row cut off', async () => {
  const row = { heading: false, code: '1.4.2', unit: 'Trực tuyến = 0 Phát phiếu = 1', figure: '1.695', note: '' };
  const long = { ...row, label: 'Số lượng phiếu khảo sát, đánh giá sự hài lòng của người dân '.repeat(4) };
  const group = { ...long, heading: true, unit: '', figure: '' };
  const book = await openBook(
    new Uint8Array(await appendixWorkbook('Biểu số liệu thống kê '.repeat(6), [group, long])),
  );
  expect(brokenPrintRules(book)).toEqual(['Phụ lục: paper: across', 'Phụ lục: print: pages are counted']);
});

test('500 texts from outside stay text in the workbook', async () => {
  const texts = Array.from({ length: 500 }, (_, at) => `${HEADS[at % 10]}${TAILS[Math.floor(at / 10) % 5]} ${at}`);
  const rows = texts.map((text) => ({ heading: false, code: text, label: text, unit: text, figure: text, note: text }));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await appendixWorkbook(texts[0] as string, rows)).buffer as ArrayBuffer);
  const sheet = book.worksheets[0] as ExcelJS.Worksheet;
  const found: unknown[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => cell.type !== ExcelJS.ValueType.String && !cell.isMerged && found.push(cell.value)),
  );
  expect(found).toEqual([]);
  expect(sheet.getCell(5, 2).text).toBe(texts[1]);
});

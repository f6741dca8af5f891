import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { appendixWorkbook } from '@/lib/writing/official/appendix-workbook.ts';

const HEADS = ['=', '+', '-', '@', '\t=', '\r=', '%', '_x0041_', '{=', '"'];
const TAILS = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x";"y")', 'SUM(A1:A9)', 'WEBSERVICE("http://x")'];

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

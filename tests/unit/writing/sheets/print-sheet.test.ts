import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PrintSheet, writePrintWorkbook } from '@/lib/writing/print-sheet.ts';
import { brokenPrintRules, openBook, overTable, PRINT_RULES, tableOf } from '../../../support/print-sheet-rules.ts';

const SHEET: PrintSheet = {
  ...{ name: 'Ai đã gửi', title: 'TÌNH HÌNH GỬI BÁO CÁO', notes: ['Tỉnh Minh Hà.'], frozen: 1 },
  columns: [
    { name: 'Cơ quan', width: 30 },
    { name: 'Dòng còn trống', width: 12 },
  ],
  rows: [
    { heading: 'Sở, ban, ngành' },
    ['Sở Tư pháp', { figure: '1695' }],
    ['1.10', { figure: '86.98' }],
    ['Sở Y tế', null],
    ['Rất dài', { figure: '123456789012345678' }],
  ],
};

const sheetOf = async (sheet: PrintSheet = SHEET) =>
  (await openBook(await writePrintWorkbook([sheet]))).worksheets[0] as ExcelJS.Worksheet;

type Break = (sheet: ExcelJS.Worksheet) => void;
const BREAKS: Record<string, Break> = {
  'paper: A4': ({ pageSetup }) => Object.assign(pageSetup, { paperSize: 1 }),
  'paper: across': ({ pageSetup }) => Object.assign(pageSetup, { orientation: 'portrait' }),
  'print: as wide as one page': ({ pageSetup }) => Object.assign(pageSetup, { fitToWidth: 2 }),
  'print: over as many pages as it takes': ({ pageSetup }) => Object.assign(pageSetup, { fitToHeight: 1 }),
  'print: the head of the table on every page': ({ pageSetup }) => Object.assign(pageSetup, { printTitlesRow: '1:1' }),
  'print: pages are counted': ({ headerFooter }) => Object.assign(headerFooter, { oddFooter: '' }),
  'print: margins of at least 1,5 cm': ({ pageSetup }) => Object.assign(pageSetup.margins ?? {}, { right: 0.2 }),
  'screen: the head of the table stays in view': (sheet) => Object.assign(sheet, { views: [] }),
  'title: bold, in capitals': (sheet) => Object.assign(sheet.getCell(1, 1), { value: 'Tình hình' }),
  'title: across the table': (sheet) => sheet.unMergeCells(1, 1, 1, 2),
  'head: bold, centred, wrapped': (sheet) => Object.assign(sheet.getCell(3, 1), { font: { name: 'Times New Roman' } }),
  'head: every column has a name': (sheet) => Object.assign(sheet.getCell(3, 2), { value: ' ' }),
  'table: every cell framed': (sheet) => Object.assign(sheet.getCell(5, 1), { border: {} }),
  'table: words wrap': (sheet) => Object.assign(sheet.getCell(5, 1), { alignment: {} }),
  'table: every row is high enough for its words': (sheet) =>
    Object.assign(sheet.getCell(5, 1), { value: 'dài '.repeat(40) }),
  'table: words are text cells': (sheet) => Object.assign(sheet.getCell(6, 1), { numFmt: 'General' }),
  'table: figures are grouped by thousands, to the right': (sheet) =>
    Object.assign(sheet.getCell(5, 2), { numFmt: 'General' }),
  'font: Times New Roman everywhere': (sheet) => Object.assign(sheet.getCell(5, 1), { font: { name: 'Calibri' } }),
  'cells: no formula, no link, no picture': (sheet) =>
    Object.assign(sheet.getCell(5, 1), { value: { formula: '1+1', result: 2 } }),
};

describe('a sheet to be printed', () => {
  test('keeps every rule', async () => {
    expect(brokenPrintRules((await sheetOf()).workbook)).toEqual([]);
  });

  test('every rule has been seen to fail', () => expect(Object.keys(BREAKS)).toEqual(Object.keys(PRINT_RULES)));

  test.each(Object.entries(BREAKS))('%s', async (rule, change) => {
    const sheet = await sheetOf();
    change(sheet);
    expect(brokenPrintRules(sheet.workbook)).toContain(`Ai đã gửi: ${rule}`);
  });

  test('says what it was given; a figure that Excel would cut stays words', async () => {
    const sheet = await sheetOf();
    expect(overTable(sheet)).toEqual({
      ...{ lines: ['TÌNH HÌNH GỬI BÁO CÁO', 'Tỉnh Minh Hà.'], head: ['Cơ quan', 'Dòng còn trống'] },
    });
    expect(tableOf(sheet).slice(1)).toEqual([
      ['Sở Tư pháp', '1695'],
      ['1.10', '86.98'],
      ['Sở Y tế', ''],
      ['Rất dài', '123.456.789.012.345.678'],
    ]);
    expect([sheet.getCell(5, 2).numFmt, sheet.getCell(6, 2).numFmt]).toEqual(['#,##0', '#,##0.00']);
  });

  test('words stay words, whatever they begin with', async () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t=', "'=", '=HYPERLINK("http://x","', '=cmd|', '_x003D_', '{=');
    const words = fc
      .tuple(start, fc.string({ unit: 'grapheme', maxLength: 30 }))
      .map(([first, rest]) => `${first}${rest}`.normalize('NFC').replace(/[^\P{C}\t]/gu, ''));
    const payloads = fc.sample(words, 500);
    const rows = payloads.map((payload) => [payload, null]);
    const sheet = await sheetOf({ ...SHEET, title: '=1+1', notes: ['@SUM(A1)'], rows });
    expect(brokenPrintRules(sheet.workbook)).toEqual([]);
    expect(tableOf(sheet).map(([first]) => first)).toEqual(payloads);
  });
});

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { evidenceKindOf } from '@/lib/reading/files/evidence-kind.ts';
import { sonLaWordPlan } from '../../../fixtures/reading/son-la-word.ts';
import { refused } from '../../../support/accounts.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const workbook = async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Trang').getCell('A1').value = 1;
  return new Uint8Array(await book.xlsx.writeBuffer());
};

describe('what may stand as evidence is told by its bytes', () => {
  test.each([
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF behind some mail', bytes(`${' '.repeat(500)}%PDF-1.4`), 'application/pdf'],
    ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'image/png'],
    ['a JPEG', bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ])('%s, whatever it is called', async (_, file, type) => {
    expect(await evidenceKindOf(file, 'tên.exe')).toBe(type);
  });

  test('Word and Excel', async () => {
    expect(await evidenceKindOf(new Uint8Array(await sonLaWordPlan()), 'a.bin')).toMatch(/wordprocessingml\.document$/);
    expect(await evidenceKindOf(await workbook(), 'a.bin')).toMatch(/spreadsheetml\.sheet$/);
  });
});

describe('what is none is refused, whatever it is called', () => {
  test.each([
    ['a program', bytes('MZ\x90\0')],
    ['a page', bytes('<html><script>alert(1)</script>')],
    ['a picture with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['text', bytes('chữ')],
    ['nothing', bytes('')],
    ['half a PNG', bytes('\x89PNX')],
    ['a GIF', bytes('GIF89a')],
    ['old Word', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ])('%s', async (_, file) => {
    await expect(evidenceKindOf(file, 'a.pdf')).rejects.toEqual(refused('evidence-kind'));
  });

  test('a broken archive, and one with macros', async () => {
    await expect(evidenceKindOf(bytes('PK\x03\x04 và không gì nữa'), 'a.docx')).rejects.toEqual(
      refused('unreadable-file'),
    );
    const book = Buffer.from(await workbook());
    const macros = Buffer.from(book.toString('latin1').replaceAll('docProps/core.xml', 'xl/vbaProject.bin'), 'latin1');
    await expect(evidenceKindOf(new Uint8Array(macros), 'a.xlsx')).rejects.toEqual(refused('evidence-kind'));
  });
});

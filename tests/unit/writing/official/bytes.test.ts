import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { all, readDocx, unzipDocx } from '@/tests/support/docx-form.ts';
import { brokenRules } from '@/tests/support/docx-form-rules.ts';
import { ISSUED } from '@/tests/support/official-sample.ts';

const run = promisify(execFile);
const OFFICE = await run('soffice', ['--version']).then(
  () => 'soffice',
  () => null,
);

afterEach(() => void vi.useRealTimers());

describe('a written document', () => {
  test('is the same bytes on any day', async () => {
    vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z'), toFake: ['Date'] });
    const first = await writeOfficial(ISSUED);
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'));
    expect(await writeOfficial(ISSUED)).toEqual(first);
  });

  test('keeps 500 texts from outside as text', async () => {
    const texts = payloads(500);
    const content = texts.map((text) => ({ kind: 'paragraph' as const, text }));
    const rows = texts.map((text) => ({
      heading: false,
      code: '1',
      label: text,
      unit: text,
      figure: text,
      note: text,
    }));
    const form = readDocx(
      await unzipDocx(await writeOfficial({ ...ISSUED, content, appendix: { title: 'Biểu', rows } })),
    );
    const written = form.paragraphs.filter(({ style }) => style === 'Content').map(({ text }) => text);
    expect(written.slice(0, 500)).toEqual(texts.map(asPrinted));
    const cells = form.tables
      .at(-1)
      ?.rows.slice(1)
      .map((row) => row.cells.map((lines) => lines.join('')));
    expect(cells).toEqual(texts.map(asPrinted).map((text) => ['1', text, text, text, text]));
    expect(all(form.xml, 'w:instrText').length + all(form.xml, 'w:hyperlink').length).toBe(0);
    expect(brokenRules(form, { draft: false })).toEqual([]);
  });

  test.skipIf(OFFICE === null)('opens in LibreOffice, page by page (needs soffice and pdftotext)', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'cchc-office-'));
    try {
      await writeFile(path.join(folder, 'report.docx'), await writeOfficial(ISSUED));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${folder}/report.docx`]);
      await run('pdftotext', ['-layout', `${folder}/report.pdf`]);
      const pages = (await readFile(`${folder}/report.txt`, 'utf8')).split('\f').slice(0, -1);
      expect(pages).toHaveLength(2);
      expect(pages[0]).toMatch(/Số: 05\/BC-UBND\s+Minh Hà, ngày 05 tháng 02 năm 2026/);
      expect(pages[0]).toMatch(/TM\. ỦY BAN NHÂN DÂN[\s\S]*KT\. CHỦ TỊCH[\s\S]*PHÓ CHỦ TỊCH[\s\S]*Lò Thị Mai/);
      expect(pages[1]).toMatch(/^\s*Phụ lục\n\s*BIỂU SỐ LIỆU THỐNG KÊ\n/);
      expect(pages[1]).toMatch(/1\.1\s+Văn bản đã ban hành\s+Văn bản\s+1\.695/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** What people paste, or would like to smuggle in. */
function payloads(count: number): string[] {
  const heads = [
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '{{',
    '<',
    '</w:t><w:instrText>',
    ']]>',
    '&#',
    '_x0041_',
    '"',
    '\u0000',
    '\ud800',
  ];
  const tails = [
    '1+1',
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://x")',
    'script>alert(1)</script>',
    'INCLUDETEXT "x"',
    'Đơn vị',
  ];
  return Array.from({ length: count }, (_, at) => {
    const head = heads[at % heads.length] ?? '';
    const tail = tails[Math.floor(at / heads.length) % tails.length] ?? '';
    return `${head}${tail} số ${at}`;
  });
}

function asPrinted(text: string): string {
  return text.replaceAll('\u0000', ' ').replaceAll('\ud800', '\ufffd');
}

import { expect, test } from 'vitest';
import { fileAnswer } from '@/lib/forms/file-answer.ts';

const headersOf = (name: string, ending: 'docx' | 'xlsx' = 'xlsx') =>
  fileAnswer({ name, ending, content: new Uint8Array([1, 2]) }).headers;

test('a written document is kept under its Vietnamese name, and under an ASCII one where that cannot be read', () => {
  const headers = headersOf('Tình hình gửi báo cáo năm 2026 (Sở Y tế)');
  expect(headers.get('Content-Disposition')).toBe(
    `attachment; filename="tinh-hinh-gui-bao-cao-nam-2026-so-y-te.xlsx"; filename*=UTF-8''` +
      'T%C3%ACnh%20h%C3%ACnh%20g%E1%BB%ADi%20b%C3%A1o%20c%C3%A1o%20n%C4%83m%202026%20%28S%E1%BB%9F%20Y%20t%E1%BA%BF%29.xlsx',
  );
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Content-Type')).toContain('spreadsheetml');
  expect(headersOf('a', 'docx').get('Content-Type')).toContain('wordprocessingml');
});

test('no name leads out of its folder, out of its header, or past what a file system takes', () => {
  const header = headersOf('../x\r\nSet-Cookie: a="b"\u0000 ?*|<>\ud800').get('Content-Disposition') ?? '';
  expect(header).toMatch(/^attachment; filename="x-set-cookie-a-b.xlsx"; filename\*=UTF-8''[\w.%-]+$/);
  expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe('.. x Set-Cookie a= b \ufffd.xlsx');
  const long = headersOf('ệ'.repeat(300)).get('Content-Disposition') ?? '';
  expect(Buffer.byteLength(decodeURIComponent(long.split("''")[1] ?? ''))).toBeLessThan(255);
});

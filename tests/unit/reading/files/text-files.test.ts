import { describe, expect, test, vi } from 'vitest';
import { htmlText } from '@/lib/reading/files/html.ts';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { rtfText } from '@/lib/reading/files/rtf.ts';
import { kindOf } from '@/lib/reading/files/sniff.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

describe('kindOf', () => {
  test.each<[string, string]>([
    ['{\\rtf1\\ansi}', 'rtf'],
    ['<!DOCTYPE html><html>', 'html'],
    ['\ufeff\n<!-- x --><html lang="vi">', 'html'],
    ['<table border="1">', 'html'],
    ['<b>KẾ HOẠCH</b>', 'text'],
    ['<p>PHỤ LỤC</p>\nSTT\tNhiệm vụ\tChủ trì\n1\tRà soát\tSở Nội vụ', 'text'],
    ['<p>PHỤ LỤC</p>\n| STT | Nhiệm vụ |', 'text'],
    ['<p>PHỤ LỤC</p>\n<table><tr><td>STT\tNhiệm vụ</td></tr></table>', 'html'],
    ['BM01 Biểu mẫu', 'text'],
    ['KẾ HOẠCH', 'text'],
  ])('%s is %s', (text, kind) => {
    expect(kindOf(Buffer.from(text))).toBe(kind);
    expect(kindOf(Buffer.from(text, 'utf16le'))).toBe(kind);
  });
});

describe('HTML', () => {
  test('a line for each block, tables whole, scripts and styles gone', () => {
    const html =
      '<html><head><title>x</title><style>p{}</style></head><body><p>KẾ\nHOẠCH</p><script>var a="<p>";</script><div>Một<br>Hai</div><table>\n<tr>\n<td>1</td></tr></table>Ba</body></html>';
    expect(htmlText(html).split('\n')).toEqual([
      'KẾ HOẠCH',
      'Một',
      'Hai',
      '<table>',
      '<tr> <td>1</td></tr>',
      '</table>',
      'Ba',
    ]);
  });

  test('of a tag of a table only its spans stay; a cell keeps its lines', () => {
    const html = '<table class="x"><tr><td style="a" colspan="2" rowspan=3><p>Một</p><p>Hai</p></td></tr></table>';
    expect(htmlText(html)).toContain('<tr><td colspan="2" rowspan=3><p>Một</p><p>Hai</p></td></tr>');
  });

  test('its tables are tables, with their spans', async () => {
    const html =
      '<html><body><p>Phụ lục</p><table><tr><td rowspan="2">STT</td><td colspan="2">Kết quả</td></tr><tr><td>2026</td><td>2027</td></tr></table></body></html>';
    const { blocks } = await parseFile(Buffer.from(html), 'html');
    expect(blocks).toMatchObject([
      { kind: 'paragraph', text: 'Phụ lục' },
      { kind: 'table', rows: [{ cells: ['STT', 'Kết quả', 'Kết quả'] }, { cells: ['STT', '2026', '2027'] }] },
    ]);
  });
});

describe('RTF', () => {
  test('letters by number and by byte, lists, tables', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1258\uc1{\fonttbl{\f0 Times;}}{\*\generator x;}{\info{\title y}}\pard S\u7903?\~N\u7897?i v\u7909?\par {\listtext 1.\tab}ho\'e0 b\'ecnh\par\trowd\pard\intbl STT\cell Nhi\u7879?m v\u7909?\par m\u7899?i\cell\row\pard H\'eat\{\}\par}`;
    expect(rtfText(rtf).normalize('NFC')).toBe('Sở Nội vụ\n1. hoà b́nh\nSTT\tNhiệm vụ mới\t\nHêt{}\n');
  });
});

test('a plain text becomes blocks', async () => {
  const { blocks } = await parseFile(
    Buffer.from('KẾ HOẠCH\n\nSTT\tNhiệm vụ\tChủ trì\n1\ta\tSở Nội vụ\n2\tb\tSở Y tế'),
    'text',
  );
  expect(blocks).toMatchObject([{ text: 'KẾ HOẠCH' }, { kind: 'table' }]);
});

test('a text of a hundred thousand lines is too much', async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `Dòng ${i}.`).join('\n');
  expect(await faultOf(parseFile(Buffer.from(lines), 'text'))).toEqual({ fault: 'too-many-rows', limit: 20_000 });
});

import { describe, expect, test } from 'vitest';
import { cleanText } from '@/lib/reading/text/clean.ts';
import { linesOf } from '@/lib/reading/text/lines.ts';
import { goesOn, mendLines } from '@/lib/reading/text/mend.ts';

test.each([
  ['decomposed letters', 'Sở Nội vụ'.normalize('NFD'), 'Sở Nội vụ'],
  ['no-break and narrow spaces', 'Sở\u00a0Nội\u202fvụ\u2003tỉnh', 'Sở Nội vụ tỉnh'],
  ['what cannot be seen', '\ufeffSở\u200b Nội\u00ad vụ\u2060', 'Sở Nội vụ'],
  ['control characters', 'Sở\u0007 Nội vụ\u000c', 'Sở Nội vụ'],
  ['a soft line break of Word', 'Kế hoạch\u000bBáo cáo', 'Kế hoạch\nBáo cáo'],
  ['no-break hyphens', '2026\u20112030', '2026-2030'],
  ['bullets of symbol fonts', '\uf0b7 Kế hoạch', '• Kế hoạch'],
  ['tags', '<b>CẢI CÁCH</b> <i style="x">thể chế</i>', 'CẢI CÁCH thể chế'],
  ['line breaks of HTML', 'Kế hoạch<br>Báo cáo<br />Kết luận', 'Kế hoạch\nBáo cáo\nKết luận'],
  ['paragraphs of HTML', '<p>Kế hoạch</p><p>Báo cáo</p>', 'Kế hoạch\nBáo cáo'],
  ['what only looks like a tag', 'Tỷ lệ <30 ngày và >5%', 'Tỷ lệ <30 ngày và >5%'],
  ['entities', 'Sở&nbsp;Nội v&#7909; &ge;&#x20;95% &amp; &lt;5% &ocirc;&Acirc;', 'Sở Nội vụ ≥ 95% & <5% ôÂ'],
  ['what only looks like an entity', 'R&D; A&B, &khong; &#0;', 'R&D; A&B, &khong; &#0;'],
  ['a formula', '$\\geq 90$', '≥ 90'],
  ['a formula in text', 'đạt $\\ge$ 95\\% và $\\leq 5$ ngày', 'đạt ≥ 95% và ≤ 5 ngày'],
  ['a bare command', '\\geq 90 \\times 2', '≥ 90 × 2'],
  ['a formula with text inside', '$\\text{tối thiểu } 90\\%$', 'tối thiểu 90%'],
  ['dollars', 'từ $5 đến $10', 'từ $5 đến $10'],
  [
    'bold and italics of markdown',
    '**CẢI CÁCH** (*theo Quyết định số 5*) ***Nơi nhận:***',
    'CẢI CÁCH (theo Quyết định số 5) Nơi nhận:',
  ],
  ['stars that mark a note', 'Số liệu (*) và (*)', 'Số liệu (*) và (*)'],
  ['a star between numbers', '2*3 = 6, 4 * 5', '2*3 = 6, 4 * 5'],
  ['escaped signs', '1\\. Nội dung \\- phần \\* và \\[5\\]', '1. Nội dung - phần * và [5]'],
  ['links', '[dvc.gov.vn](https://dvc.gov.vn) và [5]', 'dvc.gov.vn và [5]'],
  ['marks of code', '`1.` Nội dung', '1. Nội dung'],
  ['blanks before a bullet', '- Văn phòng UBND tỉnh  - Sở Nội vụ', '- Văn phòng UBND tỉnh\n- Sở Nội vụ'],
  ['other blanks', 'Sở   Nội  vụ  2026  - 2030 ', 'Sở Nội vụ 2026 - 2030'],
  ['a blank between a bracket and a mark', 'Số phiếu ( <i>lũy kế</i> )', 'Số phiếu (lũy kế)'],
])('%s', (_, given, wanted) => {
  expect(cleanText(given)).toBe(wanted);
});

describe('lines of pasted text', () => {
  test('count from 1 whatever ends them; comments and style sheets go, their lines stay', () => {
    const lines = linesOf('a\r\nb\rc\n<!-- x\ny -->d\n<STYLE>p { }\n</STYLE>e');
    expect(lines.map(({ line, raw }) => [line, raw])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, ''],
      [5, 'd'],
      [6, ''],
      [7, 'e'],
    ]);
  });

  test('an empty line is blank, one with something that cannot be seen is a hollow cell', () => {
    const lines = linesOf('\n  \t\n\u00a0\n&nbsp;\n\t\u00a0\n\u200b\na');
    expect(lines.map(({ isBlank, isHollow }) => (isBlank ? 'blank' : isHollow ? 'hollow' : 'text'))).toEqual([
      'blank',
      'blank',
      'hollow',
      'hollow',
      'hollow',
      'hollow',
      'text',
    ]);
  });

  test('tabs at the end are empty cells and stay', () => {
    expect(linesOf('1\tRà soát\t\t ')[0]?.raw).toBe('1\tRà soát\t\t');
  });
});

describe('lines of a cell', () => {
  test.each([
    ['a line that its column broke', 'Văn phòng\nđăng ký đất đai', 'Văn phòng đăng ký đất đai'],
    ['bullets', '- Kế hoạch\n- Báo cáo', '- Kế hoạch\n- Báo cáo'],
    ['a bullet that its column broke', '- Kế hoạch\nhằng năm\n- Báo cáo', '- Kế hoạch hằng năm\n- Báo cáo'],
    ['lines that begin anew', 'Kế hoạch\nQuyết định', 'Kế hoạch\nQuyết định'],
    ['a list', 'Sở Nội vụ,\nSở Tư pháp', 'Sở Nội vụ, Sở Tư pháp'],
    ['a word that wants another', 'Các sở, ban, ngành và\nUBND cấp xã', 'Các sở, ban, ngành và UBND cấp xã'],
    ['a month', 'Tháng\n12 hằng năm', 'Tháng 12 hằng năm'],
    ['a year that is not one', 'Hằng năm\n2026 - 2030', 'Hằng năm\n2026 - 2030'],
    ['points', 'Gồm:\na) Kế hoạch\nb) Báo cáo', 'Gồm:\na) Kế hoạch\nb) Báo cáo'],
  ])('%s', (_, given, wanted) => {
    expect(mendLines(given)).toBe(wanted);
  });

  test.each([
    ['Nội dung các nhiệm vụ', 'cụ thể', true],
    ['Kết thúc.', 'cụ thể', false],
    ['gồm:', 'cụ thể', false],
    ['Sở Nội vụ,', 'QUYẾT ĐỊNH:', false],
    ['của', 'UBND tỉnh', true],
    ['của', '- UBND tỉnh', false],
    ['của', '1. UBND tỉnh', false],
    ['năm', '2026', true],
    ['cả năm', '2026', false],
  ])('%s / %s: %s', (before, line, wanted) => {
    expect(goesOn(before, line)).toBe(wanted);
  });
});

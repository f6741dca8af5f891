import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/reading/block.ts';
import type { Grid } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { findHeader } from '@/lib/reading/grid/header.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { samples, sentence } from './samples.ts';
import { SHAPES } from './shapes.ts';

describe('whatever is pasted', { timeout: 90_000 }, () => {
  test('no word of a damaged table is lost, no line is out of place', () => {
    fc.assert(
      fc.property(damaged(), (text) => {
        const source = textSource(text);
        expect(missing(wordsOf(text), source.blocks.flatMap(textsOf))).toEqual([]);
        const last = text.split('\n').length;
        for (const { line } of source.blocks.flatMap(linesOf)) expect(line >= 1 && line <= last).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('no word of a table is lost on the way to its grid', () => {
    fc.assert(
      fc.property(damaged(), (text) => {
        const { blocks, lines } = textSource(text);
        const tables = blocks.filter((block) => block.kind === 'table' && !isHeaderAlone(block.rows));
        const grids = gridsOf({ blocks: tables, lines });
        if (grids.length === 0) return;
        // a header that is printed again and cut short says nothing more
        const headers = grids.flatMap(({ columns }) => columns.map(({ header }) => header)).join(' ');
        const lost = missing(tables.flatMap(textsOf).flatMap(wordsOf), grids.flatMap(gridTexts));
        expect(lost.filter((word) => !headers.includes(word))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const KEPT: [string, string, string[]][] = [
    [
      'a heading that a blank line cut off a table without a header, its empty cells lost',
      'I | XÂY DỰNG THỂ CHẾ |\n\n1 | Rà soát văn bản | Sở Tư pháp | Năm 2027\n2 | Ban hành quy chế | Sở Nội vụ | Năm 2028',
      ['XÂY DỰNG THỂ CHẾ'],
    ],
    [
      'a line of text and a rule that was cut short over such a heading',
      ':-- | :-- | :\nRà soát chung\nI | XÂY DỰNG THỂ CHẾ | | |\n\n1 | Rà soát văn bản | Sở Tư pháp | Năm 2027\n2 | Ban hành quy chế | Sở Nội vụ | Năm 2028',
      ['XÂY DỰNG THỂ CHẾ', 'Rà soát văn bản'],
    ],
    [
      'a heading of fewer cells between blank lines in a table',
      'STT\tNhiệm vụ\tChủ trì\tThời gian\n1\tRà soát văn bản\tSở Tư pháp\tNăm 2027\n\nII\tCẢI CÁCH THỦ TỤC\t\n\n1\tBan hành quy chế\tSở Nội vụ\tNăm 2028',
      ['CẢI CÁCH THỦ TỤC', 'Ban hành quy chế', 'Chủ trì'],
    ],
    [
      'a header below the first half of it',
      'STT\tNhiệm vụ\tKết quả\tChủ t\nSTT\tNhiệm vụ\tKết quả\tChủ trì\tThời gian\tKinh phí\n\n1\tRà soát văn bản\tBáo cáo\tSở Tư pháp\tNăm 2027\tKhông',
      ['Nhiệm vụ', 'Thời gian', 'Rà soát văn bản'],
    ],
    [
      'a row that has more cells than the widest row leaves columns for',
      '2\tNgân sách tỉnh\tSở Tư pháp\tQuý IV/2026\tQuyết định\tXây dựng quy trình phục vụ người dân\tSở Nội vụ\nII\tPHỤC VỤ\t\t\t\t\t- Kế hoạch\tThống kê hồ sơ\tSở Tư pháp',
      ['Quý IV/2026', 'Xây dựng quy trình phục vụ người dân', 'PHỤC VỤ'],
    ],
    [
      'the broken end of a table below a blank line',
      'STT\tNhiệm vụ\tChủ trì\tKết quả\tThời gian\n1\tRà soát văn bản\tSở Tư pháp\tBáo cáo\tNăm 2027\n2\tBan hành quy chế\tSở Nội vụ\t- Quyết định\n\n- Báo cáo\tSau khi có hướng dẫn\tDữ liệu dùng chung\tCông an tỉnh\n3\tKết nối dữ liệu\tSở Nội vụ\tBáo cáo\tNăm 2028',
      ['Dữ liệu dùng chung', 'Kết nối dữ liệu'],
    ],
  ];

  test.each(KEPT)('%s is kept', (_, text, texts) => {
    const found = gridsOf(textSource(text)).flatMap(gridTexts);
    for (const wanted of texts) expect(found).toContainEqual(expect.stringContaining(wanted));
  });

  test('nothing is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: noise(), maxLength: 400 }), (text) => gridsOf(textSource(text)).length >= 0),
      { numRuns: 300 },
    );
  });
});

describe('long text is read within seconds', { timeout: 90_000 }, () => {
  const prose = 'Tiếp tục rà soát, hoàn thiện quy trình nội bộ, công khai kết quả trên Cổng dịch vụ công của tỉnh.';
  test.each([
    ['prose', Array(20_000).fill(prose).join('\n')],
    ['one line', Array(5_000).fill(prose).join(' ')],
    ['a table of tabs', `STT\tNhiệm vụ\tChủ trì\tThời gian\n${many((at) => `${at}\t${prose}\tSở Nội vụ\t2026-2030`)}`],
    [
      'tables broken by pages',
      many((at) => `${at % 30 ? '' : '\nSTT\tNhiệm vụ\tChủ trì\tThời gian\n'}${at}\t${prose}\tSở Nội vụ\t2026`),
    ],
    [
      'one cell per line',
      `STT\nNhiệm vụ\nChủ trì\nThời gian\n\n${many((at) => `${at}\n${prose}\nSở Nội vụ\n2026\n`, 3_000)}`,
    ],
    [
      'cells between blank lines',
      `STT\n\nNhiệm vụ\n\nChủ trì\n\nThời gian\n\n${many((at) => `${at}\n\n${prose}\n\nSở Nội vụ\n\n2026\n`, 3_000)}`,
    ],
    [
      'lone pipes',
      `STT\n|\nNhiệm vụ\n|\nChủ trì\n|\nThời gian\n|\n${many((at) => `${at}\n|\n${prose}\n|\nSở Nội vụ\n|\n2026\n|`, 3_000)}`,
    ],
    ['headers without rows', Array(6_000).fill('STT\nNhiệm vụ\nChủ trì').join('\n')],
    ['headers between blank lines', Array(6_000).fill('STT\n\nNhiệm vụ').join('\n\n')],
    ['columns of blanks', many((at) => `${at}      ${prose.slice(0, 40)}     Sở Nội vụ     2026`)],
    ['rows that are no table', Array(20_000).fill('| 1 | a |').join('\n')],
    ['open quotes', Array(20_000).fill('"Mở ngoặc\tkhông đóng').join('\n')],
    ['open tags', Array(20_000).fill('<table><tr><td>').join('\n')],
    ['open comments', Array(20_000).fill('<!-- ').join('\n')],
    ['marks', '*'.repeat(100_000)],
    ['marks between blanks', '* '.repeat(50_000)],
    ['brackets', '['.repeat(100_000)],
    ['dollars', '$ 5 '.repeat(50_000)],
    ['backslashes', '\\'.repeat(100_000)],
    ['ampersands', '&'.repeat(100_000)],
    ['less-than signs', '<b '.repeat(50_000)],
    ['blanks', ' '.repeat(500_000)],
    ['blanks before text', `${' '.repeat(200_000)}-`],
    ['ordinals', '1.'.repeat(50_000)],
    ['wide rows', Array(200).fill('ô\t'.repeat(500)).join('\n')],
    [
      'huge spans',
      `<table><tr><td colspan="9999" rowspan="9999">a</td></tr>${'<tr><td>b</td></tr>'.repeat(5_000)}</table>`,
    ],
  ])('%s', (_, text) => {
    const start = performance.now();
    gridsOf(textSource(text));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

function many(line: (at: number) => string, count = 10_000): string {
  return Array.from({ length: count }, (_, at) => line(at + 1)).join('\n');
}

/** The head of a table without its rows says nothing that could be proposed. */
function isHeaderAlone(rows: Parameters<typeof findHeader>[0]): boolean {
  return findHeader(rows)?.to === rows.length;
}

/** A table in some shape, with lines lost, doubled, parted and put in. */
function damaged(): fc.Arbitrary<string> {
  const harm = fc.record({
    at: fc.nat(200),
    what: fc.constantFrom('drop', 'double', 'blank', 'prose', 'split'),
    prose: sentence(3, 12),
  });
  return fc
    .tuple(samples(), fc.constantFrom(...SHAPES), fc.array(harm, { maxLength: 6 }))
    .map(([{ sample }, [, render], harms]) => {
      const lines = `PHỤ LỤC I\nDANH MỤC NHIỆM VỤ\n\n${render(sample)}\n\nNơi nhận: như trên.`.split('\n');
      for (const { at, what, prose } of harms)
        lines.splice(
          at % lines.length,
          what === 'drop' ? 1 : 0,
          ...put(what, lines[at % lines.length] as string, prose),
        );
      return lines.join('\n');
    });
}

function put(what: string, line: string, prose: string): string[] {
  if (what === 'double') return [line];
  if (what === 'blank') return [''];
  if (what === 'prose') return [prose];
  return what === 'split' ? [line.slice(0, line.length / 2)] : [];
}

function noise(): fc.Arbitrary<string> {
  return fc.constantFrom(
    ...'STT|Nhiệm vụ|Chủ trì|Phối hợp|1|2.|I|II|\n|\n\n|\t|  |\u00a0|<td>|</td>|<table>|"|$|\\|*|**|-|- |%|≥|và|SỞ|a)|Trong đó|:-|---'.split(
      '|',
    ),
    '|',
    '\u00ad',
    '\u0301',
  );
}

function textsOf(block: Block): string[] {
  return block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells);
}

function linesOf(block: Block): { line: number }[] {
  return block.kind === 'paragraph' ? [block] : [block, ...block.rows];
}

function gridTexts({ title, appendix, columns, rows, sections: headings }: Grid): string[] {
  const sections = headings.flatMap(({ numeral, title: text }) => [numeral, text]);
  return [
    title ?? '',
    appendix ?? '',
    ...columns.map(({ header }) => header),
    ...sections,
    ...rows.flatMap(({ printed, ordinal }) => [...printed, ordinal ?? '']),
  ];
}

/** Words of letters; marks of the shapes themselves are none. */
function wordsOf(text: string): string[] {
  return text.replace(/<[^>]*>/g, ' ').match(/\p{L}{2,}/gu) ?? [];
}

function missing(words: readonly string[], texts: readonly string[]): string[] {
  const kept = new Set(texts.flatMap(wordsOf));
  return [...new Set(words)].filter((word) => !kept.has(word));
}

import { describe, expect, test } from 'vitest';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { numeral } from '@/lib/reading/files/word/numerals.ts';
import { li, numbering, p, tbl, tr, type WordParts, wordFile } from '../../../fixtures/reading/word-file.ts';

const textsOf = async (parts: WordParts) =>
  (await parseFile(wordFile(parts), 'zip')).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map(({ cells }) => cells.join('|')),
  );

const abstract = (id: number, level: string, more = '') =>
  `<w:abstractNum w:abstractNumId="${id}">${more}<w:lvl w:ilvl="0"><w:start w:val="1"/>${level}</w:lvl></w:abstractNum>`;
const num = (id: number, abstractId: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;

describe('automatic numbering', () => {
  test('levels restart below one another, in the formats of administrative texts', async () => {
    const levels = numbering([
      ['upperRoman', '%1.'],
      ['decimal', '%2.'],
      ['lowerLetter', '%3)'],
    ]);
    const body = [
      li('A', 1),
      li('b', 1, 1),
      li('c', 1, 2),
      li('d', 1, 2),
      li('e', 1, 1),
      li('f', 1, 2),
      li('G', 1),
      li('h', 1, 1),
    ].join('');
    expect(await textsOf({ body, numbering: levels })).toEqual([
      'I. A',
      '1. b',
      'a) c',
      'b) d',
      '2. e',
      'a) f',
      'II. G',
      '1. h',
    ]);
  });

  test('a level can say those above it', async () => {
    const levels = numbering([
      ['decimal', '%1.'],
      ['decimal', '%1.%2.'],
      ['decimal', '%1.%2.%3'],
    ]);
    const body = [li('A', 1), li('b', 1, 1), li('c', 1, 2), li('d', 1, 1), li('E', 1), li('f', 1, 2)].join('');
    expect(await textsOf({ body, numbering: levels })).toEqual([
      '1. A',
      '1.1. b',
      '1.1.1 c',
      '1.2. d',
      '2. E',
      '2.1.1 f',
    ]);
  });

  test('legal numbering turns Roman numerals into digits', async () => {
    const levels = numbering([
      ['upperRoman', 'Chương %1'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
    ]);
    expect(await textsOf({ body: li('A', 1) + li('b', 1, 1), numbering: levels })).toEqual(['Chương I A', '1.1 b']);
  });

  test('a level that never restarts goes on: Điều 1, 2, 3 through all chapters', async () => {
    const levels = numbering([
      ['upperRoman', 'Chương %1'],
      ['decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'],
    ]);
    const body = [li('A', 1), li('b', 1, 1), li('C', 1), li('d', 1, 1)].join('');
    expect(await textsOf({ body, numbering: levels })).toEqual(['Chương I A', 'Điều 1. b', 'Chương II C', 'Điều 2. d']);
  });

  test.each<[string, string, string]>([
    ['dash', '<w:lvlText w:val="-"/>', '- x'],
    ['long dash', '<w:lvlText w:val="–"/>', '- x'],
    ['plus', '<w:lvlText w:val="+"/>', '+ x'],
    ['dot of Symbol', '<w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>', '• x'],
    ['the letter o of Courier', '<w:lvlText w:val="o"/><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>', '• x'],
    ['an arrow of Wingdings', '<w:lvlText w:val="&#xF0D8;"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>', '• x'],
    ['dash of Symbol', '<w:lvlText w:val="&#xF02D;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>', '- x'],
  ])('a bullet: %s', async (_, level, text) => {
    const root = abstract(0, `<w:numFmt w:val="bullet"/>${level}`) + num(1, 0);
    expect(await textsOf({ body: li('x', 1), numbering: root })).toEqual([text]);
  });

  test('lists of one definition count on; an override starts anew, once', async () => {
    const level = '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>';
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const root = abstract(0, level) + num(1, 0) + num(2, 0) + num(3, 0, restart);
    const body = [li('a', 1), li('b', 2), li('c', 3), li('d', 3), li('e', 1)].join('');
    expect(await textsOf({ body, numbering: root })).toEqual(['1. a', '2. b', '5. c', '6. d', '7. e']);
  });

  test('a style carries the numbering, the level by its own link; numId 0 takes it away', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/></w:style>';
    const levels = numbering([
      ['upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'],
      ['decimal', '%2.', '<w:pStyle w:val="Khoan"/>'],
    ]);
    const styled = (text: string, style: string, more = '') => p(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = [
      styled('A', 'Muc'),
      styled('b', 'Khoan'),
      styled('không', 'Muc', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('C', 'Muc'),
    ];
    expect(await textsOf({ body: body.join(''), styles, numbering: levels })).toEqual([
      'I. A',
      '1. b',
      'không',
      'II. C',
    ]);
  });

  test('a list style stands between the paragraph and its numbers', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="DS"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const root =
      abstract(0, '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/>') +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="DS"/></w:abstractNum>' +
      num(1, 0) +
      num(2, 1);
    expect(await textsOf({ body: li('a', 2) + li('b', 2), styles, numbering: root })).toEqual(['1) a', '2) b']);
  });

  test('numbers an empty cell of the STT column, not a cell that goes on with the one above', async () => {
    const levels = numbering([['decimal', '%1']]);
    const body = tbl([
      tr([[li('', 1), '<w:vMerge w:val="restart"/>'], 'a', 'x']),
      tr([[li('', 1), '<w:vMerge/>'], 'b', 'x']),
      tr([li('', 1), 'c', 'x']),
    ]);
    expect(await textsOf({ body, numbering: levels })).toEqual(['1|a|x', '1|b|x', '2|c|x']);
  });

  test('an override of a level starts that level alone, where its list first uses it', async () => {
    const restart = [0, 1].map(
      (place) => `<w:lvlOverride w:ilvl="${place}"><w:startOverride w:val="1"/></w:lvlOverride>`,
    );
    const nums = num(1, 0) + num(2, 0, restart.join(''));
    const levels = numbering(
      [
        ['decimal', '%1.'],
        ['decimal', '%1.%2.'],
      ],
      nums,
    );
    const body = [li('A', 1), li('B', 1), li('c', 1, 1), li('d', 2, 1), li('e', 2, 1), li('F', 2)].join('');
    expect(await textsOf({ body, numbering: levels })).toEqual(['1. A', '2. B', '2.1. c', '2.1. d', '2.2. e', '1. F']);
  });

  test('a bullet before nothing is nothing, a number before nothing is an empty row', async () => {
    const root =
      abstract(0, '<w:numFmt w:val="bullet"/><w:lvlText w:val="-"/>') +
      abstract(1, '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>') +
      num(1, 0) +
      num(2, 1);
    expect(await textsOf({ body: li('', 1) + li('', 2) + li('a', 2), numbering: root })).toEqual(['1.', '2. a']);
  });

  test('deleted paragraphs are not counted', async () => {
    const levels = numbering([['decimal', '%1.']]);
    const deleted =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>';
    expect(await textsOf({ body: li('a', 1) + deleted + li('b', 1), numbering: levels })).toEqual(['1. a', '2. b']);
  });

  test('a list that is not defined has no numbers', async () => {
    expect(await textsOf({ body: li('a', 9, 7) })).toEqual(['a']);
  });
});

test.each<[number, string, string]>([
  [4, 'upperRoman', 'IV'],
  [49, 'lowerRoman', 'xlix'],
  [3_999, 'upperRoman', 'MMMCMXCIX'],
  [4_000, 'upperRoman', '4000'],
  [26, 'lowerLetter', 'z'],
  [28, 'upperLetter', 'BB'],
  [5, 'decimalZero', '05'],
  [0, 'upperRoman', '0'],
  [7, 'vietnameseCounting', '7'],
])('%i as %s', (value, format, text) => {
  expect(numeral(value, format)).toBe(text);
});

import { describe, expect, test, vi } from 'vitest';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { faultOf } from '../../../fixtures/reading/fault-of.ts';
import { p, r, tbl, tr, type WordParts, wordFile } from '../../../fixtures/reading/word-file.ts';

// the machine may be doing other things: what is slow is told by the code's own limits, not by these tests
vi.setConfig({ testTimeout: 60_000 });

const read = (parts: WordParts) => parseFile(wordFile(parts), 'zip');
const textsOf = async (body: string, more: Omit<WordParts, 'body'> = {}) =>
  (await read({ body, ...more })).blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'TABLE'));

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const box = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`;

describe('the text of a paragraph', () => {
  test.each<[string, string, string[]]>([
    ['pieces put together', `<w:p>${r('Sở ')}${r('Nội')}${r(' vụ')}</w:p>`, ['Sở Nội vụ']],
    ['NFD made NFC, NBSP a blank', p('So\u031b\u0309\u00a0No\u0302\u0323i vu\u0323'), ['Sở Nội vụ']],
    ['entities', p('A &amp; B &#8805; 90 &lt; 95'), ['A & B ≥ 90 < 95']],
    ['tab', `<w:p>${r('Số')}<w:r><w:tab/></w:r>${r('01')}</w:p>`, ['Số 01']],
    [
      'hyphens',
      `<w:p><w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>20</w:t><w:softHyphen/><w:t>25</w:t></w:r></w:p>`,
      ['2021-2025'],
    ],
    ['blanks at the ends that the file does not keep', '<w:p><w:r><w:t> Sở </w:t></w:r></w:p>', ['Sở']],
    [
      'a title wrapped by hand stays one',
      `<w:p>${r('KẾ HOẠCH')}<w:r><w:br/></w:r>${r('Cải cách')}</w:p>`,
      ['KẾ HOẠCH\nCải cách'],
    ],
    [
      'a list typed with line breaks',
      `<w:p>${r('- Một;')}<w:r><w:br/></w:r>${r('- Hai.')}</w:p>`,
      ['- Một;', '- Hai.'],
    ],
    [
      'inserted text stays, deleted goes',
      `<w:p>${r('một ')}<w:ins>${r('hai')}</w:ins><w:del><w:r><w:delText>ba</w:delText></w:r></w:del></w:p>`,
      ['một hai'],
    ],
    [
      'moved text stands where it was moved to',
      `<w:p><w:moveFrom>${r('cũ')}</w:moveFrom></w:p><w:p><w:moveTo>${r('mới')}</w:moveTo></w:p>`,
      ['mới'],
    ],
    ['a deleted paragraph mark joins', `${p('Sở ', '<w:rPr><w:del/></w:rPr>')}${p('Nội vụ')}`, ['Sở Nội vụ']],
    [
      'hidden text goes',
      `<w:p>${r('thấy')}${r('ẩn', '<w:vanish/>')}${r(' rõ', '<w:vanish w:val="0"/>')}</w:p>`,
      ['thấy rõ'],
    ],
    ['capitals by format', `<w:p>${r('mục tiêu', '<w:caps/>')}</w:p>`, ['MỤC TIÊU']],
    ['a link keeps its text', `<w:p><w:hyperlink>${r('sonla.gov.vn')}</w:hyperlink></w:p>`, ['sonla.gov.vn']],
    [
      'the result of a field',
      `<w:p>${field('begin')}${instruction('DATE')}${field('separate')}${r('05/3/2026')}${field('end')}</w:p>`,
      ['05/3/2026'],
    ],
    [
      'a field inside of an instruction is not seen',
      `<w:p>${field('begin')}${instruction('IF')}${field('begin')}${field('separate')}${r('x')}${field('end')}${field('separate')}${r('y')}${field('end')}</w:p>`,
      ['y'],
    ],
    [
      'a table of contents goes',
      `<w:p>${field('begin')}${instruction(' TOC \\o')}${field('separate')}${r('I. MỤC TIÊU 3')}</w:p>${p('II. NHIỆM VỤ 5')}<w:p>${field('end')}</w:p>${p('Hết')}`,
      ['Hết'],
    ],
    [
      'content controls are looked through',
      `<w:sdt><w:sdtContent>${p('Sở')}<w:p><w:sdt><w:sdtContent>${r('Nội vụ')}</w:sdtContent></w:sdt></w:p></w:sdtContent></w:sdt>`,
      ['Sở', 'Nội vụ'],
    ],
    [
      'an unfilled control is empty',
      `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Bấm vào đây')}</w:sdtContent></w:sdt>${r('x')}</w:p>`,
      ['x'],
    ],
    [
      'marks of footnotes and comments go',
      '<w:p><w:r><w:t>một</w:t><w:footnoteReference w:id="1"/><w:commentReference w:id="2"/></w:r></w:p>',
      ['một'],
    ],
    [
      'a text box, once, behind its paragraph',
      `<w:p>${r('neo')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('hộp')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('hộp')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['neo', 'hộp'],
    ],
    [
      'a text box in a group of drawings, once',
      `<w:p><w:r><w:drawing><a:graphic><mc:AlternateContent><mc:Choice>${box('hộp')}</mc:Choice><mc:Fallback>${box('hộp')}</mc:Fallback></mc:AlternateContent></a:graphic></w:drawing></w:r></w:p>`,
      ['hộp'],
    ],
    [
      'an old text box',
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('hộp')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      ['hộp'],
    ],
    [
      'a sign of the font Symbol',
      '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 90</w:t></w:r></w:p>',
      ['≥ 90'],
    ],
    [
      'a formula',
      '<w:p><m:oMath><m:r><m:t>≥90</m:t></m:r><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>',
      ['≥901/2'],
    ],
    [
      'letters of TCVN3',
      `<w:p>${r('Céng hßa x· héi chñ nghÜa', '<w:rFonts w:ascii=".VnTime"/>')}</w:p>`,
      ['Cộng hòa xã hội chủ nghĩa'],
    ],
    ['capitals of TCVN3', `<w:p>${r('kÕ ho¹ch', '<w:rFonts w:ascii=".VnTimeH"/>')}</w:p>`, ['KẾ HOẠCH']],
    [
      'letters of VNI',
      `<w:p>${r('Coäng hoøa xaõ hoäi, öùng duïng, ñôn vò', '<w:rFonts w:ascii="VNI-Times"/>')}</w:p>`,
      ['Cộng hòa xã hội, ứng dụng, đơn vị'],
    ],
    ['another prefix than w', '<x:p xmlns:x="w"><x:r><x:t>Sở</x:t></x:r></x:p>', ['Sở']],
    ['empty paragraphs are none', `${p('')}${p(' \u00a0 ')}${p('Sở')}`, ['Sở']],
  ])('%s', async (_, body, texts) => {
    expect(await textsOf(body)).toEqual(texts);
  });

  test('what a style says: outline level, capitals, hidden, based on another', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const body = `${p('mục tiêu', '<w:pStyle w:val="B"/>')}<w:p>${r('thấy')}${r('ẩn', '<w:rStyle w:val="An"/>')}</w:p>${p('I. MỤC TIÊU 3', '<w:pStyle w:val="TOC1"/>')}${p('sâu', '<w:outlineLvl w:val="0"/>')}`;
    expect((await read({ body, styles })).blocks).toEqual([
      { kind: 'paragraph', line: 1, text: 'MỤC TIÊU', level: 2 },
      { kind: 'paragraph', line: 2, text: 'thấy' },
      { kind: 'paragraph', line: 3, text: 'sâu', level: 1 },
    ]);
  });

  test('styles based on one another in a circle', async () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    expect(await textsOf(p('x', '<w:pStyle w:val="A"/>'), { styles })).toEqual(['x']);
  });

  test('lines count paragraphs and table rows from 1', async () => {
    const { lines, blocks } = await read({
      body: `${p('một')}${p('')}${tbl([tr(['a', 'b', 'c']), tr(['d', 'e', 'f'])])}${p('hai')}`,
    });
    expect(lines).toEqual([
      { line: 1, text: 'một' },
      { line: 2, text: 'a | b | c' },
      { line: 3, text: 'd | e | f' },
      { line: 4, text: 'hai' },
    ]);
    expect(blocks.map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe('lines that a converter broke', () => {
  const halves = ['Rà soát, hoàn thiện các văn bản quy phạm pháp luật của', 'tỉnh theo đúng quy định hiện hành.'];

  test('are sentences again where the whole document is broken', async () => {
    const { blocks } = await read({
      body: Array.from({ length: 6 }, () => halves.map((text) => p(text)).join('')).join(''),
    });
    expect(blocks).toHaveLength(6);
    expect(blocks[1]).toEqual({ kind: 'paragraph', line: 3, text: halves.join(' ') });
  });

  test('stay as they are where it is not', async () => {
    expect(await textsOf(`${p(halves[0] as string)}${p(halves[1] as string)}`)).toEqual(halves);
  });

  test('are one in a cell', async () => {
    const body = tbl([tr([p('Văn phòng') + p('đăng ký'), 'b', 'c'])]);
    expect((await read({ body })).blocks).toMatchObject([{ rows: [{ cells: ['Văn phòng đăng ký', 'b', 'c'] }] }]);
  });
});

describe('a document of Word that holds no text', () => {
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5940000" cy="8400000"/></wp:inline></w:drawing></w:r></w:p>';

  test('is a scan, or empty', async () => {
    expect(await faultOf(read({ body: picture }))).toMatchObject({ fault: 'scan' });
    expect(await faultOf(read({ body: p('') }))).toMatchObject({ fault: 'no-text' });
  });

  test('a scanned page between the text is told', async () => {
    expect((await read({ body: `${p('Phụ lục')}${picture}` })).warnings).toEqual([
      expect.stringContaining('1 hình lớn'),
    ]);
    expect((await read({ body: `${p('x')}${picture.replace('8400000', '900000')}` })).warnings).toEqual([]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { type OfficialDocument, SIGNING_MODES } from '@/lib/domain/official-document.ts';
import { LOOK_AGAIN } from '@/lib/writing/official/report-document.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { type Parts, readDocx, unzipDocx } from '@/tests/support/docx-form.ts';
import { brokenRules, FORM_RULES } from '@/tests/support/docx-form-rules.ts';
import { DRAFT, ISSUED } from '@/tests/support/official-sample.ts';

/** Each rule with what breaks it: the file, and the words in it that are changed. Without a file it is the document itself. */
const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const HEADER = 'word/header1.xml';
const FIRST = 'word/header2.xml';
const CORE = 'docProps/core.xml';
type Break = readonly [part: string, from: string | RegExp, to: string];

const styled = (id: string, from: string, to: string): Break => [
  STYLES,
  new RegExp(`(w:styleId="${id}".*?)${from}`, 's'),
  `$1${to}`,
];
const said = (style: string, to: string): Break => [
  DOCUMENT,
  new RegExp(`(<w:pStyle w:val="${style}"/>.*?<w:t [^>]*>)[^<]*`, 's'),
  `$1${to}`,
];
const restyled = (from: string, to: string): Break => [
  DOCUMENT,
  `<w:pStyle w:val="${from}"/>`,
  `<w:pStyle w:val="${to}"/>`,
];
const size = (id: string, to: number) => styled(id, '<w:sz w:val="\\d+"/>', `<w:sz w:val="${to}"/>`);
const LINE = (place: number): Break => [
  DOCUMENT,
  new RegExp(`((?:.*?<w:pStyle w:val="Line"/>){${place}}.*?)<w:ind w:left="\\d+" w:right="\\d+"/>`, 's'),
  '$1<w:ind w:left="100" w:right="100"/>',
];

const BREAKS: Readonly<Record<string, Break>> = {
  'paper: A4 is 210 mm wide': [DOCUMENT, 'w:w="11906"', 'w:w="12240"'],
  'paper: A4 is 297 mm high': [DOCUMENT, 'w:h="16838"', 'w:h="15840"'],
  'paper: upright': [DOCUMENT, 'portrait', 'landscape'],
  'margin: top 20–25 mm': [DOCUMENT, 'w:top="1134"', 'w:top="1000"'],
  'margin: bottom 20–25 mm': [DOCUMENT, 'w:bottom="1134"', 'w:bottom="1500"'],
  'margin: left 30–35 mm': [DOCUMENT, 'w:left="1701"', 'w:left="1440"'],
  'margin: right 15–20 mm': [DOCUMENT, 'w:right="1134" w:bottom', 'w:right="1440" w:bottom'],
  'font: Times New Roman everywhere': styled('Content', 'w:ascii="Times New Roman"', 'w:ascii="Arial"'),
  'font: black everywhere': styled('Subject', '<w:color w:val="000000"/>', '<w:color w:val="2E74B5"/>'),
  'font: nothing shaded, nothing highlighted but the text of a draft': [
    DOCUMENT,
    '<w:r><w:t ',
    '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t ',
  ],
  'text: composed letters of Unicode': said('Content', 'Tiếp tục'.normalize('NFD')),
  'page number: a counted field': [HEADER, 'PAGE', 'NUMPAGES'],
  'page number: within the top margin': [DOCUMENT, 'w:header="567"', 'w:header="1300"'],
  'page number: in a paragraph of its own style': [HEADER, 'w:val="PageNumber"', 'w:val="Content"'],
  'page number: centred, upright, 13–14 pt': styled('PageNumber', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'),
  'page number: the first page differs': [DOCUMENT, '<w:titlePg/>', ''],
  'page number: none on the first page': [FIRST, '</w:p>', '<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'],
  'page number: counted from 1, anew in an appendix': [DOCUMENT, '<w:pgNumType w:start="1"/>', ''],
  'national name: its words, in capitals': said('NationalName', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
  'national name: 12–13 pt, bold, upright, centred': size('NationalName', 28),
  'motto: its words, with spaced hyphens': said('Motto', 'Độc lập-Tự do-Hạnh phúc'),
  'motto: 13–14 pt, bold, upright, centred': styled('Motto', '<w:b/>', ''),
  'motto: straight under the national name': [
    DOCUMENT,
    /(<w:p><w:pPr><w:pStyle w:val="NationalName"\/>.*?<\/w:p>)(<w:p>.*?<\/w:p>)/s,
    '$2$1',
  ],
  'motto: a line under it as long as its words': LINE(2),
  'issuing body: in capitals': said('IssuingBody', 'Ủy ban nhân dân'),
  'issuing body: 12–13 pt, bold, upright, centred': size('IssuingBody', 30),
  'issuing body: a line under it of a third to a half': LINE(1),
  'issuing body: left of the national name': [DOCUMENT, 'w:insideH w:val="none"', 'w:insideH w:val="single"'],
  'parent body: capitals, not bold, above': styled('ParentBody', '<w:color', '<w:b/><w:color'),
  'number: "Số:", then number, stroke and symbol': said('NumberSymbol', 'Số 05'),
  'number: a zero before a number below ten': said('NumberSymbol', 'Số: 5/BC-UBND'),
  'number: 13 pt, upright, centred': size('NumberSymbol', 28),
  'number: beside place and date': said('PlaceDate', 'Minh Hà 05/02/2026'),
  'date: place, comma, day, month, year': said('PlaceDate', 'Minh Hà ngày 05 tháng 02 năm 2026'),
  'date: two digits for days below ten': said('PlaceDate', 'Minh Hà, ngày 5 tháng 02 năm 2026'),
  'date: two digits for January and February': said('PlaceDate', 'Minh Hà, ngày 05 tháng 2 năm 2026'),
  'date: no zero before the months from March': said('PlaceDate', 'Minh Hà, ngày 05 tháng 03 năm 2026'),
  'date: 13–14 pt, italic, centred': styled('PlaceDate', '<w:i/>', ''),
  'type: in capitals': said('DocumentType', 'Báo cáo'),
  'type: 13–14 pt, bold, upright, centred': size('DocumentType', 32),
  'subject: straight under the type': restyled('DocumentType', 'AppendixName'),
  'subject: small letters': said('Subject', 'CÔNG TÁC CẢI CÁCH HÀNH CHÍNH'),
  'subject: 13–14 pt, bold, upright, centred': styled('Subject', '<w:b/>', ''),
  'subject: a line under it of a third to a half': LINE(3),
  'addressees: "Kính gửi:" first': said('Addressees', 'Gửi'),
  'addressees: semicolons, then a stop': [DOCUMENT, '- Thường trực Tỉnh ủy.', '- Thường trực Tỉnh ủy;'],
  'addressees: 13–14 pt, upright': size('Addressees', 24),
  'content: there is some': [DOCUMENT, /<w:pStyle w:val="Content"\/>/g, '<w:pStyle w:val="Cell"/>'],
  'content: 13–14 pt, upright, justified': styled('Content', '<w:jc w:val="both"/>', '<w:jc w:val="left"/>'),
  'content: first line indented by 10 or 12.7 mm': styled('Content', 'w:firstLine="720"', 'w:firstLine="0"'),
  'content: at least 6 pt between paragraphs': styled('Content', 'w:before="120"', 'w:before="40"'),
  'content: lines from single to one and a half': styled('Content', 'w:line="264"', 'w:line="480"'),
  'section title: 13–14 pt, bold, upright': styled('SectionTitle', '<w:b/>', ''),
  'signature: office in capitals': said('SignerOffice', 'Tm. Ủy ban nhân dân'),
  'signature: office 13–14 pt, bold, upright, centred': size('SignerOffice', 24),
  'signature: TM. stands first': [DOCUMENT, 'KT. CHỦ TỊCH', 'TM. CHỦ TỊCH'],
  'signature: KT., TL. and TUQ. name an office below': [DOCUMENT, '>PHÓ CHỦ TỊCH<', '>KT. CHỦ TỊCH<'],
  'signature: name in small letters, without a degree': said('SignerName', 'TS. Lò Thị Mai'),
  'signature: name 13–14 pt, bold, upright, centred': styled('SignerName', '<w:b/>', '<w:b/><w:i/>'),
  'signature: room over the name': styled('SignerName', 'w:before="1400"', 'w:before="0"'),
  'signature: right of the recipients': said('RecipientsHead', 'Nơi nhận'),
  'recipients: "Nơi nhận:"': said('RecipientsHead', 'Gửi:'),
  'recipients: head 12 pt, bold, italic': styled('RecipientsHead', '<w:i/>', ''),
  'recipients: list 11 pt, upright': size('Recipients', 28),
  'recipients: each after a dash, semicolons, then a stop': [DOCUMENT, '- Như trên;', 'Như trên;'],
  'recipients: the archive last': [DOCUMENT, '- Lưu: VT, SNV.', '- Sở Nội vụ.'],
  'appendix: on pages of its own': restyled('DocumentType', 'AppendixName'),
  'appendix: "Phụ lục" 14 pt, bold, centred': styled('AppendixName', '<w:b/>', ''),
  'appendix: title in capitals, bold, centred': said('AppendixTitle', 'Biểu số liệu'),
  'appendix: names its document, in italics': said('AppendixSource', '(Kèm theo Báo cáo)'),
  'appendix: the head of the table on every page': [DOCUMENT, '<w:tblHeader/>', ''],
  'appendix: no row over two pages': [DOCUMENT, '<w:cantSplit/>', ''],
  'appendix: figures to the right': styled('FigureCell', '<w:jc w:val="right"/>', ''),
  'appendix: figures in Vietnamese writing': [DOCUMENT, '>1.695<', '>1,695.5<'],
  'file: no macro, no foreign content': ['word/vbaProject.bin', '', 'x'],
  'file: no field but the page number': [
    DOCUMENT,
    '<w:r><w:t ',
    '<w:r><w:instrText>INCLUDETEXT</w:instrText></w:r><w:r><w:t ',
  ],
  'file: says its title and whose it is': [CORE, /<dc:title>[^<]*/, '<dc:title>'],
  'file: says no time and no person': [CORE, '<dc:language>', '<cp:lastModifiedBy>x</cp:lastModifiedBy><dc:language>'],
  'file: its language is Vietnamese': [STYLES, 'w:lang w:val="vi-VN"', 'w:lang w:val="en-US"'],
};

let issued: Map<string, string>;
let draft: Map<string, string>;

beforeAll(async () => {
  issued = await unzipDocx(await writeOfficial(ISSUED));
  draft = await unzipDocx(await writeOfficial(DRAFT));
});

describe('a document in the form of the decree', () => {
  test('keeps every rule', () => {
    expect(brokenRules(readDocx(issued), { draft: false })).toEqual([]);
    expect(brokenRules(readDocx(draft), { draft: true })).toEqual([]);
  });

  test('every rule has been seen to fail', () => expect(Object.keys(BREAKS)).toEqual(Object.keys(FORM_RULES)));

  test.each(Object.entries(BREAKS))('%s', (rule, change) => {
    const parts = rule.startsWith('parent body') ? draft : issued;
    expect(brokenRules(readDocx(changed(parts, change)), { draft: parts === draft })).toContain(rule);
  });

  test('a draft is marked, and nothing else is', () => {
    const rule = ['draft: marked, and nothing else is'];
    expect(brokenRules(readDocx(issued), { draft: true })).toEqual(rule);
    expect(brokenRules(readDocx(draft), { draft: false })).toEqual(rule);
    expect(brokenRules(readDocx(changed(draft, said('DraftMark', 'Dự thảo'))), { draft: true })).toEqual(rule);
  });

  test('a draft lists at its end what it highlights, and nothing else does either', async () => {
    const runs = [{ text: '15', marked: true }];
    const content = [{ kind: 'paragraph' as const, text: '15', runs }];
    const columns = [{ name: 'TT', share: 1 }];
    const tables = [{ title: LOOK_AGAIN, columns, rows: [['1']] }];
    const broken = async (document: OfficialDocument) =>
      brokenRules(readDocx(await unzipDocx(await writeOfficial(document))), { draft: document.draft });
    const rule = 'draft: lists what it highlights, and nothing else does';
    expect(await broken({ ...DRAFT, content, tables })).toEqual([]);
    expect(await broken({ ...DRAFT, content })).toEqual([rule]);
    expect(await broken({ ...ISSUED, tables })).toEqual([rule]);
    expect(await broken({ ...ISSUED, content, tables })).toContain(rule);
  });

  test.each(SIGNING_MODES)('keeps every rule signed as %s', async (mode) => {
    const written = await writeOfficial({ ...ISSUED, signature: { ...ISSUED.signature, mode } });
    expect(brokenRules(readDocx(await unzipDocx(written)), { draft: false })).toEqual([]);
  });
});

function changed(parts: Parts, [name, from, to]: Break): Parts {
  const before = parts.get(name) ?? '';
  const after = before.replace(from, to);
  expect(after, `what breaks the rule is not in ${name}`).not.toBe(before);
  return new Map([...parts, [name, after]]);
}

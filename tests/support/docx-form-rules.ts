import { LOOK_AGAIN } from '@/lib/writing/official/report-document.ts';
import { boldWidth } from '@/lib/writing/official/text-width.ts';
import { all, type DocxForm, type FormParagraph, type FormSection, type FormTable, type Look } from './docx-form.ts';

/** What Nghị định 30/2020/NĐ-CP, Phụ lục I, asks of a document, each as a sentence that holds or not. */
export const FORM_RULES: Readonly<Record<string, (form: DocxForm) => boolean>> = {
  // I. khổ giấy, lề, phông chữ, số trang
  'paper: A4 is 210 mm wide': every(({ size }) => size['w:w'] === '11906'),
  'paper: A4 is 297 mm high': every(({ size }) => size['w:h'] === '16838'),
  'paper: upright': every(({ size }) => size['w:orient'] !== 'landscape'),
  'margin: top 20–25 mm': margin('w:top', 20, 25),
  'margin: bottom 20–25 mm': margin('w:bottom', 20, 25),
  'margin: left 30–35 mm': margin('w:left', 30, 35),
  'margin: right 15–20 mm': margin('w:right', 15, 20),
  'font: Times New Roman everywhere': each(({ look }) => look.font === 'Times New Roman'),
  'font: black everywhere': each(({ look }) => ['000000', 'auto'].includes(look.color)),
  'font: nothing shaded, nothing highlighted but the text of a draft': (form) =>
    all(form.xml, 'w:shd').length === 0 &&
    highlightedStyles(form).every((style) => style === 'Content' && of(form, 'DraftMark').length > 0),
  'text: composed letters of Unicode': each(({ text }) => text === text.normalize('NFC')),
  'page number: a counted field': every(({ headers }) => fieldOf(headers.default) === 'PAGE'),
  'page number: within the top margin': every(({ margin }) => mm(margin['w:header']) < mm(margin['w:top'])),
  'page number: in a paragraph of its own style': every(({ headers }) => styleOf(headers.default) === 'PageNumber'),
  'page number: centred, upright, 13–14 pt': ({ parts }) => pageNumberLooks(parts.get('word/styles.xml') ?? ''),
  'page number: the first page differs': every(({ firstPageDiffers }) => firstPageDiffers),
  'page number: none on the first page': every(
    ({ headers }) => headers.first !== null && fieldOf(headers.first) === '',
  ),
  'page number: counted from 1, anew in an appendix': every(({ start }) => start === '1'),
  // II.1 quốc hiệu và tiêu ngữ
  'national name: its words, in capitals': only(
    'NationalName',
    ({ text }) => text === 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  ),
  'national name: 12–13 pt, bold, upright, centred': looks('NationalName', [12, 13], 'bold', 'center'),
  'motto: its words, with spaced hyphens': only('Motto', ({ text }) => text === 'Độc lập - Tự do - Hạnh phúc'),
  'motto: 13–14 pt, bold, upright, centred': looks('Motto', [13, 14], 'bold', 'center'),
  'motto: straight under the national name': follows('Motto', 'NationalName'),
  'motto: a line under it as long as its words': lineUnder('Motto', 13, 0.97, 1.03),
  // II.2 tên cơ quan
  'issuing body: in capitals': only('IssuingBody', isCapital),
  'issuing body: 12–13 pt, bold, upright, centred': looks('IssuingBody', [12, 13], 'bold', 'center'),
  'issuing body: a line under it of a third to a half': lineUnder('IssuingBody', 12, 1 / 3, 1 / 2),
  'issuing body: left of the national name': ({ tables }) => hasBeside(tables[0], 0, 'CỘNG HÒA XÃ HỘI'),
  'parent body: capitals, not bold, above': (form) =>
    of(form, 'ParentBody').every(
      (one) => isCapital(one) && !one.look.bold && one.index < (of(form, 'IssuingBody')[0]?.index ?? 0),
    ),
  // II.3 số, ký hiệu
  'number: "Số:", then number, stroke and symbol': only('NumberSymbol', ({ text }) =>
    /^Số: (\d+|\s+)\/[A-ZĐ]+(-[A-ZĐ]+)+$/u.test(text),
  ),
  'number: a zero before a number below ten': only('NumberSymbol', ({ text }) => !/^Số: \d\//.test(text)),
  'number: 13 pt, upright, centred': looks('NumberSymbol', [13, 13], 'plain', 'center'),
  'number: beside place and date': ({ tables }) => hasBeside(tables[0], 1, ', ngày'),
  // II.4 địa danh, thời gian
  'date: place, comma, day, month, year': only('PlaceDate', ({ text }) =>
    /^\p{Lu}.+, ngày\s+(\d+\s)?\s*tháng\s+(\d+\s)?\s*năm\s+(\d{4})?\s*$/u.test(text),
  ),
  'date: two digits for days below ten': only('PlaceDate', ({ text }) => !/ngày \d tháng/.test(text)),
  'date: two digits for January and February': only('PlaceDate', ({ text }) => !/tháng [12] năm/.test(text)),
  'date: no zero before the months from March': only('PlaceDate', ({ text }) => !/tháng 0[3-9]/.test(text)),
  'date: 13–14 pt, italic, centred': looks('PlaceDate', [13, 14], 'italics', 'center'),
  // II.5 tên loại, trích yếu
  'type: in capitals': only('DocumentType', isCapital),
  'type: 13–14 pt, bold, upright, centred': looks('DocumentType', [13, 14], 'bold', 'center'),
  'subject: straight under the type': follows('Subject', 'DocumentType'),
  'subject: small letters': only('Subject', (one) => one.text !== '' && !isCapital(one)),
  'subject: 13–14 pt, bold, upright, centred': looks('Subject', [13, 14], 'bold', 'center'),
  'subject: a line under it of a third to a half': lineUnder('Subject', 14, 1 / 3, 1 / 2),
  'addressees: "Kính gửi:" first': (form) => of(form, 'Addressees')[0]?.text.startsWith('Kính gửi:') ?? true,
  'addressees: semicolons, then a stop': (form) => isPunctuated(of(form, 'Addressees').slice(1)),
  'addressees: 13–14 pt, upright': looks('Addressees', [13, 14], 'plain', 'left'),
  // II.6 nội dung
  'content: there is some': (form) => of(form, 'Content').some(({ text }) => text !== ''),
  'content: 13–14 pt, upright, justified': looks('Content', [13, 14], 'plain', 'both'),
  'content: first line indented by 10 or 12.7 mm': only('Content', ({ look }) => [567, 720].includes(look.firstLine)),
  'content: at least 6 pt between paragraphs': only('Content', ({ look }) => look.before + look.after >= 120),
  'content: lines from single to one and a half': only('Content', ({ look }) => look.line >= 240 && look.line <= 360),
  'section title: 13–14 pt, bold, upright': looks('SectionTitle', [13, 14], 'bold', null),
  // II.7 chữ ký
  'signature: office in capitals': only('SignerOffice', isCapital),
  'signature: office 13–14 pt, bold, upright, centred': looks('SignerOffice', [13, 14], 'bold', 'center'),
  'signature: TM. stands first': (form) =>
    !of(form, 'SignerOffice')
      .slice(1)
      .some(({ text }) => text.startsWith('TM.')),
  'signature: KT., TL. and TUQ. name an office below': (form) =>
    !/^(KT|TL|TUQ)\./.test(of(form, 'SignerOffice').at(-1)?.text ?? ''),
  'signature: name in small letters, without a degree': only(
    'SignerName',
    (one) => !/[.]/.test(one.text) && (one.text === '' || !isCapital(one)),
  ),
  'signature: name 13–14 pt, bold, upright, centred': looks('SignerName', [13, 14], 'bold', 'center'),
  'signature: room over the name': only('SignerName', ({ look }) => look.before >= 1000),
  'signature: right of the recipients': ({ tables }) =>
    hasBeside(tables[1], 0, '') && tables[1]?.rows[0]?.cells[0]?.[0] === 'Nơi nhận:',
  // II.9 nơi nhận
  'recipients: "Nơi nhận:"': only('RecipientsHead', ({ text }) => text === 'Nơi nhận:'),
  'recipients: head 12 pt, bold, italic': looks('RecipientsHead', [12, 12], 'both', 'left'),
  'recipients: list 11 pt, upright': looks('Recipients', [11, 11], 'plain', 'left'),
  'recipients: each after a dash, semicolons, then a stop': (form) =>
    isPunctuated(of(form, 'Recipients').filter(({ text }) => text !== '')),
  'recipients: the archive last': (form) =>
    /^- Lưu: .*VT/.test(
      of(form, 'Recipients')
        .filter(({ text }) => text !== '')
        .at(-1)?.text ?? '',
    ),
  // III. phụ lục
  'appendix: on pages of its own': (form) => of(form, 'AppendixName').every(({ section }) => section > 0),
  'appendix: "Phụ lục" 14 pt, bold, centred': looks('AppendixName', [14, 14], 'bold', 'center'),
  'appendix: title in capitals, bold, centred': (form) =>
    looks('AppendixTitle', [13, 14], 'bold', 'center')(form) && of(form, 'AppendixTitle').every(isCapital),
  'appendix: names its document, in italics': (form) =>
    looks('AppendixSource', [13, 14], 'italics', 'center')(form) &&
    of(form, 'AppendixSource').every(({ text }) => /^\(Kèm theo .+ số .+ ngày\s.+ của .+\)$/.test(text)),
  'appendix: the head of the table on every page': ({ tables }) =>
    tables.filter(isFigures).every(({ rows }) => rows[0]?.isHead === true),
  'appendix: no row over two pages': ({ tables }) => tables.every(({ rows }) => rows.every(({ unsplit }) => unsplit)),
  'appendix: figures to the right': looks('FigureCell', [11, 14], 'plain', 'right'),
  'appendix: figures in Vietnamese writing': (form) =>
    of(form, 'FigureCell').every(({ text }) => !/^[\d.,]+$/.test(text) || /^\d{1,3}(\.\d{3})*(,\d+)?$/.test(text)),
  // the file
  'file: no macro, no foreign content': ({ parts }) =>
    ![...parts.keys()].some((name) => /vba|embeddings|activeX/i.test(name)),
  'file: no field but the page number': ({ xml }) =>
    all(xml, 'w:instrText').length + all(xml, 'w:fldSimple').length === 0,
  'file: says its title and whose it is': ({ parts }) =>
    /<dc:title>[^<]+<\/dc:title><dc:creator>[^<]+</.test(parts.get('docProps/core.xml') ?? ''),
  'file: says no time and no person': ({ parts }) =>
    !/<dcterms|lastModifiedBy/.test(parts.get('docProps/core.xml') ?? ''),
  'file: its language is Vietnamese': ({ parts }) =>
    (parts.get('word/styles.xml') ?? '').includes('<w:lang w:val="vi-VN"'),
};

/** What a công văn keeps in place of the rules of type and subject. */
export const LETTER_RULES: typeof FORM_RULES = {
  'letter: no type is printed': (form) => of(form, 'DocumentType').length + of(form, 'Subject').length === 0,
  'letter: subject straight under the number': follows('LetterSubject', 'NumberSymbol'),
  'letter: subject begins with "V/v", in small letters': only('LetterSubject', ({ text }) =>
    /^V\/v \p{Ll}/u.test(text),
  ),
  'letter: subject 12–13 pt, upright, centred': looks('LetterSubject', [12, 13], 'plain', 'center'),
  'letter: addressed to somebody': (form) => of(form, 'Addressees').length > 0,
};

/** The rules that a document does not keep; a draft is besides marked as one, anything else is not. */
export function brokenRules(form: DocxForm, { draft, letter = false }: { draft: boolean; letter?: boolean }): string[] {
  const marks = of(form, 'DraftMark');
  const marked = marks.length === 1 && marks.every(({ text, look }) => text === 'DỰ THẢO' && look.boxed);
  const general = Object.entries(FORM_RULES).filter(([name]) => !letter || !/^(type|subject):/.test(name));
  const rules = letter ? [...general, ...Object.entries(LETTER_RULES)] : general;
  const broken = rules.filter(([, holds]) => !holds(form));
  const isListed = of(form, 'AppendixTitle').some(({ text }) => text === LOOK_AGAIN.toLocaleUpperCase('vi'));
  const isOpen = isListed || highlightedStyles(form).length > 0;
  return [
    ...broken.map(([name]) => name),
    ...((draft ? marked : marks.length === 0) ? [] : ['draft: marked, and nothing else is']),
    ...(isOpen && !(draft && isListed) ? ['draft: lists what it highlights, and nothing else does'] : []),
  ];
}

type Rule = (form: DocxForm) => boolean;

function of(form: DocxForm, style: string): FormParagraph[] {
  return form.paragraphs.filter((one) => one.style === style);
}

/** The style of each paragraph in which something is highlighted. */
function highlightedStyles({ xml }: DocxForm): string[] {
  return all(xml, 'w:p')
    .filter((paragraph) => all(paragraph, 'w:highlight').length > 0)
    .map((paragraph) => all(paragraph, 'w:pStyle')[0]?.at['w:val'] ?? '');
}

function every(holds: (section: FormSection) => boolean): Rule {
  return ({ sections }) => sections.length > 0 && sections.every(holds);
}

function each(holds: (paragraph: FormParagraph) => boolean): Rule {
  return ({ paragraphs }) => paragraphs.every(holds);
}

/** Of every paragraph of a part that must be there. */
function only(style: string, holds: (paragraph: FormParagraph) => boolean): Rule {
  return (form) => of(form, style).length > 0 && of(form, style).every(holds);
}

function looks(
  style: string,
  [from, to]: [number, number],
  weight: 'plain' | 'bold' | 'italics' | 'both',
  place: string | null,
): Rule {
  const bold = weight === 'bold' || weight === 'both';
  const italics = weight === 'italics' || weight === 'both';
  const fits = ({ look }: { look: Look }) =>
    look.size >= from * 2 &&
    look.size <= to * 2 &&
    look.bold === bold &&
    look.italics === italics &&
    (place === null || look.place === place);
  return (form) => of(form, style).every(fits);
}

function margin(side: string, from: number, to: number): Rule {
  return every(({ margin: sides }) => mm(sides[side]) >= from && mm(sides[side]) <= to);
}

/** Rounded to a tenth of a millimetre: Word keeps twentieths of a point. */
function mm(twentieths: string | undefined): number {
  return Math.round((Number(twentieths) * 254) / 1440) / 10;
}

function follows(style: string, before: string): Rule {
  return (form) => of(form, style)[0]?.index === (of(form, before).at(-1)?.index ?? -2) + 1;
}

/** The part's last line is followed by a solid line in the middle whose length is this share of its words, or of the room where they run over. */
function lineUnder(style: string, points: number, from: number, to: number): Rule {
  return (form) => {
    const last = of(form, style).at(-1);
    const line = form.paragraphs[(last?.index ?? -2) + 1];
    if (!last || line?.style !== 'Line' || line.look.topLine !== 'single' || line.look.left !== line.look.right)
      return false;
    const room = ROOM[style] ?? 0;
    const share = (room - line.look.left - line.look.right) / Math.min(boldWidth(last.text, points), room);
    return share >= from - 0.001 && share <= to + 0.001;
  };
}

const ROOM: Readonly<Record<string, number>> = { Motto: 5556, IssuingBody: 3515, Subject: 9071 };

function isCapital({ text }: { text: string }): boolean {
  return text !== '' && text === text.toLocaleUpperCase('vi');
}

function isPunctuated(lines: readonly { text: string }[]): boolean {
  return lines.every(({ text }, at) => text.startsWith('- ') && text.endsWith(at === lines.length - 1 ? '.' : ';'));
}

function hasBeside(table: FormTable | undefined, row: number, words: string): boolean {
  return table?.bordered === false && (table.rows[row]?.cells[1]?.some((line) => line.includes(words)) ?? false);
}

function isFigures({ bordered }: FormTable): boolean {
  return bordered;
}

function fieldOf(header: FormSection['headers']['default']): string {
  return header === null
    ? ''
    : all(header, 'w:instrText')
        .map(({ text }) => text.trim())
        .join();
}

function styleOf(header: FormSection['headers']['default']): string | undefined {
  return header === null ? undefined : all(header, 'w:pStyle')[0]?.at['w:val'];
}

function pageNumberLooks(styles: string): boolean {
  const style = /<w:style [^>]*w:styleId="PageNumber".*?<\/w:style>/s.exec(styles)?.[0] ?? '';
  return (
    style.includes('<w:jc w:val="center"/>') && /<w:sz w:val="(26|28)"\/>/.test(style) && !/<w:i\/>|<w:b\/>/.test(style)
  );
}

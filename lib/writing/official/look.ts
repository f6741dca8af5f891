import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx';

/** Khổ giấy và lề (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I): A4; top and bottom 20 mm, left 30 mm, right 20 mm; in twentieths of a point. */
export const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1134, bottom: 1134, left: 1701, right: 1134, header: 567, footer: 567, gutter: 0 },
};
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
export const FONT = 'Times New Roman';
export const BLACK = '000000';

/** The parts of the document by name, each with the size (points), the weight and the place that the decree gives it. */
export const STYLES = [
  centred('PageNumber', 'Số trang', 13),
  centred('NationalName', 'Quốc hiệu', 12, { bold: true }),
  centred('Motto', 'Tiêu ngữ', 13, { bold: true }),
  centred('ParentBody', 'Cơ quan chủ quản', 12),
  centred('IssuingBody', 'Cơ quan ban hành', 12, { bold: true }),
  centred('NumberSymbol', 'Số, ký hiệu', 13, {}, { before: 80 }),
  centred('LetterSubject', 'Trích yếu công văn', 12, {}, { before: 120 }),
  centred('PlaceDate', 'Địa danh, thời gian', 13, { italics: true }, { before: 80 }),
  centred('DraftMark', 'Dự thảo', 13, { bold: true }),
  centred('DocumentType', 'Tên loại', 14, { bold: true }, { before: 240 }),
  centred('Subject', 'Trích yếu', 14, { bold: true }),
  centred('Line', 'Đường kẻ', 1, {}, { before: 50, after: 60, line: 20, lineRule: LineRuleType.EXACT }),
  style('Addressees', 'Kính gửi', 14, {}, { indent: { left: 2268 }, spacing: { before: 120, after: 0 } }),
  style(
    'SectionTitle',
    'Tiêu đề mục',
    14,
    { bold: true },
    { ...body(), alignment: AlignmentType.LEFT, keepNext: true, outlineLevel: 0 },
  ),
  style('Content', 'Nội dung', 14, {}, body()),
  centred('SignerOffice', 'Quyền hạn, chức vụ', 14, { bold: true }),
  centred('SignerName', 'Họ tên người ký', 14, { bold: true }, { before: 1400 }),
  style('RecipientsHead', 'Nơi nhận', 12, { bold: true, italics: true }),
  style('Recipients', 'Danh sách nơi nhận', 11),
  centred('AppendixName', 'Phụ lục', 14, { bold: true }),
  centred('AppendixTitle', 'Tên phụ lục', 14, { bold: true }),
  centred('AppendixSource', 'Kèm theo', 14, { italics: true }, { after: 120 }),
  centred('ColumnHead', 'Đầu cột', 12, { bold: true }),
  style('Cell', 'Ô chữ', 12),
  style('HeadingCell', 'Ô tiêu đề', 12, { bold: true }),
  style('FigureCell', 'Ô số', 12, {}, { alignment: AlignmentType.RIGHT }),
] satisfies readonly IParagraphStyleOptions[];

export type StyleId = (typeof STYLES)[number]['id'];

/** Nội dung: justified, first line indented by 1.27 cm, 6 points between paragraphs, lines at least single and at most one and a half. */
function body() {
  return {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720 },
    spacing: { before: 120, after: 0, line: 264, lineRule: LineRuleType.AUTO },
  };
}

type Weight = { bold?: boolean; italics?: boolean };
type Placed = NonNullable<IParagraphStyleOptions['paragraph']>;

function centred<I extends string>(
  id: I,
  name: string,
  points: number,
  weight: Weight = {},
  spacing: Placed['spacing'] = {},
) {
  return style(id, name, points, weight, {
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, ...spacing },
  });
}

function style<I extends string>(id: I, name: string, points: number, weight: Weight = {}, paragraph: Placed = {}) {
  const run = { font: FONT, size: points * 2, color: BLACK, ...weight };
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

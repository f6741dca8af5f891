import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

const AREAS = [
  'Cải cách thể chế',
  'Cải cách thủ tục hành chính',
  'Cải cách tổ chức bộ máy hành chính nhà nước',
  'Cải cách chế độ công vụ',
  'Cải cách tài chính công',
  'Xây dựng và phát triển Chính quyền điện tử, Chính quyền số',
];
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI'];
const THINGS = ['hồ sơ đất đai', 'văn bản điện tử', 'thủ tục liên thông', 'dịch vụ công trực tuyến', 'kho số hóa'];
const WORKS = [
  'Rà soát, sửa đổi quy định về',
  'Kiểm tra, đánh giá',
  'Xây dựng phần mềm quản lý',
  'Tập huấn nghiệp vụ về',
];
const LEADS = ['Sở Tư pháp', 'Văn phòng UBND tỉnh', 'Sở Nội vụ', 'Sở Tài chính', 'Sở Khoa học và Công nghệ'];
const TIMES = ['Quý II/2027', 'Hằng năm', '2026 - 2030', 'Trước ngày 30 tháng 6 năm 2028', 'Thường xuyên'];
const HEADER = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian thực hiện'];

const of = (list: readonly string[], at: number) => list[at % list.length] as string;

/** Promises of the body by area, and rows of the appendix by section; `size` of each, over the areas. */
export function largePlan(size: number) {
  const each = size / AREAS.length;
  const at = (area: number, index: number) => area * each + index;
  const indices = Array.from({ length: each }, (_, index) => index);
  return AREAS.map((title, area) => ({
    title,
    promises: indices.map((index) => promise(at(area, index))),
    rows: indices.map((index) => [`${index + 1}`, ...row(at(area, index))]),
  }));
}

function promise(at: number): string {
  return `Đến năm 20${27 + (at % 4)}, tối thiểu ${50 + (at % 50)}% ${of(THINGS, at)} của nhóm ${at + 1} được giải quyết đúng hạn.`;
}

function row(at: number): string[] {
  const task = `${of(WORKS, at)} ${of(THINGS, at)} tại đơn vị số ${at + 1}, bảo đảm thống nhất từ tỉnh đến cơ sở`;
  return [task, of(LEADS, at), `${of(LEADS, at + 1)}; UBND các xã, phường`, 'Báo cáo kết quả', of(TIMES, at)];
}

const TITLE = 'Cải cách hành chính tỉnh Thanh Khê giai đoạn 2026 - 2030';

export function largeText(size: number): string {
  const areas = largePlan(size);
  const body = areas.map(
    ({ title, promises }, at) => `${at + 1}. ${title}\n${promises.map((one) => `- ${one}`).join('\n')}`,
  );
  const rows = areas.flatMap(({ title, rows: own }, at) => [[NUMERALS[at], title], ...own]);
  const table = [HEADER, ...rows].map((cells) => cells.join('\t')).join('\n');
  return `KẾ HOẠCH\n${TITLE}\n\nI. MỤC TIÊU CỤ THỂ\n${body.join('\n')}\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n${table}\n`;
}

export async function largeWord(size: number): Promise<Uint8Array> {
  const areas = largePlan(size);
  const dash = { level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.START };
  const body = areas.flatMap(({ title, promises }, at) => [
    new Paragraph(`${at + 1}. ${title}`),
    ...promises.map((text) => new Paragraph({ text, numbering: { reference: 'dash', level: 0 } })),
  ]);
  const rows = areas.flatMap(({ title, rows: own }, at) => [
    new TableRow({ children: [cell(NUMERALS[at] as string), cell(title, HEADER.length - 1)] }),
    ...own.map((cells) => new TableRow({ children: cells.map((text) => cell(text)) })),
  ]);
  const table = new Table({ rows: [new TableRow({ children: HEADER.map((text) => cell(text)) }), ...rows] });
  const head = ['KẾ HOẠCH', TITLE, 'I. MỤC TIÊU CỤ THỂ'].map((text) => new Paragraph(text));
  const appendix = ['PHỤ LỤC', 'DANH MỤC NHIỆM VỤ'].map((text) => new Paragraph(text));
  const document = new Document({
    numbering: { config: [{ reference: 'dash', levels: [dash] }] },
    sections: [{ children: [...head, ...body, ...appendix, table] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function cell(text: string, columnSpan = 1): TableCell {
  return new TableCell({ columnSpan, children: [new Paragraph(text)] });
}

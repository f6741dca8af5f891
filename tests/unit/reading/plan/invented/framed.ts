type Cells = readonly string[];

/**
 * As legal libraries copy a table: "|" on a line of its own before each row and after each cell; a heading has one cell
 * or two, a row below a merged cell lacks that one, and the header is printed again over the second part,
 * its first two cells in one and in other words.
 */
const ROWS: Cells[] = [
  ['TT', 'Nhiệm vụ, giải pháp', 'Sản phẩm', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời gian thực hiện'],
  ['A', 'NHIỆM VỤ CHUNG'],
  ['I', 'Cải cách thể chế'],
  ['1', 'Rà soát văn bản quy phạm pháp luật', 'Báo cáo', 'Sở Tư pháp', '', 'Quý II/2027'],
  ['2', 'Theo dõi thi hành pháp luật', 'Kế hoạch', 'Sở Tư pháp', 'Các sở, ban, ngành', 'Quý I/2027'],
  ['Báo cáo kết quả', 'Thanh tra tỉnh', 'Các sở, ban, ngành', 'Quý IV/2027'],
  ['II', 'Cải cách thủ tục hành chính'],
  ['1', 'Cắt giảm thời gian giải quyết thủ tục', 'Quyết định', 'Văn phòng UBND tỉnh', '', 'Tháng 6/2027'],
  ['B', 'NHIỆM VỤ RIÊNG CỦA CÁC XÃ'],
  ['I', 'Cải cách chế độ công vụ'],
  ['Nội dung', 'Sản phẩm', 'Đơn vị thực hiện', 'Đơn vị phối hợp', 'Thời gian thực hiện'],
  ['1', 'Tập huấn cho công chức cấp xã', 'Lớp tập huấn', 'UBND các xã', 'Sở Nội vụ', 'Năm 2027'],
];

const framed = ROWS.map((row) => `|\n${row.map((cell) => `${cell}\n|`).join('\n')}`).join('\n');

export const FRAMED = `ỦY BAN NHÂN DÂN TỈNH TRUNG LÂM
KẾ HOẠCH
Cải cách hành chính tỉnh Trung Lâm năm 2027

PHỤ LỤC
NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2027

${framed}
`;

import ExcelJS from 'exceljs';

/** A task list as offices keep it in Excel: a title over the table, a header over two rows, merged cells, a second sheet of agencies. */
export async function excelTasks(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Nhiệm vụ');
  sheet.addRow(['DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2026 - 2030']);
  sheet.mergeCells('A1:G1');
  sheet.addRow([]);
  sheet.addRow(['STT', 'Nội dung công việc', 'Phân công thực hiện', null, 'Thời gian thực hiện', null, 'Kinh phí']);
  sheet.addRow([null, null, 'Chủ trì', 'Phối hợp', 'Hoàn thành', null, null]);
  for (const cells of ['A3:A4', 'B3:B4', 'C3:D3', 'G3:G4']) sheet.mergeCells(cells);
  sheet.addRow(['I', 'Cải cách tài chính công']);
  sheet.addRow([
    1,
    'Khoán chi văn phòng phẩm',
    'Sở Tài chính',
    'Các sở, ban, ngành',
    'Năm 2027',
    null,
    'Ngân sách tỉnh',
  ]);
  sheet.addRow([2, 'Công khai mua sắm', 'Sở Tài chính', 'UBND các xã, phường', 'Hàng quý', null, null]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What a reader of a file must know although it was read: what was left out, and what may not be what was meant. */
export const fileWarnings = {
  insertedFile: () =>
    'Tài liệu có phần chèn từ tệp khác; phần đó không đọc được. Mở bằng Word, lưu lại rồi gửi lại tệp.',
  scannedPages: (count: number) =>
    `Tài liệu có ${count} hình lớn như trang quét; chữ trong hình không đọc được. Kiểm tra xem có bảng nào nằm trong hình không.`,
  hiddenSheet: (sheet: string) => `Trang tính “${sheet}” đang ẩn nên không đọc. Nếu cần, bỏ ẩn rồi gửi lại.`,
  hiddenColumns: (sheet: string, columns: string) =>
    `Trang tính “${sheet}” có cột ẩn (${columns}) nên không đọc các cột đó.`,
  hiddenRows: (sheet: string, count: number) =>
    `Trang tính “${sheet}” có ${count} dòng ẩn hoặc bị lọc; các dòng đó vẫn được đọc.`,
  rounded: (sheet: string, count: number, cell: string, shown: string, value: string) =>
    `Trang tính “${sheet}” có ${count} ô hiện số đã làm tròn (ô ${cell} hiện ${shown}, giá trị là ${value}); đọc theo số hiện trên màn hình.`,
  noResult: (sheet: string, cell: string) =>
    `Ô ${cell} của trang tính “${sheet}” có công thức chưa được tính. Mở bằng Excel, lưu lại rồi gửi lại, hoặc nhập tay.`,
  errorValue: (sheet: string, cell: string, value: string) => `Ô ${cell} của trang tính “${sheet}” báo lỗi ${value}.`,
};

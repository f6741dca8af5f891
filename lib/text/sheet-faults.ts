/** "Trang “Các dòng”, hàng 12, cột F “Đơn vị tính”: khác đơn vị tính với tổng “1.2 …”." */
export function sheetFaultInWords(fault: {
  sheet: string;
  row: number | null;
  column: string | null;
  why: string;
}): string {
  const place = [
    `Trang “${fault.sheet}”`,
    fault.row === null ? '' : `hàng ${fault.row}`,
    fault.column === null ? '' : `cột ${fault.column}`,
  ];
  return `${place.filter(Boolean).join(', ')}: ${fault.why}.`;
}

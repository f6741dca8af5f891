/** "Trang tính “Số liệu”, ô F12". */
export function cellName(sheet: string, column: number, row: number): string {
  return `Trang tính “${sheet}”, ô ${String.fromCharCode(64 + column)}${row}`;
}

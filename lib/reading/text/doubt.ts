import type { Row } from '../block.ts';

/** The row at the end of a table with text right below: where its last cell ends is not sure. */
export function addDoubt(row: Row, column: number): void {
  const why = 'Ngay dưới dòng cuối của bảng còn chữ; cần xem có phải phần tiếp theo của ô này.';
  row.doubts = [...(row.doubts ?? []), { column, why }];
}

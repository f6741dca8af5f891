import type { ReadingKind, ReadingState } from '@/lib/domain/reading.ts';
import type { CellState } from '@/lib/domain/reading-view.ts';

export const READING_KIND_TEXT: Record<ReadingKind, string> = {
  plan: 'Kế hoạch',
  report: 'Báo cáo có biểu số liệu',
  agencies: 'Danh sách cơ quan',
};

export const READING_STATE_TEXT: Record<ReadingState, string> = {
  open: 'Đang kiểm tra',
  saved: 'Đã lưu vào hệ thống',
  discarded: 'Đã bỏ',
};

/** Beside the colour of a cell. */
export const CELL_STATE_TEXT: Record<CellState, string> = {
  read: 'Đọc được',
  fault: 'Phải sửa',
  doubtful: 'Cần xem',
  accepted: 'Đã xem',
  corrected: 'Đã sửa',
};

/** Where the numbers of the source and the rows that were read do not agree. */
export function gapInWords({ kind, ordinal, text }: { kind: string; ordinal: number | null; text: string }): string {
  const number = ordinal === null ? '' : ` ${ordinal}`;
  switch (kind) {
    case 'missing':
      return `Không thấy dòng số${number}: văn bản đánh số nhảy, hoặc có dòng chưa đọc được.`;
    case 'repeated':
      return `Số${number} in hai lần${text ? ` (“${short(text)}”)` : ''}.`;
    case 'empty':
      return `Dòng số${number} có số thứ tự nhưng để trống; được giữ lại và không đếm.`;
    case 'duplicate':
      return `Dòng số${number} in lại một nhiệm vụ đã có ở trên; được giữ lại và không đếm.`;
    default:
      return `Có một bảng chưa đọc được${text ? `: “${short(text)}”` : ''}. Nếu là chỉ tiêu hoặc nhiệm vụ, thêm từng dòng bằng tay.`;
  }
}

/** Cut at a border between words, for a list of one line. */
export function short(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}

import type { RowView } from '@/lib/domain/reading-view.ts';

export const FILTERS = ['tat-ca', 'can-xem', 'da-sua', 'da-bo'] as const;
export type Filter = (typeof FILTERS)[number];

export const FILTER_TEXT: Record<Filter, string> = {
  'tat-ca': 'Tất cả các dòng',
  'can-xem': 'Chỉ chỗ cần xem',
  'da-sua': 'Dòng đã sửa',
  'da-bo': 'Dòng đã bỏ',
};

/** Figures in the words of tasks are no targets of a plan that is there already. */
export function isShown(row: RowView, filter: Filter, isComparison = false): boolean {
  if (row.kind === 'plan') return true;
  if (isComparison && row.kind === 'promise') return false;
  switch (filter) {
    case 'tat-ca':
      return true;
    case 'can-xem':
      return isOpen(row);
    case 'da-sua':
      return row.isAdded || row.cells.some((cell) => cell.state === 'corrected');
    case 'da-bo':
      return row.isDropped;
  }
}

/** Something in it must be looked at, or mended. */
export function isOpen(row: RowView): boolean {
  return row.cells.some((cell) => cell.state === 'doubtful' || cell.state === 'fault');
}

import { isQuestioned } from '@/lib/domain/known-figures.ts';
import type { PartCell } from '@/lib/domain/part-series.ts';

const NAMED = 5;

/** "6 tháng đầu năm 2026: 18/21 cơ quan đã có số được duyệt; chưa có: Sở A, Sở B và 3 cơ quan khác." */
export function missingPartsInWords(period: string, missing: readonly string[], owing: number): string {
  const told = `${period}: ${owing - missing.length}/${owing} cơ quan đã có số được duyệt`;
  if (missing.length === 0) return `${told}.`;
  const rest = missing.length - NAMED;
  return `${told}; chưa có: ${missing.slice(0, NAMED).join(', ')}${rest > 0 ? ` và ${rest} cơ quan khác` : ''}.`;
}

/** Why a cell has no figure, or what is to be asked about the one that it has; null where it stands for itself. */
export function noPartInWords(
  cell: PartCell | null,
  indicator: { unit: string | null; mayExceed100: boolean },
): string | null {
  if (cell === null) return 'không thuộc diện';
  const { value, answered, expected } = cell;
  if (value !== null) return isQuestioned({ value }, indicator) ? 'cần kiểm tra' : null;
  if (expected === 0) return 'không áp dụng';
  return answered === expected ? 'mẫu số bằng 0' : 'chưa có';
}

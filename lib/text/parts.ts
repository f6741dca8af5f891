const NAMED = 5;

/** "6 tháng đầu năm 2026: 18/21 cơ quan đã có số được duyệt; chưa có: Sở A, Sở B và 3 cơ quan khác." */
export function missingPartsInWords(period: string, missing: readonly string[], owing: number): string {
  const told = `${period}: ${owing - missing.length}/${owing} cơ quan đã có số được duyệt`;
  if (missing.length === 0) return `${told}.`;
  const rest = missing.length - NAMED;
  return `${told}; chưa có: ${missing.slice(0, NAMED).join(', ')}${rest > 0 ? ` và ${rest} cơ quan khác` : ''}.`;
}

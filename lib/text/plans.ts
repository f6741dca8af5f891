import type { PlanStatus } from '@/lib/domain/plan.ts';

type Named = { provinceName: string; startYear: number; endYear: number; status: PlanStatus };

/** "Sơn La 2021–2025", "Sơn La 2021", "Sơn La 2026–2030 (dự thảo)". */
export function planName({ provinceName, startYear, endYear, status }: Named): string {
  const years = startYear === endYear ? `${startYear}` : `${startYear}–${endYear}`;
  return `${provinceName} ${years}${status === 'draft' ? ' (dự thảo)' : ''}`;
}

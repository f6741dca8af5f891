import type { Day } from '@/lib/domain/calendar.ts';
import type { PlanStatus } from '@/lib/domain/plan.ts';
import type { SourceDocument } from '@/lib/domain/source.ts';
import { formatDay } from './days.ts';
import { documentWithDay } from './sources.ts';

type Named = { provinceName: string; startYear: number; endYear: number; status: PlanStatus };

/** "Sơn La 2021–2025", "Sơn La 2021", "Sơn La 2026–2030 (dự thảo)". */
export function planName({ provinceName, startYear, endYear, status }: Named): string {
  const years = startYear === endYear ? `${startYear}` : `${startYear}–${endYear}`;
  return `${provinceName} ${years}${status === 'draft' ? ' (dự thảo)' : ''}`;
}

type Issued = { status: PlanStatus; document: SourceDocument; proposedOn: Day | null; issuer: string };

/** "QĐ 2972/QĐ-UBND ngày 02/12/2021 của UBND tỉnh Sơn La"; of a draft when it was proposed. */
export function issuedInWords({ status, document, proposedOn, issuer }: Issued): string {
  if (status === 'issued') return `${documentWithDay(document)} của ${issuer}`;
  return `${documentWithDay(document)}${proposedOn ? `, trình ngày ${formatDay(proposedOn)}` : ''}`;
}

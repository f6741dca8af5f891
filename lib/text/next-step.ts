import type { NextStep } from '@/lib/domain/next-step.ts';
import { formatDay } from './days.ts';

/** "bước tiếp theo: trình dự thảo quyết định; Phòng Cải cách hành chính; xong ngày 31/01/2027". */
export function stepInWords({ what, who, by }: NextStep): string {
  return `bước tiếp theo: ${what}; ${who}; xong ngày ${formatDay(by)}`;
}

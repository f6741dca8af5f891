import type { Day } from '@/lib/domain/calendar.ts';
import { formatDay } from './days.ts';

/** "gồm phần của Sở Thông tin và Truyền thông (đến 28/02/2025), Sở … (đến …)"; null when there is none. */
export function partsInWords(parts: readonly { name: string; until: Day }[]): string | null {
  if (parts.length === 0) return null;
  return `gồm phần của ${parts.map(({ name, until }) => `${name} (đến ${formatDay(until)})`).join(', ')}`;
}

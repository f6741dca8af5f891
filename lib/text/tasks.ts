import type { Day } from '@/lib/domain/calendar.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import { CONDITIONAL_LABEL } from '@/lib/domain/schedule.ts';
import type { OccurrenceReading } from '@/lib/domain/task-line.ts';
import { formatDay } from './days.ts';
import { periodName } from './statuses.ts';

/** An instance by name: "Năm 2027", "Tháng 12/2026", "6 tháng đầu năm 2026", "Khi có hướng dẫn của cấp trên". */
export function occurrenceName(label: string): string {
  if (label === CONDITIONAL_LABEL) return 'Khi có hướng dẫn của cấp trên';
  const period = /^(q1|h1|q3|year)-(\d{4})$/.exec(label);
  if (period) return periodName(period[1] as PeriodKind, Number(period[2]));
  const quarter = /^(\d{4})-q([1-4])$/.exec(label);
  if (quarter) return `Quý ${ROMAN[Number(quarter[2])]}/${quarter[1]}`;
  const month = /^(\d{4})-(\d{2})$/.exec(label);
  if (month) return `Tháng ${month[2]}/${month[1]}`;
  if (/^\d{4}$/.test(label)) return `Năm ${label}`;
  if (/^\d{4}-\d{4}$/.test(label)) return `Giai đoạn ${label.replace('-', '–')}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) return `Ngày ${formatDay(label)}`;
  return label.split('..').map(formatDay).join(' – ');
}

export function dueInWords(dueOn: Day | null): string {
  return dueOn === null ? 'chưa xác định hạn' : `hạn ${formatDay(dueOn)}`;
}

/** "3/12 đơn vị": how many of those in charge are done. */
export function leadsInWords({ leadsDone, leads }: Pick<OccurrenceReading, 'leadsDone' | 'leads'>): string {
  return leads === 0 ? 'chưa xác định đơn vị' : `${leadsDone}/${leads} đơn vị`;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

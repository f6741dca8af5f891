import type { AgeBand } from '@/lib/domain/ageing.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import { CONDITIONAL_LABEL } from '@/lib/domain/schedule.ts';
import type { TaskStatus } from '@/lib/domain/task.ts';
import type { TaskGrouping } from '@/lib/domain/task-groups.ts';
import type { OccurrenceReading, TaskPlace } from '@/lib/domain/task-line.ts';
import { formatDay } from './days.ts';
import { AREA_TEXT, periodName, TASK_STATUS_TEXT } from './statuses.ts';

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

/** Where a search found its words. */
export const TASK_PLACE_TEXT: Record<TaskPlace, string> = {
  title: 'tên nhiệm vụ',
  result: 'kết quả, sản phẩm',
  'official-text': 'nguyên văn',
};

export const AGE_TEXT: Record<AgeBand, string> = {
  'to-30': 'đến 30 ngày',
  'to-90': 'từ 31 đến 90 ngày',
  'over-90': 'trên 90 ngày',
};

/** The heading of a group of tasks. */
export function groupName(by: TaskGrouping, key: string): string {
  if (by === 'area') return AREA_TEXT[key as AreaCode];
  if (by === 'status') return TASK_STATUS_TEXT[key as TaskStatus];
  return key === '' ? 'Văn bản không nêu đơn vị chủ trì' : key;
}

/** "3/12 đơn vị": how many of those in charge are done. */
export function leadsInWords({ leadsDone, leads }: Pick<OccurrenceReading, 'leadsDone' | 'leads'>): string {
  return leads === 0 ? 'chưa xác định đơn vị' : `${leadsDone}/${leads} đơn vị`;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

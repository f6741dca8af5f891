import type { TaskFilter } from '@/lib/db/tasks.ts';
import type { AgeBand } from '@/lib/domain/ageing.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { TASK_STATUSES, type TaskStatus } from '@/lib/domain/task.ts';
import { isMonth, type Month } from '@/lib/domain/task-calendar.ts';
import { ageOf, type TaskGrouping } from '@/lib/domain/task-groups.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { type Asked, addressWith, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';

export const VIEWS = ['danh-sach', 'bang', 'lich'] as const;
export type View = (typeof VIEWS)[number];

export const GROUPING_NAMES = ['linh-vuc', 'co-quan', 'tinh-trang'] as const;
export const GROUPINGS: Record<(typeof GROUPING_NAMES)[number], TaskGrouping> = {
  'linh-vuc': 'area',
  'co-quan': 'agency',
  'tinh-trang': 'status',
};

export const AGE_NAMES = ['den-30', '31-90', 'tren-90'] as const;
export const AGES: Record<(typeof AGE_NAMES)[number], AgeBand> = {
  'den-30': 'to-30',
  '31-90': 'to-90',
  'tren-90': 'over-90',
};

/** What the address of the tasks asks for: which tasks, and how they are looked at. */
export type TaskAsk = {
  search: string | undefined;
  areaCode: (typeof AREA_CODES)[number] | undefined;
  agencyId: number | null;
  status: TaskStatus | undefined;
  age: AgeBand | undefined;
  view: View;
  by: TaskGrouping;
  month: Month | null;
  /** Of the list, from 1. */
  page: number;
};

export function taskAsk(filters: Asked): TaskAsk {
  const by = askedOf(filters, 'theo', GROUPING_NAMES);
  const age = askedOf(filters, 'qua-han', AGE_NAMES);
  const month = asked(filters, 'thang');
  return {
    search: asked(filters, 'tim'),
    areaCode: askedOf(filters, 'linh-vuc', AREA_CODES),
    agencyId: idFrom(asked(filters, 'co-quan')),
    status: askedOf(filters, 'trang-thai', TASK_STATUSES),
    age: age && AGES[age],
    view: askedOf(filters, 'xem', VIEWS) ?? 'danh-sach',
    by: by ? GROUPINGS[by] : 'area',
    month: isMonth(month) ? month : null,
    page: idFrom(asked(filters, 'trang')) ?? 1,
  };
}

/** As many lines as a list shows at once; the plans that are known have fewer than a hundred tasks. */
export const LINES_A_PAGE = 200;

/** More hits than anybody reads: the first of them are shown, their number is said. */
export const MOST_HITS = 200;

/** What the database narrows by; states are read from what it answers. */
export function filterOf({ search, areaCode, agencyId }: TaskAsk, planId: number): TaskFilter {
  const narrow = {
    ...(areaCode && { areaCode }),
    ...(search && { search, most: MOST_HITS }),
    ...(agencyId && { agencyId }),
  };
  return { planIds: [planId], ...narrow };
}

/** On the calendar each instance has a state of its own, elsewhere the task. */
export function isAsked({ status, age, view }: TaskAsk, line: TaskReading): boolean {
  if (age !== undefined && ageOf(line) !== age) return false;
  if (status === undefined) return true;
  return view === 'lich' ? line.occurrences.some((one) => one.status === status) : line.status === status;
}

const NAMES = [
  'ke-hoach',
  'tim',
  'linh-vuc',
  'co-quan',
  'trang-thai',
  'qua-han',
  'xem',
  'theo',
  'thang',
  'ngay',
] as const;

/** The same view with something else asked, from its first page on; undefined takes it away. */
export function taskAddress(
  filters: Asked,
  change: Partial<Record<(typeof NAMES)[number] | 'trang', string | undefined>>,
): string {
  return addressWith(routes.tasks(), { ...keptOf(filters), ...change });
}

/** All that the address asks for, but for the page of the list. */
export function keptOf(filters: Asked): Record<string, string | undefined> {
  return Object.fromEntries(NAMES.map((name) => [name, asked(filters, name)]));
}

import { addressOf } from './addresses.ts';
import type { World } from './matrix-world.ts';
import { type RecordName, ROUTES, type Who } from './route-matrix.ts';

/** One screen as one person sees it; `find` is asked when the world is known. */
export type Screen = { who: Who; name: string; find: (world: World) => string };

/** What the route matrix cannot know: the same address as an agency sees it, filters without hits, lists without rows. */
const OTHERS: readonly Screen[] = [
  as('sotuphap', 'a returned report, to be filled in', (world) => `/reports/${world.justiceReturned}`),
  as('sonoivu', 'a report that waits for a decision', (world) => `/reviews/${world.waitingReport}`),
  as('sotaichinh', 'an approved report, by its agency', (world) => `/reports/${world.financeApproved}`),
  as('sonoivu', 'an approved report that may be opened again', (world) => `/reviews/${world.educationApproved}`),
  as('sotaichinh', 'the desk of an agency', () => '/'),
  as('sotaichinh', 'the reports of an agency', () => '/reports'),
  as('lanhdao', 'the desk of leadership', () => '/'),
  as('sonoivu', 'the tasks of a plan', (world) => `/plans/${world.plan}?muc=nhiem-vu`),
  as('sonoivu', 'a special period', () => '/periods/new?kind=adhoc'),
  as('kiemtra', 'an address that leads nowhere', () => '/khong-co-trang-nay'),
  as('kiemtra', 'a record that is none', () => '/plans/999999'),
  as('kiemtra', 'targets: no hits', (world) => `/plans/${world.plan}?tim=zzz`),
  as('kiemtra', 'tasks: no hits', () => '/tasks?tim=zzz'),
  as('kiemtra', 'tasks: hits', () => '/tasks?tim=so%20noi%20vu'),
  as('lanhdao', 'tasks: the board by agency', () => '/tasks?xem=bang&theo=co-quan'),
  as('lanhdao', 'tasks: a month with much due', () => '/tasks?xem=lich&thang=2026-12'),
  as('lanhdao', 'tasks: a month with nothing due', () => '/tasks?xem=lich&thang=2020-01'),
  as('kiemtra', 'agencies: no hits', () => '/agencies?tim=zzz'),
  as('sonoivu', 'accounts: no hits', () => '/admin/accounts?q=zzz'),
  as('tinhkhac', 'a desk with nothing on it', () => '/'),
  as('tinhkhac', 'no report waits', () => '/reviews'),
  as('tinhkhac', 'a period without figures', (world) => `/periods/${world.foreignPeriod}`),
  as('tinhkhac', 'nobody at this state', (world) => `/periods/${world.foreignPeriod}?status=approved`),
];

/** Every page of the route matrix for the first people who get it, once each, and the others. */
export const SCREENS: readonly Screen[] = [...ROUTES.flatMap(screensOf), ...OTHERS];

function screensOf({ file, stranger, cases }: (typeof ROUTES)[number]): Screen[] {
  if (!file.endsWith('page.tsx')) return [];
  const strangers = stranger === 200 ? [as('stranger', file, () => addressOf(file, {}))] : [];
  const seen = new Set<Who>();
  const own = cases.flatMap(({ with: records, for: people, answer = 200 }) => {
    const [who] = people;
    if (who === undefined || answer !== 200 || seen.has(who)) return [];
    seen.add(who);
    const name = [file, ...Object.values(records)].join(' ');
    return [as(who, name, (world) => addressOf(file, idsOf(world, records)))];
  });
  return [...strangers, ...own];
}

function idsOf(world: World, records: Record<string, RecordName>): Record<string, string> {
  return Object.fromEntries(Object.entries(records).map(([param, record]) => [param, world[record]]));
}

function as(who: Who, name: string, find: Screen['find']): Screen {
  return { who, name, find };
}

import { listFormRows } from '@/lib/db/forms.ts';
import { listPeriods, type Period } from '@/lib/db/periods.ts';
import { listReportingAgencies, listSendingRows, type ReportingAgency } from '@/lib/db/sending.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import {
  askedCounter,
  SENDING_HAS,
  type SendingCell,
  type SendingFilter,
  type SendingGroup,
  sendingCell,
  sendingGroupOf,
} from '@/lib/domain/sending.ts';

export type Cell = SendingCell & { submissionId: number; firstSentAt: Date | null };
/** One agency's line: its cells by period id; a period that it is not in has none. */
export type Line = { agency: ReportingAgency; cells: ReadonlyMap<number, Cell> };

export type SendingAsked = {
  provinceId: number | null;
  year: number | null;
  periodId: number | null;
  group: SendingGroup | undefined;
  /** Of the cells of the period in question. */
  filter: SendingFilter | undefined;
  search: string | undefined;
};

export type SendingView = {
  provinceId: number;
  years: number[];
  /** Of the report year of `focus`, oldest first. */
  periods: Period[];
  /** The period that is asked about; null while the province has none. */
  focus: Period | null;
  /** Every agency of the group and search. */
  all: Line[];
  /** Those of them whose cell is as asked for. */
  lines: Line[];
};

/** Ai đã gửi: agencies × the periods of one report year; null for a province that the actor does not oversee. */
export async function viewSending(actor: Actor, asked: SendingAsked, day: Day): Promise<SendingView | null> {
  const overseen = overseenProvincesOf(actor);
  const provinceId = asked.provinceId ?? overseen[0];
  if (provinceId === undefined || !overseen.includes(provinceId)) return null;
  const { years, periods, focus } = await findPeriodView(actor, provinceId, asked, day);
  const all = (await listLines(actor, provinceId, periods, asked.search, day)).filter(
    ({ agency }) => asked.group === undefined || sendingGroupOf(agency.level) === asked.group,
  );
  const has = asked.filter && SENDING_HAS[asked.filter];
  const lines = has ? all.filter((line) => cellsOf(focus, [line]).some(has)) : all;
  return { provinceId, years, periods, focus, all, lines };
}

/** What stands in one period's column, without the agencies that are not in it. */
export function cellsOf(period: Pick<Period, 'id'> | null, lines: readonly Line[]): Cell[] {
  return period === null ? [] : lines.flatMap(({ cells }) => cells.get(period.id) ?? []);
}

/** The periods of one report year, oldest first, and the one that is asked about: the running one (a regular one before any ad-hoc), else the newest. */
async function findPeriodView(
  actor: Actor,
  provinceId: number,
  asked: Pick<SendingAsked, 'year' | 'periodId'>,
  day: Day,
) {
  const all = (await listPeriods(actor)).filter((period) => period.provinceId === provinceId);
  const years = [...new Set(all.map((period) => period.reportYear))];
  const inYear = asked.year === null ? all : all.filter((period) => period.reportYear === asked.year);
  const running = inYear.filter((period) => mayEditOn(period, day)).toSorted(regularFirst)[0];
  const focus = all.find((period) => period.id === asked.periodId) ?? running ?? inYear[0] ?? all[0] ?? null;
  const periods = all.filter((period) => period.reportYear === focus?.reportYear).toSorted(byDueDay);
  return { years, periods, focus };
}

/** Every agency of these periods with its cells, by name. */
async function listLines(
  actor: Actor,
  provinceId: number,
  periods: readonly Period[],
  search: string | undefined,
  day: Day,
): Promise<Line[]> {
  const rows = await listSendingRows(actor, periods);
  const agencies = new Map((await listReportingAgencies(actor, provinceId, search)).map((one) => [one.id, one]));
  const reopened = new Set(rows.flatMap((row) => (row.reopenedUntil === null ? [] : [row.periodId])));
  const counters = await countersOf(periods.filter((period) => mayEditOn(period, day) || reopened.has(period.id)));
  const byId = new Map(periods.map((period) => [period.id, period]));
  const lines = new Map<number, Map<number, Cell>>();
  for (const row of rows) {
    const [agency, period] = [agencies.get(row.agencyId), byId.get(row.periodId)];
    if (!agency || !period) continue;
    const asked = counters.get(period.formVersionId)?.(agency) ?? 0;
    const cells = lines.get(agency.id) ?? new Map<number, Cell>();
    const { submissionId, firstSentAt } = row;
    lines.set(agency.id, cells.set(period.id, { ...sendingCell(row, asked, period, day), submissionId, firstSentAt }));
  }
  return [...lines]
    .map(([id, cells]) => ({ agency: agencies.get(id) as ReportingAgency, cells }))
    .toSorted((a, b) => byName(a.agency.name, b.agency.name));
}

/** Only a period that somebody can still write in has empty lines. */
async function countersOf(periods: readonly Period[]) {
  const versions = [...new Set(periods.map((period) => period.formVersionId))];
  return new Map(await Promise.all(versions.map(async (id) => [id, askedCounter(await listFormRows(id))] as const)));
}

/** An ad-hoc period, which may ask a single agency, does not hide the one that all are at. */
function regularFirst(a: Period, b: Period): number {
  return Number(a.kind === 'adhoc') - Number(b.kind === 'adhoc') || byDueDay(a, b);
}

function byDueDay(a: Period, b: Period): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id;
}

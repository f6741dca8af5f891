import type { Client } from 'pg';
import { readIndicators } from '@/lib/db/figures.ts';
import { findPeriod, type Period } from '@/lib/db/periods.ts';
import { listSendingRows } from '@/lib/db/sending.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import { type Line, lineOf, paired } from './measure.ts';
import type { World } from './world.ts';

export type ReadTimes = Record<'dashboard' | 'series' | 'sent', number>;

/** What pages read, beside the same written by hand: prepared statements through the bare driver. */
export async function measureReads(client: Client, world: World): Promise<{ lines: Line[]; times: ReadTimes }> {
  const { staff, planId, planIds, periodId, indicatorIds } = world;
  const day = await today();
  const period = (await findPeriod(staff, periodId)) as Period;
  const dashboard = await paired(
    () => listTargetReadings(staff, { planIds: [planId] }, day),
    () => client.query({ name: 'dashboard', text: DASHBOARD, values: [planId] }),
  );
  const naive = await paired(
    () => listTargetReadings(staff, { planIds: [planId] }, day),
    () => client.query({ name: 'dashboard-values', text: DASHBOARD_FROM_VALUES, values: [planId] }),
    5,
  );
  const series = await paired(
    () => readIndicators(staff, indicatorIds),
    () => client.query({ name: 'series', text: SERIES, values: [indicatorIds] }),
  );
  const country = await paired(
    () => listTargetReadings(staff, { planIds }, day),
    () => client.query({ name: 'country', text: COUNTRY, values: [planIds] }),
    5,
  );
  const sent = await paired(
    () => listSendingRows(staff, [period]),
    () => client.query({ name: 'sent', text: SENT, values: [periodId] }),
  );
  const search = await paired(
    () => listTasks(staff, { planIds: [world.taskPlanId], search: 'so noi vu' }, day),
    () => client.query({ name: 'search', text: SEARCH, values: ['so noi vu'] }),
  );
  return {
    lines: [
      lineOf('dashboard: targets of a plan with their whole series', dashboard, 1.3),
      lineOf('  the same against the floor from reported values', naive, null),
      lineOf('series of 100 indicators over ten years', series, 1.5),
      lineOf(`whole country, one list of ${planIds.length * 100} targets`, country, null),
      lineOf('who has sent, one period', sent, 1.5),
      lineOf('search over 10.000 tasks, "so noi vu"', search, 2),
      await sameHits(world),
    ],
    times: { dashboard: dashboard.ours, series: series.ours, sent: sent.ours },
  };
}

/** The same hits with and without accents, in either case. */
async function sameHits({ staff, taskPlanId }: World): Promise<Line> {
  const day = await today();
  const hits = [];
  for (const search of ['so noi vu', 'Sở Nội vụ', 'SỞ NỘI VỤ'])
    hits.push((await listTasks(staff, { planIds: [taskPlanId], search }, day)).map(({ task }) => task.id).join());
  const held = hits[0] !== '' && new Set(hits).size === 1;
  const counted = `${hits[0]?.split(',').length ?? 0} hits`;
  return {
    what: '  the same hits with and without accents',
    ours: counted,
    floor: '',
    ratio: '',
    goal: 'the same',
    held,
  };
}

/** Newest figure of every target of a plan: from the per-period results alone. */
const DASHBOARD = `
  select t.id, n.number, d.number, n.answered, n.expected
  from targets t join indicator_versions v on v.indicator_id = t.indicator_id
  join indicator_terms tn on tn.indicator_version_id = v.id and tn.role = 'numerator'
  join indicator_terms td on td.indicator_version_id = v.id and td.role = 'denominator'
  join plans l on l.id = t.plan_id
  join lateral (select id, form_version_id from reporting_periods p where p.province_id = l.province_id order by cut_off_on desc limit 1) p on true
  join statistic_versions rn on rn.form_version_id = p.form_version_id and rn.statistic_id = tn.statistic_id
  join statistic_versions rd on rd.form_version_id = p.form_version_id and rd.statistic_id = td.statistic_id
  join period_results n on n.period_id = p.id and n.row_id = rn.id
  join period_results d on d.period_id = p.id and d.row_id = rd.id
  where t.plan_id = $1 order by t.position`;

/** The same as somebody without results would ask: sums over what every agency has reported. */
const DASHBOARD_FROM_VALUES = `
  with newest as (
    select p.id, p.form_version_id from reporting_periods p join plans l on l.province_id = p.province_id
    where l.id = $1 order by p.cut_off_on desc limit 1
  ), sums as (
    select r.statistic_id, sum(v.number) as number
    from newest n join submissions s on s.period_id = n.id and s.status = 'approved'
    join reported_values v on v.submission_id = s.id join statistic_versions r on r.id = v.row_id group by r.statistic_id
  )
  select t.id, a.number, b.number
  from targets t join indicator_versions v on v.indicator_id = t.indicator_id
  join indicator_terms tn on tn.indicator_version_id = v.id and tn.role = 'numerator' join sums a on a.statistic_id = tn.statistic_id
  join indicator_terms td on td.indicator_version_id = v.id and td.role = 'denominator' join sums b on b.statistic_id = td.statistic_id
  where t.plan_id = $1 order by t.position`;

/** One row an indicator, its ten years as arrays. */
const SERIES = `
  select v.indicator_id, array_agg(p.cut_off_on::text order by p.cut_off_on), array_agg(n.number::text order by p.cut_off_on),
    array_agg(d.number::text order by p.cut_off_on), array_agg(n.answered order by p.cut_off_on), array_agg(n.expected order by p.cut_off_on)
  from indicator_versions v
  join indicator_terms tn on tn.indicator_version_id = v.id and tn.role = 'numerator' join statistic_versions rn on rn.statistic_id = tn.statistic_id
  join indicator_terms td on td.indicator_version_id = v.id and td.role = 'denominator'
  join statistic_versions rd on rd.statistic_id = td.statistic_id and rd.form_version_id = rn.form_version_id
  join period_results n on n.row_id = rn.id join period_results d on d.row_id = rd.id and d.period_id = n.period_id
  join reporting_periods p on p.id = n.period_id
  where v.indicator_id = any($1::int[]) group by v.indicator_id`;

const COUNTRY = DASHBOARD.replace(
  't.plan_id = $1 order by t.position',
  't.plan_id = any($1::int[]) order by t.plan_id, t.position',
);

const SENT = 'select id, agency_id, status, answered_rows, first_sent_at from submissions where period_id = $1';

const SEARCH = `
  select id, title from tasks where fold(coalesce(title, '')) like '%' || fold($1) || '%' order by position`;

import type { Client } from 'pg';
import { readIndicators } from '@/lib/db/figures.ts';
import { keptStanding } from '@/lib/db/overview.ts';
import { findPeriod, type Period } from '@/lib/db/periods.ts';
import { listSendingRows } from '@/lib/db/sending.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import { type Line, lineOf, paired } from './measure.ts';
import type { World } from './world.ts';

export type ReadTimes = Record<'dashboard' | 'series' | 'sent', number>;

/** As many hits as the page shows. */
const MOST_HITS = 200;

/** What pages read, beside the same written by hand: prepared statements through the bare driver. */
export async function measureReads(client: Client, world: World): Promise<{ lines: Line[]; times: ReadTimes }> {
  const { staff, planId, planIds, periodId, indicatorIds, taskPlanId } = world;
  const day = await today();
  const period = (await findPeriod(staff, periodId)) as Period;
  const byHand = (name: string, text: string, values: unknown[]) => () => client.query({ name, text, values });
  const readPlan = () => listTargetReadings(staff, { planIds: [planId] }, day);
  const dashboard = await paired(readPlan, byHand('dashboard', DASHBOARD, [planId]));
  const newest = await paired(readPlan, byHand('newest', NEWEST, [planId]));
  const kept = await paired(
    () => keptStanding(staff, { planIds: [planId] }, day),
    byHand('dashboard', DASHBOARD, [planId]),
  );
  const naive = await paired(readPlan, byHand('newest-values', NEWEST_FROM_VALUES, [planId]), 5);
  const series = await paired(() => readIndicators(staff, indicatorIds), byHand('series', SERIES, [indicatorIds]));
  const country = await paired(
    () => listTargetReadings(staff, { planIds }, day),
    byHand('country', DASHBOARD.replaceAll('= $1', '= any($1::int[])'), [planIds]),
    5,
  );
  const sent = await paired(() => listSendingRows(staff, [period]), byHand('sent', SENT, [periodId]));
  const search = await paired(
    () => listTasks(staff, { planIds: [taskPlanId], search: 'so noi vu', most: MOST_HITS }, day),
    byHand('search', SEARCH, ['so noi vu']),
  );
  const hits = await paired(
    () => listTasks(staff, { planIds: [taskPlanId], search: 'so noi vu', most: MOST_HITS }, day),
    byHand('hits', HITS, ['so noi vu']),
  );
  return {
    lines: [
      lineOf('dashboard: a plan, its series and statuses; floor: all it shows', kept, 1.3),
      lineOf('  the first look after the journal has told of a change', dashboard, 1.3),
      lineOf('  floor: the newest figure alone, without series', newest, null),
      lineOf('  floor: the same from reported values', naive, null),
      lineOf('series of 100 indicators over ten years', series, 1.5),
      lineOf(`whole country, one list of ${planIds.length * 100} targets`, country, null),
      lineOf('who has sent, one period', sent, 1.5),
      lineOf(`search over 10.000 tasks, "so noi vu", first ${MOST_HITS}; floor: their lines`, search, 2),
      lineOf('  floor: the hits by number and title alone', hits, null),
      await sameHits(world),
    ],
    times: { dashboard: dashboard.ours, series: series.ours, sent: sent.ours },
  };
}

/** The same hits with and without accents, in either case. */
async function sameHits({ staff, taskPlanId }: World): Promise<Line> {
  const day = await today();
  const hits: string[] = [];
  for (const search of ['so noi vu', 'Sở Nội vụ', 'SỞ NỘI VỤ']) {
    const found = await listTasks(staff, { planIds: [taskPlanId], search }, day);
    hits.push(found.map(({ task }) => task.id).join());
  }
  const [first = ''] = hits;
  return {
    what: '  the same hits with and without accents',
    ours: first === '' ? 'none' : `${first.split(',').length} hits`,
    floor: '',
    ratio: '',
    goal: 'the same',
    held: first !== '' && new Set(hits).size === 1,
  };
}

/** One row an indicator, its ten years as arrays that the client reads at once, the rate divided by the database. */
const SERIES_OF = (indicators: string) => `
  select v.indicator_id, array_to_json(array_agg(p.cut_off_on order by p.cut_off_on)) as days,
    array_to_json(array_agg((n.number * v.scale / nullif(d.number, 0))::text order by p.cut_off_on)) as rates,
    array_to_json(array_agg(trim_scale(n.number)::text order by p.cut_off_on)) as numerators,
    array_to_json(array_agg(trim_scale(d.number)::text order by p.cut_off_on)) as denominators,
    array_to_json(array_agg(n.answered order by p.cut_off_on)) as answered, array_to_json(array_agg(n.expected order by p.cut_off_on)) as expected
  from indicator_versions v
  join indicator_terms tn on tn.indicator_version_id = v.id and tn.role = 'numerator' join statistic_versions rn on rn.statistic_id = tn.statistic_id
  join indicator_terms td on td.indicator_version_id = v.id and td.role = 'denominator'
  join statistic_versions rd on rd.statistic_id = td.statistic_id and rd.form_version_id = rn.form_version_id
  join period_results n on n.row_id = rn.id join period_results d on d.row_id = rd.id and d.period_id = n.period_id
  join reporting_periods p on p.id = n.period_id
  where v.indicator_id ${indicators} group by v.indicator_id`;

const SERIES = SERIES_OF('= any($1::int[])');

/** All that the dashboard shows of a promise: its words, document, indicator, baselines and the series of its line. */
const DASHBOARD = `
  select t.*, l.status as plan_status, l.province_id, l.start_year, l.end_year, d.kind as document_kind, d.number, d.issued_on, d.title as document,
    i.code as indicator, i.name, i.direction, i.accumulation, i.origin as measured_by, i.may_exceed_100, b.years, b.baselines, s.*
  from targets t
  join plans l on l.id = t.plan_id
  join source_documents d on d.id = t.document_id
  left join indicators i on i.id = t.indicator_id
  left join (select indicator_id, array_to_json(array_agg(year order by year)) as years, array_to_json(array_agg(value::text order by year)) as baselines
    from indicator_baselines group by indicator_id) b on b.indicator_id = i.id
  left join (${SERIES_OF('in (select indicator_id from targets where plan_id = $1)')}) s on s.indicator_id = i.id
  where t.plan_id = $1 order by t.position`;

/** Newest figure of every target of a plan: from the per-period results alone. */
const NEWEST = `
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
const NEWEST_FROM_VALUES = `
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

/** The submission table alone. */
const SENT = 'select id, agency_id, status, answered_rows, first_sent_at from submissions where period_id = $1';

const HITS = `
  select id, title from tasks where search_text like (select '%' || search_form($1) || '%') order by position limit ${MOST_HITS}`;

/** The lines of the hits: words, results, who leads and supports, the instances with their days, the document. */
const SEARCH = `
  with found as materialized (
    select * from tasks where search_text like (select '%' || search_form($1) || '%') order by position limit ${MOST_HITS}
  )
  select t.*, d.kind, d.number, d.issued_on, d.title as document,
    (select json_agg(r.title order by r.position) from task_results r where r.task_id = t.id) as results,
    (select json_agg(json_build_object('role', x.role, 'name', coalesce(a.name, g.name)) order by x.position)
      from task_agencies x left join agencies a on a.id = x.agency_id left join agency_groups g on g.id = x.group_id where x.task_id = t.id) as who,
    (select json_agg(json_build_object('label', o.label, 'startsOn', o.starts_on, 'dueOn', o.due_on) order by o.due_on)
      from task_occurrences o where o.task_id = t.id) as instances
  from found t join source_documents d on d.id = t.document_id order by t.position`;

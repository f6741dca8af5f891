import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { OwedReport } from '@/lib/domain/duties.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayReadPeriod, mayReadPlans } from '@/lib/domain/policy.ts';
import { isCountedTarget, type TargetReading } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { listSuccessions, type SuccessionEntry } from './agencies.ts';
import { type Db, db } from './client.ts';
import { listHolidays } from './holidays.ts';
import { keptByJournal } from './kept-by-journal.ts';
import { listOwedReports } from './owed-reports.ts';
import { listPeriods, type Period } from './periods.ts';
import { type KnownRemedy, listRemedies } from './remedies.ts';
import { countSendings, type SendingCount } from './results.ts';
import { listTargetReadings } from './target-readings.ts';
import { listTaskParts, listTasks, type TaskPart } from './tasks.ts';

/** What plans promise, each promise once, and where it stands: the same for everybody who reads plans. */
export type Standing = { targets: readonly TargetReading[]; tasks: readonly TaskReading[] };

/** All that the overview of one plan says; what is printed twice, and rows that are empty, are not in it. */
export type Overview = Standing & {
  /** The parts of the plan's instances that are overdue. */
  parts: readonly TaskPart[];
  remedies: readonly KnownRemedy[];
  /** None also for those who may not see them: `seesPeriods` tells. */
  periods: readonly Period[];
  seesPeriods: boolean;
  /** Whose reports `owed` and `counts` speak of. */
  reports: 'all' | 'own';
  counts: ReadonlyMap<number, SendingCount>;
  owed: readonly OwedReport[];
  holidays: ReadonlySet<Day>;
  successions: readonly SuccessionEntry[];
};

type AskedPlans = KnownOn & { planIds: readonly number[] };
type Asked = KnownOn & { plan: { id: number; provinceId: number }; standing: Standing };

/** As it stands, or as it was known on an earlier day; asked again only after the journal has told of a change. */
export async function keptStanding(actor: Actor, asked: AskedPlans, day: Day): Promise<Standing> {
  if (!mayReadPlans(actor)) return { targets: [], tasks: [] };
  return keptByJournal(`standing ${asked.planIds} ${day} ${asked.knownOn}`, () => readStanding(actor, asked, day));
}

export async function readStanding(
  actor: Actor,
  { planIds, knownOn }: AskedPlans,
  day: Day,
  tx: Db = db(),
): Promise<Standing> {
  const targets = await listTargetReadings(actor, { planIds, knownOn }, day, tx);
  const tasks = await listTasks(actor, { planIds, knownOn }, day, tx);
  return {
    targets: targets.filter((line) => isCountedTarget(line.target)),
    tasks: tasks.filter((line) => isCounted(line.task)),
  };
}

/** The rest of the overview; as many queries for two targets as for two hundred. */
export async function readOverview(
  actor: Actor,
  { plan, standing, knownOn }: Asked,
  day: Day,
  tx: Db = db(),
): Promise<Overview> {
  const { tasks } = standing;
  const overdue = tasks.filter((line) => line.task.planId === plan.id && line.current?.status === 'overdue');
  const instances = overdue.flatMap((line) => line.current?.id ?? []);
  const periods = await listPeriods(actor, { knownOn }, tx);
  return {
    ...standing,
    parts: await listTaskParts(actor, instances, knownOn, tx),
    remedies: await listRemedies(actor, { planId: plan.id, knownOn }, tx),
    periods: periods.filter((period) => period.provinceId === plan.provinceId),
    seesPeriods: mayReadPeriod(actor, plan),
    reports: overseenProvincesOf(actor).includes(plan.provinceId) ? 'all' : 'own',
    counts: await countSendings(actor, { knownOn }, tx),
    owed: await listOwedReports(actor, { provinceId: plan.provinceId, knownOn }, day, tx),
    holidays: await listHolidays(tx),
    successions: await listSuccessions(actor, plan.provinceId, tx),
  };
}

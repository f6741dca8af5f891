import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { OwedReport } from '@/lib/domain/duties.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayReadPeriod } from '@/lib/domain/policy.ts';
import { isCountedTarget, type TargetReading } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { listSuccessions, type SuccessionEntry } from './agencies.ts';
import { type Db, db } from './client.ts';
import { listHolidays } from './holidays.ts';
import { listOwedReports } from './owed-reports.ts';
import { listPeriods, type Period } from './periods.ts';
import { type KnownRemedy, listRemedies } from './remedies.ts';
import { countSendings, type SendingCount } from './results.ts';
import { listTargetReadings } from './target-readings.ts';
import { listTaskParts, listTasks, type TaskPart } from './tasks.ts';

/** All that the overview of one plan says; what is printed twice, and rows that are empty, are not in it. */
export type Overview = {
  /** Of every plan that stands side by side. */
  targets: readonly TargetReading[];
  tasks: readonly TaskReading[];
  /** The parts of the plan's instances that are overdue. */
  parts: readonly TaskPart[];
  remedies: readonly KnownRemedy[];
  /** None also for those who may not see them: `seesPeriods` tells. */
  periods: readonly Period[];
  seesPeriods: boolean;
  /** Whose reports `owed` and `counts` speak of; of an earlier day nobody knows any more who had not sent. */
  reports: 'all' | 'own' | 'unknown';
  counts: ReadonlyMap<number, SendingCount>;
  owed: readonly OwedReport[];
  holidays: ReadonlySet<Day>;
  successions: readonly SuccessionEntry[];
};

type Asked = KnownOn & { plan: { id: number; provinceId: number }; planIds: readonly number[] };

/** As it stands, or as it was known on an earlier day; as many queries for two targets as for two hundred. */
export async function readOverview(
  actor: Actor,
  { plan, planIds, knownOn }: Asked,
  day: Day,
  tx: Db = db(),
): Promise<Overview> {
  const targets = await listTargetReadings(actor, { planIds, knownOn }, day, tx);
  const tasks = (await listTasks(actor, { planIds, knownOn }, day, tx)).filter((line) => isCounted(line.task));
  const overdue = tasks.filter((line) => line.task.planId === plan.id && line.current?.status === 'overdue');
  const instances = overdue.flatMap((line) => line.current?.id ?? []);
  const periods = await listPeriods(actor, { knownOn }, tx);
  return {
    targets: targets.filter((line) => isCountedTarget(line.target)),
    tasks,
    parts: await listTaskParts(actor, instances, knownOn, tx),
    remedies: await listRemedies(actor, { planId: plan.id, knownOn }, tx),
    periods: periods.filter((period) => period.provinceId === plan.provinceId),
    seesPeriods: mayReadPeriod(actor, plan),
    reports: knownOn ? 'unknown' : overseenProvincesOf(actor).includes(plan.provinceId) ? 'all' : 'own',
    counts: knownOn ? new Map() : await countSendings(actor, tx),
    owed: knownOn ? [] : await listOwedReports(actor, plan.provinceId, day, tx),
    holidays: await listHolidays(tx),
    successions: await listSuccessions(actor, plan.provinceId, tx),
  };
}

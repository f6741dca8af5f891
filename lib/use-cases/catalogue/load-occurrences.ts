import type { PlanFile, TaskFacts } from '@/lib/catalogue/plan-file.ts';
import type { ProvinceFile } from '@/lib/catalogue/province-file.ts';
import { insertRows, takeIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { type Agency, type AgencyGroup, membersOn } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type Occurrence, occurrencesOf } from '@/lib/domain/schedule.ts';
import { idOf } from './keys.ts';
import type { WhoIds } from './load-agencies.ts';
import type { LoadedTask } from './load-tasks.ts';

type Due = { task: LoadedTask; occurrence: Occurrence };
export type Assigned = { agencyId: number; role: 'lead' | 'support' };

/** The agencies of a group, by its key, as of a day. */
export type Resolve = (groupKey: string, day: Day) => readonly number[];

/** Every due instance of every task, and each agency's part in it; a blank or repeated row is owed by nobody. */
export async function loadOccurrences(
  tx: Db,
  tasks: readonly LoadedTask[],
  who: WhoIds,
  resolve: Resolve,
): Promise<void> {
  const due: Due[] = tasks
    .filter(({ task }) => !task.empty && task.duplicateOf === null)
    .flatMap((task) => occurrencesOf(task.task.schedule.spans, task.plan).map((occurrence) => ({ task, occurrence })));
  const ids = await takeIds(tx, 'task_occurrences', due.length);
  await insertRows(
    tx,
    'task_occurrences',
    due.map(({ task, occurrence }, at) => ({
      id: ids[at] as number,
      taskId: task.id,
      label: occurrence.label,
      startsOn: occurrence.startsOn,
      dueOn: occurrence.dueOn,
    })),
  );
  await insertRows(
    tx,
    'task_assignments',
    due.flatMap(({ task, occurrence }, at) =>
      assignmentsOf(task.task, dayOfOccurrence(occurrence, task.plan), who, resolve).map((part) => ({
        occurrenceId: ids[at] as number,
        ...part,
      })),
    ),
  );
}

/** Groups are resolved on the day the occurrence falls due; one without a day, on the day its plan was made. */
export function dayOfOccurrence(
  occurrence: Occurrence,
  plan: Pick<PlanFile, 'decisionOn' | 'proposedOn' | 'startYear'>,
): Day {
  return occurrence.dueOn ?? plan.decisionOn ?? plan.proposedOn ?? `${plan.startYear}-01-01`;
}

/** An agency leads before it supports: "the other departments" never includes the one in charge. */
export function assignmentsOf(
  task: Pick<TaskFacts, 'lead' | 'support'>,
  day: Day,
  who: WhoIds,
  resolve: Resolve,
): Assigned[] {
  const agenciesOf = (refs: TaskFacts['lead']) =>
    new Set(refs.flatMap((ref) => ('agency' in ref ? [idOf(who.agencies, ref.agency)] : resolve(ref.group, day))));
  const leads = agenciesOf(task.lead);
  const supports = [...agenciesOf(task.support)].filter((agencyId) => !leads.has(agencyId));
  return [
    ...[...leads].map((agencyId) => ({ agencyId, role: 'lead' as const })),
    ...supports.map((agencyId) => ({ agencyId, role: 'support' as const })),
  ];
}

/** Resolves a group on a day once, however many occurrences ask. */
export function resolverOf(agencies: readonly Agency[], groups: ReadonlyMap<string, AgencyGroup>): Resolve {
  const known = new Map<string, readonly number[]>();
  return (groupKey, day) => {
    const at = `${groupKey} ${day}`;
    const members =
      known.get(at) ?? membersOn(groups.get(groupKey) as AgencyGroup, agencies, day).map((agency) => agency.id);
    known.set(at, members);
    return members;
  };
}

/** The same for the agencies and groups of a catalogue. */
export function catalogueResolver(file: ProvinceFile, who: WhoIds): Resolve {
  const agencies: Agency[] = file.agencies.map(({ key, ...agency }) => ({
    ...agency,
    id: idOf(who.agencies, key),
    code: key,
    reports: true,
  }));
  return resolverOf(agencies, new Map(file.groups.map((group) => [group.key, toGroup(group, who)])));
}

function toGroup(group: ProvinceFile['groups'][number], who: WhoIds): AgencyGroup {
  return {
    id: idOf(who.groups, group.key),
    code: group.key,
    name: group.name,
    rules: group.rules,
    memberIds: group.members.map((member) => idOf(who.agencies, member)),
    unresolved: group.unresolved,
  };
}

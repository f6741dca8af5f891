import type { PlanFile, TaskFacts } from '@/lib/catalogue/plan-file.ts';
import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { type Ids, idOf, idOrNull } from './keys.ts';
import type { WhoIds } from './load-agencies.ts';

type AgencyRef = TaskFacts['lead'][number];

export type LoadedTask = { id: number; plan: PlanFile; task: TaskFacts };

export function whoRow(ref: AgencyRef, position: number, who: WhoIds) {
  return {
    agencyId: 'agency' in ref ? idOf(who.agencies, ref.agency) : null,
    groupId: 'group' in ref ? idOf(who.groups, ref.group) : null,
    qualifier: ref.qualifier,
    position,
  };
}

/** Every row of the task appendices, blank and repeated ones too, with results, agencies and understood times. */
export async function loadTasks(
  tx: Db,
  plans: readonly PlanFile[],
  planIds: Ids,
  who: WhoIds,
): Promise<{ ids: Ids; tasks: LoadedTask[] }> {
  const all = plans.flatMap((plan) =>
    plan.tasks.map((task, at) => ({ plan, task, position: at + 1, key: `${plan.key}/${task.key}` })),
  );
  const ids = await takeKeyedIds(
    tx,
    'tasks',
    all.map((entry) => entry.key),
  );
  await insertRows(
    tx,
    'tasks',
    all.map(({ plan, task, position }) => toTask(plan, task, position, ids, planIds, who)),
  );
  const each = <R>(rowsOf: (task: TaskFacts, taskId: number) => R[]) =>
    all.flatMap(({ task, key }) => rowsOf(task, idOf(ids, key)));
  await insertRows(
    tx,
    'task_results',
    each((task, taskId) => task.results.map((title, at) => ({ taskId, position: at + 1, title }))),
  );
  await insertRows(
    tx,
    'task_agencies',
    each((task, taskId) => agencyRows(task, taskId, who)),
  );
  await insertRows(tx, 'task_spans', each(spanRows));
  return { ids, tasks: all.map(({ plan, task, key }) => ({ id: idOf(ids, key), plan, task })) };
}

function toTask(plan: PlanFile, task: TaskFacts, position: number, ids: Ids, planIds: Ids, who: WhoIds) {
  return {
    id: idOf(ids, `${plan.key}/${task.key}`),
    planId: idOf(planIds, plan.key),
    areaCode: task.area,
    code: task.key,
    position,
    title: task.title,
    officialText: task.officialText,
    scheduleText: task.schedule.text,
    funding: task.funding,
    empty: task.empty,
    duplicateOfId: idOrNull(ids, task.duplicateOf === null ? null : `${plan.key}/${task.duplicateOf}`),
    note: task.note,
    documentId: idOf(who.documents, task.source.document),
    sourceSection: task.source.section,
    sourceOrdinal: task.source.ordinal,
  };
}

function agencyRows(task: TaskFacts, taskId: number, who: WhoIds) {
  const of = (role: 'lead' | 'support') => task[role].map((ref, at) => ({ taskId, role, ...whoRow(ref, at + 1, who) }));
  return [...of('lead'), ...of('support')];
}

function spanRows(task: TaskFacts, taskId: number) {
  return task.schedule.spans.map(({ kind, from, to, month, quarter }, at) => ({
    taskId,
    position: at + 1,
    kind,
    startsOn: from,
    endsOn: to,
    month,
    quarter,
  }));
}

import { recordEvent } from '@/lib/db/events.ts';
import { replaceSpans, replaceTaskAgencies, replanTask, type TaskChanges, updateTask } from '@/lib/db/plan-changes.ts';
import { occurrencesOf } from '@/lib/domain/schedule.ts';
import type { TaskRow } from '@/lib/reading/check/sheet.ts';
import type { DifferenceField, MatchedTask } from '@/lib/reading/compare/difference.ts';
import { decisionOf } from '@/lib/reading/compare/judge-comparison.ts';
import { shortTitle } from '@/lib/text/titles.ts';
import { assignmentsOf, dayOfOccurrence } from '../catalogue/load-occurrences.ts';
import type { MendContext } from './mend-context.ts';
import { namedRows } from './mend-targets.ts';

/** Tasks that both have: their printed words, and what was decided to be taken. Answers how many words were filled in. */
export async function mendTasks(context: MendContext, matched: readonly MatchedTask[]): Promise<number> {
  let filled = 0;
  for (const match of matched) filled += (await mendTask(context, match)) ? 1 : 0;
  return filled;
}

async function mendTask(context: MendContext, { our, row }: MatchedTask): Promise<boolean> {
  const { tx, actor, sheet, provinceId, known } = context;
  const decided = FIELDS.filter((field) => decisionOf(sheet, { key: row.key, field })?.take === true);
  const taken: readonly DifferenceField[] = decided.includes('row') ? WHOLE : decided;
  const { values } = row;
  const fills = our.officialText === null && !our.empty && values.title.trim() !== '';
  const changes: TaskChanges = {
    ...(fills || taken.includes('text') ? { officialText: values.title.normalize('NFC').trim() } : {}),
    ...(decided.includes('row') ? { empty: false, title: values.short ?? shortTitle(values.title, 200) } : {}),
    ...(taken.includes('time') ? { scheduleText: values.time.text || null } : {}),
    ...(taken.includes('funding') ? { funding: values.funding } : {}),
  };
  if (Object.keys(changes).length > 0) await updateTask(tx, our.id, changes);
  if (taken.includes('lead')) await replaceTaskAgencies(tx, our.id, 'lead', namedRows(values.lead, known));
  if (taken.includes('support')) await replaceTaskAgencies(tx, our.id, 'support', namedRows(values.support, known));
  if (taken.includes('time')) await replaceSpans(tx, our.id, spansOf(row));
  if (taken.some((field) => PLANNED.has(field))) await replan(context, { our, row }, taken);
  if (taken.length > 0) {
    const before = {
      title: our.title,
      officialText: our.officialText,
      time: our.scheduleText,
      lead: our.lead.map(({ name }) => name),
      support: our.support.map(({ name }) => name),
      funding: our.funding,
    };
    const named = {
      ...(taken.includes('lead') ? { lead: [...values.lead] } : {}),
      ...(taken.includes('support') ? { support: [...values.support] } : {}),
    };
    await recordEvent(tx, actor, {
      action: 'task.changed',
      subject: 'task',
      subjectId: our.id,
      provinceId,
      before,
      after: { ...changes, ...named },
    });
  }
  return fills;
}

const FIELDS: readonly DifferenceField[] = ['row', 'text', 'lead', 'support', 'time', 'funding'];
/** A row that was blank in the plan takes everything. */
const WHOLE: readonly DifferenceField[] = ['row', 'text', 'lead', 'support', 'time', 'funding'];
const PLANNED: ReadonlySet<DifferenceField> = new Set(['row', 'lead', 'support', 'time']);

function spansOf({ values: { time } }: TaskRow) {
  return time.spans.length > 0
    ? time.spans
    : [{ kind: 'none' as const, from: null, to: null, month: null, quarter: null }];
}

/** What falls due from now on, and for whom; what somebody has reported on stays. */
async function replan(
  { tx, held, known }: MendContext,
  { our, row }: MatchedTask,
  taken: readonly DifferenceField[],
): Promise<void> {
  const spans = taken.includes('time') ? spansOf(row) : our.spans;
  const refs = (role: 'lead' | 'support') =>
    taken.includes(role) ? refsOf(row.values[role], known) : heldRefs(our[role], known);
  const task = { lead: refs('lead'), support: refs('support') };
  const wanted = occurrencesOf(spans, held).map((occurrence) => ({
    ...occurrence,
    parts: assignmentsOf(task, dayOfOccurrence(occurrence, held), known.who, known.resolve),
  }));
  await replanTask(tx, our.id, wanted);
}

type Refs = Parameters<typeof assignmentsOf>[0]['lead'];

function refsOf(names: readonly string[], { named }: MendContext['known']): Refs {
  return names.flatMap((name) => named.refs.get(name) ?? []);
}

function heldRefs(
  who: readonly { agencyId: number | null; groupId: number | null }[],
  { who: ids }: MendContext['known'],
): Refs {
  const keyOf = (known: ReadonlyMap<string, number>, id: number | null) =>
    [...known].find(([, one]) => one === id)?.[0];
  return who.flatMap(({ agencyId, groupId }): Refs => {
    const agency = agencyId === null ? undefined : keyOf(ids.agencies, agencyId);
    const group = groupId === null ? undefined : keyOf(ids.groups, groupId);
    if (agency !== undefined) return [{ agency, qualifier: null }];
    return group === undefined ? [] : [{ group, qualifier: null }];
  });
}

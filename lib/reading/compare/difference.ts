import type { HeldTarget, HeldTask, HeldWho } from '@/lib/domain/held-plan.ts';
import type { Solution, TargetRow, TaskRow } from '../check/sheet.ts';
import { lower, oneLine } from '../phrases/words.ts';

/** `row` is missing in the document or extra in it; every other one is a part of a row that both have. */
export type DifferenceField =
  | 'row'
  | 'text'
  | 'kind'
  | 'operator'
  | 'value'
  | 'unit'
  | 'change'
  | 'level'
  | 'deadline'
  | 'agencies'
  | 'lead'
  | 'support'
  | 'time'
  | 'funding';

/** One place where the plan and its document do not agree. `key`: the document's row, or "our-target-12" for a missing one. */
export type Difference = { key: string; field: DifferenceField; ours: string; theirs: string; line: number };

export type MatchedTarget = { our: HeldTarget; row: TargetRow };
export type MatchedTask = { our: HeldTask; row: TaskRow };

/** Who is meant by each printed name; null while nobody has placed it. */
export type Meant = ReadonlyMap<string, Solution | null>;

/** Differences of one row, as the text of both sides; null where they say the same. */
export function differencesOf(key: string, line: number) {
  return (field: DifferenceField, ours: string, theirs: string): Difference | null =>
    plain(ours) === plain(theirs) ? null : { key, field, ours, theirs, line };
}

/** The same agencies and groups in whatever order; a name that nobody has placed differs from everybody. */
export function whoDifference(
  field: 'agencies' | 'lead' | 'support',
  row: TargetRow | TaskRow,
  ours: readonly HeldWho[],
  names: readonly string[],
  meant: Meant,
): Difference | null {
  const left = new Set(
    ours.map(({ agencyId, groupId }) => (agencyId === null ? `group:${groupId}` : `agency:${agencyId}`)),
  );
  const right = new Set(names.map((name) => whoKey(name, meant.get(name) ?? null)));
  if (left.size === right.size && [...left].every((one) => right.has(one))) return null;
  return {
    key: row.key,
    field,
    ours: ours.map(({ name }) => name).join('; '),
    theirs: names.join('; '),
    line: row.line,
  };
}

function whoKey(name: string, who: Solution | null): string {
  return who?.as === 'agency' || who?.as === 'group' ? `${who.as}:${who.id}` : `name:${name}`;
}

/** Two writings of one thing: blanks, case and the last full stop aside. */
export function plain(text: string): string {
  return lower(oneLine(text)).replace(/[.;,\s]+$/, '');
}

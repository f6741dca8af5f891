import { type Day, daysBetween } from './calendar.ts';
import type { AreaCode } from './plan.ts';
import type { Responsible } from './responsible.ts';
import type { SourceLine } from './source.ts';
import {
  type Assignment,
  type OccurrenceProgress,
  overallTaskStatus,
  type StatusContext,
  type TaskStatus,
  taskStatus,
} from './task.ts';

/** Where a search found its words: the title, an expected result, the official text. */
export type TaskPlace = 'title' | 'result' | 'official-text';

/** nhiệm vụ as its appendix prints it. */
export type PlanTask = {
  id: number;
  code: string;
  planId: number;
  provinceId: number;
  /** The day of the plan's proposal: what fell due before it was born late. */
  proposedOn: Day | null;
  areaCode: AreaCode;
  position: number;
  title: string | null;
  scheduleText: string | null;
  funding: string | null;
  note: string | null;
  empty: boolean;
  duplicateOfId: number | null;
  results: readonly string[];
  leads: readonly Responsible[];
  supports: readonly Responsible[];
  source: SourceLine;
  /** Empty without a search. */
  foundIn?: readonly TaskPlace[];
};

/** How many parts of one kind stand alike; agencies that never reported have no state. */
export type PartTally = Pick<Assignment, 'role' | 'state' | 'completedOn'> & { count: number };

/** One due instance with its parts counted. */
export type OccurrenceTally = {
  id: number;
  taskId: number;
  label: string;
  startsOn: Day | null;
  dueOn: Day | null;
  parts: readonly PartTally[];
};

export type OccurrenceReading = Omit<OccurrenceTally, 'parts'> & OccurrenceProgress;

export type TaskReading = {
  task: PlanTask;
  status: TaskStatus;
  occurrences: readonly OccurrenceReading[];
  /** The instance that matters now: the first that is still owed, else the last. */
  current: OccurrenceReading | null;
  /** Days since the day of the oldest instance that is overdue; null when none is. */
  overdueDays: number | null;
};

/** Where a task stands, from all its instances. */
export function readTask(
  task: PlanTask,
  tallies: readonly OccurrenceTally[],
  context: Omit<StatusContext, 'proposedOn'>,
): TaskReading {
  const occurrences = tallies.map(({ parts, ...occurrence }) => ({
    ...occurrence,
    ...taskStatus(occurrence.dueOn, parts.flatMap(spread), { ...context, proposedOn: task.proposedOn }),
  }));
  const status = overallTaskStatus(occurrences.map((occurrence) => occurrence.status));
  const current = currentOf(occurrences);
  return { task, occurrences, status, current, overdueDays: overdueDays(current, context.today) };
}

/** What has begun and what comes next: who owes what lies further ahead is decided on its day. */
export function nearOccurrences<O extends Pick<OccurrenceTally, 'startsOn'>>(occurrences: readonly O[], day: Day): O[] {
  const ahead = occurrences.flatMap(({ startsOn }) => (startsOn !== null && startsOn > day ? startsOn : [])).sort()[0];
  return occurrences.filter(({ startsOn }) => startsOn === null || startsOn <= (ahead ?? day));
}

/** Of an instance that is overdue; null for any other. */
export function overdueDays(one: Pick<OccurrenceReading, 'status' | 'dueOn'> | null, today: Day): number | null {
  return one?.status === 'overdue' && one.dueOn !== null ? daysBetween(one.dueOn, today) : null;
}

function currentOf(occurrences: readonly OccurrenceReading[]): OccurrenceReading | null {
  const first = (status: TaskStatus) => occurrences.find((occurrence) => occurrence.status === status);
  return first('overdue') ?? first('in-progress') ?? first('undetermined') ?? occurrences.at(-1) ?? null;
}

/** The rule of a task's status asks for the parts one by one; which agency it is does not matter to it. */
function spread({ count, ...part }: PartTally): Assignment[] {
  return Array.from({ length: count }, () => ({ agencyId: 0, ...part }));
}

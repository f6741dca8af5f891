import type { Day } from './calendar.ts';
import type { Level } from './plan.ts';
import type { ScheduleSpan } from './schedule.ts';
import type { TargetChange, TargetKind, TargetOperator } from './target.ts';

/** Who is named, as the plan holds it: exactly one of the two ids. */
export type HeldWho = { agencyId: number | null; groupId: number | null; name: string };

type HeldRow = {
  id: number;
  section: string;
  ordinal: string | null;
  /** Our own short title; the printed words, once they have been read in. */
  title: string;
  officialText: string | null;
};

/** A target as its plan holds it, for comparing with the document. */
export type HeldTarget = HeldRow & {
  part: string | null;
  kind: TargetKind;
  operator: TargetOperator | null;
  value: string | null;
  upper: string | null;
  unit: string | null;
  change: TargetChange | null;
  level: Level | null;
  deadlineOn: Day;
  yearly: boolean;
  agencies: HeldWho[];
};

export type HeldTask = HeldRow & {
  empty: boolean;
  scheduleText: string | null;
  spans: ScheduleSpan[];
  lead: HeldWho[];
  support: HeldWho[];
  funding: string | null;
};

export type HeldPlan = {
  id: number;
  code: string;
  title: string;
  startYear: number;
  endYear: number;
  decisionOn: Day | null;
  proposedOn: Day | null;
  documentId: number;
  phases: { id: number; code: string }[];
  targets: HeldTarget[];
  tasks: HeldTask[];
};

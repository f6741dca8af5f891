import type { Day } from '@/lib/domain/calendar.ts';
import type { Level } from '@/lib/domain/plan.ts';
import type { ScheduleSpan } from '@/lib/domain/schedule.ts';
import type { TargetChange, TargetKind, TargetOperator } from '@/lib/domain/target.ts';

/** Who is named, as the plan holds it: exactly one of the two ids. */
export type OurWho = { agencyId: number | null; groupId: number | null; name: string };

type OurRow = {
  id: number;
  section: string;
  ordinal: string | null;
  /** Our own short title; the printed words, where they have been read in. */
  title: string;
  officialText: string | null;
};

/** A target as the plan holds it, for comparing with its document. */
export type OurTarget = OurRow & {
  part: string | null;
  kind: TargetKind;
  operator: TargetOperator | null;
  value: string | null;
  unit: string | null;
  change: TargetChange | null;
  level: Level | null;
  deadlineOn: Day;
  yearly: boolean;
  agencies: OurWho[];
};

export type OurTask = OurRow & {
  empty: boolean;
  scheduleText: string | null;
  spans: ScheduleSpan[];
  lead: OurWho[];
  support: OurWho[];
  funding: string | null;
};

export type OurPlan = {
  id: number;
  title: string;
  startYear: number;
  endYear: number;
  targets: OurTarget[];
  tasks: OurTask[];
};

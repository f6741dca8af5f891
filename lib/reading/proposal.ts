import type { Day } from '@/lib/domain/calendar.ts';
import type { AreaCode, Level } from '@/lib/domain/plan.ts';
import type { ScheduleKind, ScheduleSpan } from '@/lib/domain/schedule.ts';
import type { TargetChange, TargetKind, TargetOperator } from '@/lib/domain/target.ts';

export const PROPOSAL_KINDS = ['plan', 'report', 'agencies'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What is below this is shown as doubtful and must be looked at. */
export const DOUBTFUL_BELOW = 0.8;

/** How sure the reading of one cell is, 0–1, and for a doubtful one the Vietnamese sentence that says why. */
export type CellReading = { confidence: number; why: string | null };

/**
 * What every proposed row carries. `confidence` is that of its least certain cell; `warnings` are Vietnamese sentences,
 * those of its doubtful cells included; `line` is the first source line that it was read from, `lastLine` the last.
 */
export type ReadRow<Field extends string> = {
  line: number;
  lastLine: number;
  confidence: number;
  cells: Partial<Record<Field, CellReading>>;
  warnings: string[];
};

export type PlanHead = {
  title: string;
  province: string;
  startYear: number | null;
  endYear: number | null;
  /** "2972/QĐ-UBND"; null for a draft whose number is still blank. */
  decisionNo: string | null;
  decisionDate: Day | null;
  /** The day of the proposal that the decision rests on: a task due before it was born late. */
  proposedOn: Day | null;
  issuer: string;
};

export type TargetField =
  | 'text'
  | 'area'
  | 'operator'
  | 'value'
  | 'unit'
  | 'phase'
  | 'level'
  | 'agencies'
  | 'baselineYear';

export type ReadTarget = ReadRow<TargetField> & {
  /** One of a kind in its proposal: "I.2.a – Về cải cách thể chế#1#b", of section, heading, ordinal and part. */
  id: string;
  /** The numerals that lead to it, from the outermost: "I.2.a", "Phụ lục I.II". */
  section: string;
  /** The innermost heading without a numeral below the section ("Về cải cách thể chế"), whose list it stands in. */
  heading: string | null;
  area: AreaCode | null;
  /** The bullet counted within its list, or the printed row number. */
  ordinal: number | null;
  /** "a", "b", …: one of several promises in the same bullet; null when the bullet holds one. */
  part: string | null;
  /** The whole bullet or cell, as printed. */
  text: string;
  /** The words of the bullet that this one promise rests on. */
  clause: string;
  kind: TargetKind;
  operator: TargetOperator | null;
  /** A decimal string, "." for the fraction. */
  value: string | null;
  unit: string | null;
  change: TargetChange | null;
  baselineYear: number | null;
  /** What was reached in that year, where the document states it; a decimal string in the unit of `value`. */
  baselineValue: string | null;
  /** The plan's own yearly steps, where it states them. */
  steps: { year: number; value: string }[];
  /** "2028-2030"; null when the whole plan is meant. */
  phase: string | null;
  deadlineYear: number | null;
  yearly: boolean;
  level: Level | null;
  agencies: string[];
  origin: 'body' | 'appendix';
  /** The `id` of the same promise in the body. */
  sameAs: string | null;
};

export type ReadTime = {
  text: string;
  kind: ScheduleKind | 'compound';
  from: Day | null;
  to: Day | null;
  /** All of them where the cell holds several; with the condition that the name of the task sets. */
  spans: ScheduleSpan[];
};

export type TaskField = 'title' | 'results' | 'lead' | 'support' | 'time' | 'funding' | 'area';

export type ReadTask = ReadRow<TaskField> & {
  /** One of a kind in its proposal: "III#5". */
  id: string;
  /** The numeral of the heading row in its table: "III"; "" where the table has none. */
  section: string;
  area: AreaCode | null;
  ordinal: number | null;
  title: string;
  results: string[];
  lead: string[];
  support: string[];
  time: ReadTime;
  funding: string | null;
  /** A numbered row that the document leaves blank. */
  empty: boolean;
  /** The `id` of the same task printed earlier. */
  duplicateOf: string | null;
};

export type StatisticField = 'code' | 'name' | 'unit' | 'value' | 'note';

export type ReadStatistic = ReadRow<StatisticField> & {
  /** The code that the row has by its place; the printed one where that is right; null for an uncoded row. */
  code: string | null;
  printedCode: string | null;
  /** The code of the row that it is a part of. */
  parent: string | null;
  name: string;
  unit: string | null;
  /** The figure as printed: "Không = 0". */
  text: string;
  /** A decimal string; null when the printed text is no figure. */
  value: string | null;
  note: string | null;
};

export type AgencyField = 'name' | 'kind' | 'level';

export type ReadAgency = ReadRow<AgencyField> & { ordinal: number | null; name: string; kind: string; level: string };

/** What was read, for a person to check: nothing of it is saved unseen. */
export type Proposal = {
  kind: ProposalKind;
  plan: PlanHead;
  targets: ReadTarget[];
  tasks: ReadTask[];
  /** Figures promised in the words of tasks, outside every list of targets: targets only if a person takes them for such. */
  taskPromises: ReadTarget[];
  statistics: ReadStatistic[];
  agencies: ReadAgency[];
  /** The headings that rows stand under, by the `section` that the rows carry. */
  sections?: ReadSection[];
  /** Sentences about the document as a whole. */
  warnings: string[];
  gaps: ProposalGap[];
};

/** "III", "Phụ lục II.III", "I.2.a – Về cải cách thể chế" with its title as printed. */
export type ReadSection = { section: string; title: string; line: number };

/** Where the ordinals of the source and the rows that were read do not agree. */
export type ProposalGap = {
  section: string;
  kind: 'missing' | 'repeated' | 'empty' | 'duplicate' | 'unread';
  ordinal: number | null;
  line: number | null;
  text: string;
};

import type { Answers } from './answer.ts';
import type { Figure } from './figure.ts';
import type { TaskBound, TaskTally } from './task-tally.ts';

/** chặn · cảnh báo (needs "đúng, vì…" to be sent) · gợi ý. */
export const RULE_STRENGTHS = ['block', 'warn', 'hint'] as const;
export type RuleStrength = (typeof RULE_STRENGTHS)[number];
export const RULE_KINDS = ['total', 'at-most', 'percent-range', 'change', 'nested', 'note', 'task-state'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule between rows, as data: the same verdict in form, .xlsx and API. */
export type ValidationRule = {
  code: string;
  strength: RuleStrength;
  kind: RuleKind;
  rowKey: string;
  /** `total`: the parts · `at-most`: the rows whose sum is the bound. */
  otherKeys: readonly string[];
  /** `change`: percent of the last comparable period · `percent-range`: the upper end, 100 without it · `note`: a note is due above it. */
  limit: Figure | null;
  message: string;
  /** What usually causes it, in the form's own words; without it the sentence of its kind is said. */
  cause?: string | null;
  /** `task-state`: which of the agency's own lead tasks are counted, and how the row stands to them. */
  tasks?: TaskBound | null;
};

export type ValidationInput = {
  rules: readonly ValidationRule[];
  answers: Answers;
  /** The comparable period (the same days a year before), for `change`; null when there is none. */
  previous: Answers | null;
  /** By row, the highest answer of a period whose days lie within this one's (`highestNested`), for `nested`; null when there is none. */
  nested: Answers | null;
  /** The agency's own lead tasks of the period, for `task-state`; null while one has no progress, or when it leads none. */
  tasks?: TaskTally | null;
};

/** Figures as decimal strings; null where the rule has no such side. */
export type VerdictFacts = {
  /** The row's own figure. */
  left: Figure | null;
  /** What it was held against: the sum of the parts, the bound, the earlier figure, the number of tasks. */
  right: Figure | null;
  /** left − right. */
  difference: Figure | null;
  /** The change in percent of the earlier figure; null when that was 0. */
  percent: Figure | null;
  limit: Figure | null;
};

export type Verdict = {
  ruleCode: string;
  kind: RuleKind;
  /** As the rule says; an undecidable rule only hints. */
  strength: RuleStrength;
  rowKey: string;
  otherKeys: readonly string[];
  facts: VerdictFacts;
  /** A part is không áp dụng or chưa có, so that nobody can say whether the rule holds. */
  undecidable: boolean;
  message: string;
  cause: string | null;
  tasks: TaskBound | null;
  /** Every answer and figure that led here, in one writing: an explanation speaks of these and of no others. */
  about: string;
};

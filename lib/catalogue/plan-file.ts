import { z } from 'zod';
import { LEVELS, PLAN_KINDS, PLAN_STATUSES } from '@/lib/domain/plan.ts';
import { TARGET_KINDS, TARGET_OPERATORS } from '@/lib/domain/target.ts';
import { TARGET_ORIGINS } from '@/lib/domain/target-reading.ts';
import { agencyRef, areaKey, day, decimal, key, scheduleShape, sourceRef, text } from './shape.ts';

const phaseShape = z.strictObject({
  key,
  name: text,
  startYear: z.number().int(),
  endYear: z.number().int(),
});

const sectionShape = z.strictObject({ numeral: text, title: text, area: areaKey.nullable() });

/** One promise. A bullet with several numbers becomes several targets under one `source`, told apart by its `part`. */
export const targetShape = z.strictObject({
  key,
  area: areaKey,
  source: sourceRef,
  origin: z.enum(TARGET_ORIGINS),
  title: text.max(160),
  /** The words as printed, where the owner of the document has read it in; the bundled catalogue holds none. */
  officialText: text.max(4_000).nullable().default(null),
  kind: z.enum(TARGET_KINDS),
  operator: z.enum(TARGET_OPERATORS).nullable(),
  value: decimal.nullable(),
  /** The other end of a range, "từ 40 % đến 60 %"; beside `>=` alone. */
  upper: decimal.nullable().default(null),
  unit: text.nullable(),
  /** The value is a change against a base: 10 % fewer than in 2021, 5 % above the assigned estimate. */
  change: z
    .strictObject({
      direction: z.enum(['reduction', 'increase']),
      baselineYear: z.number().int().nullable(),
      against: text.nullable(),
    })
    .nullable()
    .default(null),
  level: z.enum(LEVELS).nullable().default(null),
  phase: key.nullable().default(null),
  deadline: day,
  /** True where the text says "hàng năm": it holds anew for each year. */
  yearly: z.boolean().default(false),
  /** The plan's own yearly steps, where it states them. */
  steps: z.array(z.strictObject({ year: z.number().int(), value: decimal })).default([]),
  indicator: key.nullable(),
  /** `exact` only when unit, numerator and denominator are those of the target's words (domain, "Binding"). */
  references: z.array(z.strictObject({ indicator: key, reason: text })).default([]),
  /** Why there is no figure, when no statistic answers the target. */
  noFigureReason: text.nullable().default(null),
  agencies: z.array(agencyRef).default([]),
  /** The same promise printed elsewhere in the plan (body and Phụ lục I): counted once, under the other key. */
  sameAs: key.nullable().default(null),
  /** The task in whose words the number stands (origin `task`). */
  task: key.nullable().default(null),
  note: text.nullable().default(null),
});

export const taskShape = z.strictObject({
  key,
  area: areaKey,
  source: sourceRef,
  title: text.max(200).nullable(),
  officialText: text.max(4_000).nullable().default(null),
  results: z.array(text).default([]),
  lead: z.array(agencyRef).default([]),
  support: z.array(agencyRef).default([]),
  schedule: scheduleShape,
  funding: text.nullable(),
  /** A numbered row that the document leaves blank. */
  empty: z.boolean().default(false),
  /** The same task printed earlier in the same appendix. */
  duplicateOf: key.nullable().default(null),
  note: text.nullable().default(null),
});

export const planFile = z.strictObject({
  key,
  title: text,
  kind: z.enum(PLAN_KINDS),
  status: z.enum(PLAN_STATUSES),
  startYear: z.number().int(),
  endYear: z.number().int(),
  decisionNo: text.nullable(),
  decisionOn: day.nullable(),
  /** The day of the proposal: a task due before it was born late. */
  proposedOn: day.nullable(),
  issuer: text,
  parent: key.nullable().default(null),
  document: key,
  phases: z.array(phaseShape).default([]),
  sections: z.array(sectionShape),
  targets: z.array(targetShape),
  /** Where the document disagrees with itself or with its appendix; values stay as printed. */
  contradictions: z.array(z.strictObject({ source: sourceRef, note: text })).default([]),
});

/** The rows of a plan's task appendix, in a file of their own. */
export const tasksFile = z.strictObject({ plan: key, tasks: z.array(taskShape) });

export type TaskFacts = z.infer<typeof taskShape>;
export type TargetFacts = z.infer<typeof targetShape>;
export type PlanFile = z.infer<typeof planFile> & { tasks: TaskFacts[] };

import { z } from 'zod';
import { ANSWER_KINDS } from '@/lib/domain/answer.ts';
import { PERIOD_KINDS } from '@/lib/domain/reporting-period.ts';
import { RULE_KINDS, RULE_STRENGTHS } from '@/lib/domain/rule.ts';
import { ACCUMULATIONS, CONSOLIDATIONS, STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import { areaKey, decimal, key, sourceRef, text } from './shape.ts';

/** One row of a report form, coded or not; a heading takes no answer. */
export const statisticShape = z.strictObject({
  /** Unique within the form. */
  key,
  /** What is counted, the same over all versions of the form: figures of one series share it. Null for a heading. */
  statistic: key.nullable(),
  printedCode: text.nullable(),
  /** The code as it should read: the printed one unless it is printed twice. Unique within the form where not null. */
  code: text.nullable(),
  label: text,
  unit: text.nullable(),
  type: z.enum(STATISTIC_TYPES),
  choices: z.array(z.strictObject({ value: text, label: text })).default([]),
  parent: key.nullable(),
  /** This row is the sum of these rows. */
  totalOf: z.array(key).default([]),
  /** This row may not exceed that one ("completed ≤ assigned"). */
  partOf: key.nullable().default(null),
  accumulation: z.enum(ACCUMULATIONS).nullable(),
  consolidation: z.enum(CONSOLIDATIONS).nullable(),
  /** For `ratio`: the two rows it is computed from; such a row is not asked for. */
  ratio: z.strictObject({ numerator: key, denominator: key }).nullable().default(null),
  /** For `owner`: the agency that answers for the province. */
  owner: key.nullable().default(null),
  /** For `sum`, `count`, `list`: the group whose agencies each answer for themselves. */
  answeredBy: key.nullable().default(null),
  help: text.nullable().default(null),
  /** On a heading: the reform area of every row below it that names none of its own. */
  area: areaKey.nullable().default(null),
});

/** A rule between rows, as data: the same verdict in form, .xlsx and API. */
export const ruleShape = z.strictObject({
  code: key,
  strength: z.enum(RULE_STRENGTHS),
  kind: z.enum(RULE_KINDS),
  row: key,
  /** `total`: the parts; `at-most`: the bound. */
  others: z.array(key).default([]),
  /** `change`: percent of the last period beyond which a note is asked for. */
  limit: decimal.nullable().default(null),
  message: text,
  /** What usually causes it; without it the sentence of its kind. */
  cause: text.nullable().default(null),
  /** `task-state`: which of the agency's own lead tasks are counted, and how the row stands to them. */
  tasks: z
    .strictObject({
      count: z.enum(['assigned', 'done', 'done-on-time', 'done-late', 'open', 'overdue']),
      holds: z.enum(['equal', 'at-least', 'at-most']),
    })
    .nullable()
    .default(null),
});

/** A part of the report that is written in words, in the order of the outline. */
export const sectionShape = z.strictObject({
  key,
  title: text,
  area: areaKey.nullable().default(null),
  required: z.boolean().default(false),
  help: text.nullable().default(null),
});

export const formFile = z.strictObject({
  key,
  version: z.number().int().min(1),
  title: text,
  document: key.nullable(),
  sections: z.array(sectionShape).default([]),
  rows: z.array(statisticShape),
  rules: z.array(ruleShape),
});

/** A report as issued: values as printed beside what was understood; an answer that breaks its type is kept as invalid. */
export const reportFile = z.strictObject({
  key,
  title: text,
  form: key,
  formVersion: z.number().int(),
  document: key,
  period: z.strictObject({
    kind: z.enum(PERIOD_KINDS),
    year: z.number().int(),
    startsOn: z.iso.date(),
    cutOffOn: z.iso.date(),
  }),
  values: z.array(
    z.strictObject({
      row: key,
      printed: text,
      answer: z.enum(ANSWER_KINDS),
      number: decimal.nullable(),
      choice: text.nullable().default(null),
      text: text.nullable().default(null),
      note: text.nullable().default(null),
      invalid: z.boolean().default(false),
      invalidReason: text.nullable().default(null),
    }),
  ),
  /** Figures in the body of the report, with their place. */
  statements: z
    .array(z.strictObject({ source: sourceRef, what: text, value: decimal, unit: text.nullable() }))
    .default([]),
  contradictions: z.array(z.strictObject({ rows: z.array(key), source: sourceRef.nullable(), note: text })).default([]),
});

export type FormFile = z.infer<typeof formFile>;
export type ReportFile = z.infer<typeof reportFile>;

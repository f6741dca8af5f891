import { z } from 'zod';

const text = z.string();
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const year = z.int().min(2000).max(2200);
const line = z.int().min(1);
const id = text.min(1);
const cell = z.strictObject({ confidence: z.number().min(0).max(1), why: text.min(1).nullable() });
const row = {
  line,
  lastLine: line,
  confidence: z.number().min(0).max(1),
  cells: z.record(text, cell),
  warnings: z.array(text.min(1)),
};
const area = z
  .enum([
    'chi-dao-dieu-hanh',
    'the-che',
    'tthc',
    'to-chuc-bo-may',
    'cong-vu',
    'tai-chinh-cong',
    'chinh-quyen-so',
    'tac-dong-kt-xh',
  ])
  .nullable();

const target = z.strictObject({
  ...row,
  id,
  section: text,
  heading: text.nullable(),
  area,
  ordinal: z.int().min(0).nullable(),
  part: text.nullable(),
  text: text.min(1),
  clause: text,
  kind: z.enum(['quantitative', 'milestone', 'qualitative', 'rank', 'level']),
  operator: z.enum(['>=', '>', '<=', '<', '=', '~']).nullable(),
  value: decimal.nullable(),
  unit: text.nullable(),
  change: z
    .strictObject({
      direction: z.enum(['reduction', 'increase']),
      baselineYear: year.nullable(),
      against: text.nullable(),
    })
    .nullable(),
  baselineYear: year.nullable(),
  baselineValue: decimal.nullable(),
  steps: z.array(z.strictObject({ year, value: decimal })),
  phase: z
    .string()
    .regex(/^20\d\d-20\d\d$/)
    .nullable(),
  deadlineYear: year.nullable(),
  yearly: z.boolean(),
  level: z.enum(['province', 'district', 'commune']).nullable(),
  agencies: z.array(text.min(1)),
  origin: z.enum(['body', 'appendix']),
  sameAs: id.nullable(),
});

const SPAN_KINDS = [
  'range',
  'year',
  'quarter',
  'month',
  'date',
  'yearly-month',
  'yearly-quarter',
  'yearly',
  'ongoing',
  'conditional',
  'none',
] as const;

const task = z.strictObject({
  ...row,
  id,
  section: text,
  area,
  ordinal: z.int().min(0).nullable(),
  title: text,
  results: z.array(text.min(1)),
  lead: z.array(text.min(1)),
  support: z.array(text.min(1)),
  time: z.strictObject({
    text,
    kind: z.enum([...SPAN_KINDS, 'compound']),
    from: day.nullable(),
    to: day.nullable(),
    spans: z.array(
      z.strictObject({
        kind: z.enum(SPAN_KINDS),
        from: day.nullable(),
        to: day.nullable(),
        month: z.int().min(1).max(12).nullable(),
        quarter: z.int().min(1).max(4).nullable(),
      }),
    ),
  }),
  funding: text.nullable(),
  empty: z.boolean(),
  duplicateOf: id.nullable(),
});

/** What `npm run read` prints, key by key: nothing left out, nothing more. */
export const printedShape = z.strictObject({
  kind: z.enum(['plan', 'report', 'agencies']),
  plan: z.strictObject({
    title: text,
    province: text,
    startYear: year.nullable(),
    endYear: year.nullable(),
    decisionNo: text.nullable(),
    decisionDate: day.nullable(),
    proposedOn: day.nullable(),
    issuer: text,
  }),
  targets: z.array(target),
  tasks: z.array(task),
  taskPromises: z.array(target),
  statistics: z.array(
    z.strictObject({
      ...row,
      code: text.nullable(),
      printedCode: text.nullable(),
      parent: text.nullable(),
      name: text.min(1),
      unit: text.nullable(),
      text,
      value: decimal.nullable(),
      note: text.nullable(),
    }),
  ),
  agencies: z.array(
    z.strictObject({ ...row, ordinal: z.int().nullable(), name: text.min(1), kind: text.min(1), level: text.min(1) }),
  ),
  sections: z.array(z.strictObject({ section: text, title: text, line })),
  warnings: z.array(text.min(1)),
  gaps: z.array(
    z.strictObject({
      section: text,
      kind: z.enum(['missing', 'repeated', 'empty', 'duplicate', 'unread']),
      ordinal: z.int().nullable(),
      line: line.nullable(),
      text,
    }),
  ),
});

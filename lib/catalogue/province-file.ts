import { z } from 'zod';
import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import { DIRECTIONS, INDICATOR_ORIGINS } from '@/lib/domain/indicator.ts';
import { ACCUMULATIONS } from '@/lib/domain/statistic.ts';
import { areaKey, day, decimal, key, sourceRef, text } from './shape.ts';

export const agencyKind = z.enum(AGENCY_KINDS);

export const agencyLevel = z.enum(AGENCY_LEVELS);

const documentShape = z.strictObject({
  key,
  kind: z.enum(['decision', 'draft-decision', 'report', 'letter', 'resolution', 'decree', 'law', 'other']),
  number: text.nullable(),
  issuedOn: day.nullable(),
  issuer: text,
  title: text,
  /** Public address of the text, where the fact was taken from the web. */
  url: z.url().nullable().default(null),
});

const agencyShape = z.strictObject({
  key,
  name: text,
  shortName: text.nullable().default(null),
  /** Other spellings in the documents, so that they are recognised. */
  aliases: z.array(text).default([]),
  kind: agencyKind,
  level: agencyLevel,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  source: sourceRef,
});

const successionShape = z.strictObject({ predecessor: key, successor: key, effectiveOn: day, source: sourceRef });

/** A group is a rule, resolved to agencies as of a day; `members` only where the document names them one by one. */
const groupShape = z.strictObject({
  key,
  name: text,
  aliases: z.array(text).default([]),
  rules: z.array(z.strictObject({ kind: agencyKind, level: agencyLevel })),
  members: z.array(key).default([]),
  /** Groups that the plan names but whose members are not kept here (schools, enterprises). */
  unresolved: z.boolean().default(false),
});

export const provinceFile = z.strictObject({
  key,
  name: text,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  successor: z.strictObject({ province: key, effectiveOn: day, source: sourceRef }).nullable(),
  documents: z.array(documentShape),
  agencies: z.array(agencyShape),
  successions: z.array(successionShape),
  groups: z.array(groupShape),
  /** Which agency reviews which area (tổ chức thực hiện). */
  areaLeads: z.array(z.strictObject({ area: areaKey, agency: key, source: sourceRef })).default([]),
});

const formulaShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), statistic: key }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.array(key).min(1),
    denominator: z.array(key).min(1),
    scale: decimal.default('100'),
  }),
]);

/** What is measured, over all plans and years; a new version marks a break in the series. */
export const indicatorShape = z.strictObject({
  key,
  area: areaKey,
  name: text,
  unit: text.nullable(),
  direction: z.enum(DIRECTIONS),
  accumulation: z.enum(ACCUMULATIONS),
  /** `external`: published by others and entered by staff with its document. `none`: nobody reports it yet. */
  origin: z.enum(INDICATOR_ORIGINS),
  publisher: text.nullable().default(null),
  /** A percent may exceed 100 only where it says so. */
  mayExceed100: z.boolean().default(false),
  versions: z.array(z.strictObject({ validFrom: day, definition: text, formula: formulaShape.nullable() })).min(1),
});

/** Named values that documents print as a base: "6/2021" for the 10 % reductions. */
export const baselineShape = z.strictObject({
  indicator: key,
  year: z.number().int(),
  value: decimal,
  provisional: z.boolean(),
  source: sourceRef,
});

export const indicatorFile = z.strictObject({
  indicators: z.array(indicatorShape),
  baselines: z.array(baselineShape).default([]),
});

export type ProvinceFile = z.infer<typeof provinceFile>;
export type IndicatorFile = z.infer<typeof indicatorFile>;

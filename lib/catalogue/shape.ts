import { z } from 'zod';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { SCHEDULE_KINDS } from '@/lib/domain/schedule.ts';

/** The pieces that every file of the catalogue is made of. */

export const key = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'chữ thường không dấu, số, gạch nối, dấu chấm');
export const day = z.iso.date();
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'số thập phân dạng 1234.5');
export const text = z
  .string()
  .min(1)
  .refine((value) => value === value.normalize('NFC') && value === value.trim(), 'NFC, không khoảng trắng thừa');

export const areaKey = z.enum(AREA_CODES);

/** Where a fact stands in its document, so that a person can put a finger on the line. */
export const sourceRef = z.strictObject({
  document: key,
  section: text,
  ordinal: text.nullable(),
  part: text.nullable().default(null),
});

/** A single agency or a group that a rule resolves on a day, with the words that narrow it. */
export const agencyRef = z.union([
  z.strictObject({ agency: key, qualifier: text.nullable().default(null) }),
  z.strictObject({ group: key, qualifier: text.nullable().default(null) }),
]);

export const scheduleSpan = z.strictObject({
  kind: z.enum(SCHEDULE_KINDS),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  month: z.number().int().min(1).max(12).nullable().default(null),
  quarter: z.number().int().min(1).max(4).nullable().default(null),
});

/** When a task is due: the words as written beside what was understood. */
export const scheduleShape = z.strictObject({
  text: text.nullable(),
  spans: z.array(scheduleSpan).min(1),
});

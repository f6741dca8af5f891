import { z } from 'zod';
import { PERIOD_KINDS, REGULAR_KINDS, type RegularKind } from '@/lib/domain/reporting-period.ts';
import { documentKindOf } from '@/lib/domain/source.ts';
import { readDay } from '@/lib/domain/typed-day.ts';
import { dayField, WRITING } from '@/lib/forms/day-field.ts';
import type { DateSourceChoices } from '@/lib/use-cases/date-sources.ts';

export const id = z.coerce.number().int().positive().max(2_147_483_647);
export const reason = (message: string) => z.string().trim().min(1, message).max(500, 'Lý do dài quá 500 ký tự.');

const dates = {
  startsOn: dayField('ngày bắt đầu tính số liệu'),
  cutOffOn: dayField('ngày chốt số liệu'),
  dueOn: dayField('hạn gửi Sở Nội vụ'),
  ministryDueOn: dayField('hạn gửi Bộ Nội vụ'),
  locksOn: dayField('ngày khóa'),
};

const source = z
  .string()
  .regex(/^(written|[1-9]\d{0,8})?$/, 'Chọn văn bản.')
  .default('');
const line = z.string().trim().max(300, 'Dài quá 300 ký tự.').default('');
/** A day that may be left blank. */
export const maybeDay = z
  .string()
  .default('')
  .transform((typed, context) => {
    const day = readDay(typed);
    if (day === null && typed.trim() !== '')
      context.addIssue({ code: 'custom', message: `Ngày ban hành chưa đúng: ${WRITING}` });
    return day;
  });

const sourceShape = {
  windowSource: source,
  dueSource: source,
  ministryDueSource: source,
  lockSource: source,
  documentNumber: line,
  documentOn: maybeDay,
  documentIssuer: line,
  documentTitle: line,
};

type SourceInput = { [K in keyof typeof sourceShape]: z.output<(typeof sourceShape)[K]> };

/** A document that is chosen as "written here" must be written. */
function requireDocument(input: SourceInput, context: z.RefinementCtx): void {
  const isUsed = [input.windowSource, input.dueSource, input.ministryDueSource, input.lockSource].includes('written');
  if (!isUsed) return;
  if (input.documentIssuer === '')
    context.addIssue({ code: 'custom', path: ['documentIssuer'], message: 'Ghi cơ quan ban hành văn bản.' });
  if (input.documentTitle === '' && input.documentNumber === '')
    context.addIssue({ code: 'custom', path: ['documentTitle'], message: 'Ghi số, ký hiệu hoặc trích yếu văn bản.' });
}

export function sourcesOf(input: SourceInput): DateSourceChoices {
  const choice = (text: string) => (text === '' ? null : text === 'written' ? ('written' as const) : Number(text));
  const { documentNumber, documentOn, documentIssuer, documentTitle } = input;
  return {
    window: choice(input.windowSource),
    due: choice(input.dueSource),
    ministryDue: choice(input.ministryDueSource),
    lock: choice(input.lockSource),
    written:
      documentIssuer === '' || documentTitle + documentNumber === ''
        ? null
        : {
            kind: documentNumber ? documentKindOf(documentNumber) : 'other',
            number: documentNumber || null,
            issuedOn: documentOn,
            issuer: documentIssuer,
            title: documentTitle || `Văn bản ${documentNumber}`,
          },
  };
}

const formVersionId = z.coerce
  .number({ message: 'Chọn biểu mẫu.' })
  .int()
  .positive('Chọn biểu mẫu.')
  .max(2_147_483_647, 'Chọn biểu mẫu.');
const reportYear = z.coerce
  .number({ message: 'Ghi năm báo cáo bằng bốn chữ số.' })
  .int()
  .min(2000, 'Năm báo cáo từ 2000.')
  .max(2100, 'Năm báo cáo đến 2100.');

export const newPeriodFields = z
  .object({
    provinceId: id,
    formVersionId,
    kind: z.enum(PERIOD_KINDS, { message: 'Chọn loại kỳ.' }),
    reportYear,
    name: z.string().trim().max(120, 'Tên kỳ dài quá 120 ký tự.').default(''),
    ...dates,
    ...sourceShape,
  })
  .superRefine(requireDocument);

export const changePeriodFields = z
  .object({ periodId: id, seenVersion: id, reason: reason('Ghi lý do đổi ngày.'), ...dates, ...sourceShape })
  .superRefine(requireDocument);

/** `q1.dueOn` is the due day of quý I; a kind that is not ticked is left out. */
const yearShape = Object.fromEntries(
  REGULAR_KINDS.flatMap((kind) => [
    [`${kind}.open`, z.string().default('')],
    ...Object.keys(dates).map((field) => [`${kind}.${field}`, z.string().max(20).default('')]),
  ]),
) as Record<string, z.ZodDefault<z.ZodString>>;

export type YearDates = { kind: RegularKind } & Record<keyof typeof dates, string>;

export const newYearFields = z
  .object({ provinceId: id, formVersionId, reportYear, ...sourceShape, ...yearShape })
  .superRefine((input, context) => requireDocument(input as unknown as SourceInput, context))
  .transform((input, context) => {
    const typed = input as unknown as Record<string, string>;
    const periods = REGULAR_KINDS.filter((kind) => typed[`${kind}.open`] === 'yes').map((kind) => {
      const read = Object.entries(dates).map(([field, schema]) => {
        const parsed = schema.safeParse(typed[`${kind}.${field}`]);
        for (const issue of parsed.error?.issues ?? [])
          context.addIssue({ code: 'custom', path: [`${kind}.${field}`], message: issue.message });
        return [field, parsed.data ?? ''] as const;
      });
      return { kind, ...Object.fromEntries(read) } as YearDates;
    });
    if (periods.length === 0) context.addIssue({ code: 'custom', message: 'Chọn ít nhất một kỳ để mở.' });
    const sources = sourcesOf(input as unknown as SourceInput);
    return {
      provinceId: input.provinceId,
      formVersionId: input.formVersionId,
      reportYear: input.reportYear,
      periods,
      sources,
    };
  });

export const lockFields = z.object({
  periodId: id,
  seenVersion: id,
  deed: z.enum(['lock', 'unlock'], { message: 'Chọn khóa hay mở khóa.' }),
  reason: reason('Ghi lý do.'),
});

export const refreshScopeFields = z.object({ periodId: id });

export const reopenFields = z.object({
  periodId: id,
  submissionId: z.coerce.number({ message: 'Chọn cơ quan.' }).int().positive('Chọn cơ quan.').max(2_147_483_647),
  until: dayField('ngày cuối được sửa'),
  reopenReason: reason('Ghi lý do mở lại.'),
});

export const endReopeningFields = z.object({ periodId: id, submissionId: id, reason: reason('Ghi lý do khóa lại.') });

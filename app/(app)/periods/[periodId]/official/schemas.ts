import { z } from 'zod';
import { namedBy, SIGNING_MODES } from '@/lib/domain/official-document.ts';
import { MOST_SECTION_CHARACTERS } from '@/lib/domain/section.ts';
import { dayField } from '@/lib/forms/day-field.ts';
import { missingInSignature } from '@/lib/text/signing.ts';
import { SECTION_TOO_LONG } from '@/lib/text/typed.ts';
import { id, reason } from '../../schemas.ts';

/** 0: nobody has written it yet. An empty field is no version. */
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const line = z.string().trim().max(300, 'Dài quá 300 ký tự.').default('');
const needed = (message: string) => line.pipe(z.string().min(1, message));
const orNull = line.transform((text) => (text === '' ? null : text));
const lines = z
  .string()
  .max(4000, 'Dài quá 4.000 ký tự.')
  .default('')
  .transform((text) => listOf(text));

/** One name a line, as people type a list: a leading dash and the last mark do not belong to the name. */
function listOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((name) =>
      name
        .trim()
        .replace(/^[-–+]\s*/, '')
        .replace(/[;.]$/, ''),
    )
    .filter((name) => name !== '');
}

export const letterheadFields = z
  .object({
    periodId: id,
    seenVersion: version,
    parent: orNull,
    issuer: lines.pipe(z.array(z.string()).min(1, 'Ghi tên cơ quan ban hành.')),
    symbol: needed('Ghi ký hiệu, ví dụ BC-UBND.').pipe(
      z.string().regex(/^[A-ZĐ]+(-[A-ZĐ]+)+$/u, 'Ký hiệu gồm chữ in hoa nối bằng gạch ngang, ví dụ BC-UBND.'),
    ),
    place: needed('Ghi địa danh.'),
    subject: needed('Ghi trích yếu.'),
    addressees: lines,
    mode: z.enum(SIGNING_MODES, { message: 'Chọn cách ký.' }),
    collective: orNull,
    principal: orNull,
    office: needed('Ghi chức vụ người ký.'),
    name: orNull,
    recipients: lines,
    filing: needed('Ghi nơi lưu, ví dụ VT, SNV.'),
  })
  .superRefine((input, context) => {
    for (const [field, message] of Object.entries(missingInSignature(input)))
      if (message !== null) context.addIssue({ code: 'custom', path: [field], message });
  })
  .transform(({ periodId, seenVersion, mode, collective, principal, office, name, issuer, ...head }) => {
    const named = namedBy(mode);
    const signature = {
      ...{ mode, office, name },
      collective: named.collective ? collective : null,
      principal: named.principal ? principal : null,
    };
    return { periodId, seenVersion, letterhead: { ...head, issuer: issuer.join('\n'), signature } };
  });

const seen = z
  .string()
  .max(20_000)
  .default('{}')
  .transform((text) => {
    try {
      return z.record(z.string(), z.string()).catch({}).parse(JSON.parse(text));
    } catch {
      return {};
    }
  });

export const textFields = z.object({
  periodId: id,
  sectionId: id,
  seenVersion: version,
  text: z.string().max(MOST_SECTION_CHARACTERS, SECTION_TOO_LONG).default(''),
  again: z
    .string()
    .default('')
    .transform((ticked) => ticked === 'yes'),
  seen,
  takenReportId: id.optional(),
});

export const issueFields = z.object({
  periodId: id,
  seenVersion: version,
  number: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'Ghi số văn bản bằng chữ số, không kèm ký hiệu.'),
  issuedOn: dayField('ngày ban hành'),
  unboundReason: z
    .string()
    .trim()
    .max(500, 'Lý do dài quá 500 ký tự.')
    .default('')
    .transform((text) => (text === '' ? null : text)),
});

export const correctionFields = z.object({ periodId: id, issueId: id, reason: reason('Ghi lý do đính chính.') });

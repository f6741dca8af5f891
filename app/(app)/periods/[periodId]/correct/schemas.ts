import { z } from 'zod';
import { figureField } from '@/lib/forms/figure-field.ts';
import type { SaidValue } from '@/lib/use-cases/override-result.ts';
import { id, maybeDay, reason } from '../../schemas.ts';

const MAX_FIELDS = 500;
const head = z.object({
  periodId: id,
  seenVersion: id,
  reason: reason('Ghi lý do đính chính.'),
  letterNumber: z.string().trim().max(60, 'Số, ký hiệu dài quá 60 ký tự.').default(''),
  letterOn: maybeDay,
});
const figure = figureField('số đúng');
type Change = { rowId: number } & SaidValue;

/** `r12` is the right figure of row 12, `w12` what is right in words, which the row itself reads; blank: it stays. */
export const correctFields = z
  .record(z.string().max(60), z.string().max(2000, 'Nội dung dài quá 2.000 ký tự.'))
  .refine((all) => Object.keys(all).length <= MAX_FIELDS, 'Biểu có quá nhiều ô.')
  .transform((all, context) => {
    const read = head.safeParse(all);
    for (const issue of read.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path as string[], message: issue.message });
    const changes = Object.entries(all).flatMap<Change>(([name, typed]) => {
      const wordsId = /^w([1-9]\d{0,8})$/.exec(name)?.[1];
      if (wordsId && typed.trim() !== '') return [{ rowId: Number(wordsId), words: typed }];
      const rowId = /^r([1-9]\d{0,8})$/.exec(name)?.[1];
      if (!rowId || typed.trim() === '') return [];
      const number = figure.safeParse(typed);
      for (const issue of number.error?.issues ?? [])
        context.addIssue({ code: 'custom', path: [name], message: issue.message });
      return number.success ? [{ rowId: Number(rowId), number: number.data }] : [];
    });
    if (!read.success) return z.NEVER;
    const { letterNumber, letterOn, ...rest } = read.data;
    return { ...rest, changes, letter: { number: letterNumber || null, issuedOn: letterOn } };
  });

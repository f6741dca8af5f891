import { z } from 'zod';
import { figureField } from '@/lib/forms/figure-field.ts';
import { id, reason } from '../../schemas.ts';

/** 0: nothing was set when the page was drawn. */
const seenSetId = z.coerce.number().int().min(0).max(2_147_483_647);

export const overrideFields = z.object({
  periodId: id,
  rowId: id,
  seenSetId,
  number: figureField('số liệu toàn tỉnh'),
  reason: reason('Ghi lý do, căn cứ của số này.'),
});

/** A row of choices or words is said in words, which the row itself reads. */
export const overrideWordsFields = z.object({
  periodId: id,
  rowId: id,
  seenSetId,
  words: z.string().trim().min(1, 'Ghi nội dung của toàn tỉnh.').max(2000, 'Dài quá 2.000 ký tự.'),
  reason: reason('Ghi lý do, căn cứ của nội dung này.'),
});

export const liftFields = z.object({ periodId: id, rowId: id, seenSetId, reason: reason('Ghi lý do bỏ số ấn định.') });

import { z } from 'zod';
import { figureField } from '@/lib/forms/figure-field.ts';
import { id, reason } from '../../schemas.ts';

export const overrideFields = z.object({
  periodId: id,
  rowId: id,
  number: figureField('số liệu toàn tỉnh'),
  reason: reason('Ghi lý do, căn cứ của số này.'),
});

export const liftFields = z.object({ periodId: id, rowId: id, reason: reason('Ghi lý do bỏ số ấn định.') });

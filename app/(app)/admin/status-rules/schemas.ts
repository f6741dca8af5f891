import { z } from 'zod';
import { compareFigures, exact, toFigure } from '@/lib/domain/figure.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';

const whole = z.coerce.number().int();

/** "25" or "12,5 %", kept as a share of one: at most two decimals, between the two ends. */
const share = (what: string, least: string, most: string) =>
  z.string().transform((typed, context) => {
    const read = parseTyped(typed, { type: 'percent' });
    const percent = read.kind === 'value' ? read.number : null;
    const isFine =
      percent !== null &&
      compareFigures(percent, least) >= 0 &&
      compareFigures(percent, most) <= 0 &&
      exact(percent).times(100).toDecimalPlaces(0).eq(exact(percent).times(100));
    if (isFine) return toFigure(exact(percent).div(100));
    const range = `${least.replace('.', ',')} đến ${most}`;
    context.addIssue({ code: 'custom', message: `${what}: ghi số phần trăm từ ${range}, nhiều nhất hai số lẻ.` });
    return z.NEVER;
  });

export const thresholdFields = z.object({
  provinceId: whole.positive().max(2_147_483_647),
  seen: whole.min(0).max(2_147_483_646),
  atRisk: share('Nguy cơ không đạt', '0.01', '99'),
  approximate: share('Độ lệch của “khoảng”', '0', '50'),
  staleAfter: z.coerce
    .number('Số liệu cũ: ghi số kỳ từ 1 đến 12.')
    .int('Số liệu cũ: ghi số kỳ từ 1 đến 12.')
    .min(1, 'Số liệu cũ: ghi số kỳ từ 1 đến 12.')
    .max(12, 'Số liệu cũ: ghi số kỳ từ 1 đến 12.'),
  reason: z.string().trim().min(1, 'Ghi lý do, căn cứ của ngưỡng mới.').max(500, 'Lý do dài quá 500 ký tự.'),
});

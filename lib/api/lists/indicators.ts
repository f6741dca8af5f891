import { z } from 'zod';
import { readIndicators } from '@/lib/db/figures.ts';
import { listIndicatorIds } from '@/lib/db/indicators.ts';
import { DIRECTIONS, type Formula, INDICATOR_ORIGINS } from '@/lib/domain/indicator.ts';
import type { IndicatorReading } from '@/lib/domain/sourced-figure.ts';
import { ACCUMULATIONS } from '@/lib/domain/statistic.ts';
import { list, partOf, type Visit } from '../list.ts';
import { area, day, figure, id, shapes } from '../shapes.ts';

/** A value is one statistic; a ratio is scale × sum of numerators ÷ sum of denominators, by the codes of form-rows. */
const formula = z
  .object({
    kind: z.enum(['value', 'ratio']),
    statistic: z.string().nullable(),
    numerator: z.array(z.string()),
    denominator: z.array(z.string()),
    scale: figure,
  })
  .register(shapes, { id: 'Formula', description: 'Công thức từ các mục số liệu · formula over statistics' });

const indicator = z
  .object({
    id,
    code: z.string(),
    areaCode: area,
    name: z.string(),
    unit: z.string().nullable(),
    direction: z.enum(DIRECTIONS),
    accumulation: z.enum(ACCUMULATIONS),
    origin: z.enum(INDICATOR_ORIGINS),
    publisher: z.string().nullable(),
    mayExceed100: z.boolean(),
    /** Each marks a break in the series: figures of two definitions are never one line. */
    versions: z.array(z.object({ validFrom: day, definition: z.string(), formula: formula.nullable() })),
  })
  .register(shapes, { id: 'Indicator', description: 'Chỉ số và các bản định nghĩa · indicator and its definitions' });

export const indicators = list({
  path: '/api/v1/indicators',
  summary: 'Chỉ số, kèm định nghĩa và công thức từng thời kỳ · indicators with their definitions and formulas',
  item: indicator,
  example: {
    ...{ id: 7, code: 'tthc-dung-han', areaCode: 'tthc', name: 'Hồ sơ giải quyết đúng hạn', unit: '%' },
    ...{ direction: 'higher', accumulation: 'flow', origin: 'statistics', publisher: null, mayExceed100: false },
    versions: [
      {
        ...{ validFrom: '2021-01-01', definition: 'Hồ sơ đúng hạn trên hồ sơ đã giải quyết' },
        formula: { kind: 'ratio', statistic: null, numerator: ['3.2'], denominator: ['3.1'], scale: '100' },
      },
    ],
  },
  filters: {},
  keyOf: (one) => [one.id],
  read: async (visit, _, part) =>
    partOf(await indicatorsOf(visit), (one) => [one.indicator.id], part).map(({ indicator: { versions, ...one } }) => ({
      ...one,
      versions: versions.map((version) => ({ ...version, formula: version.formula && formulaOf(version.formula) })),
    })),
});

/** All that is measured in the token's province, with every approved or published figure. */
export async function indicatorsOf({ token }: Visit): Promise<IndicatorReading[]> {
  return [...(await readIndicators(token.actor, await listIndicatorIds(token.provinceId))).values()];
}

function formulaOf(said: Formula): z.output<typeof formula> {
  if (said.kind === 'value') return { ...said, numerator: [], denominator: [], scale: '1' };
  const { numerator, denominator, ...rest } = said;
  return { ...rest, statistic: null, numerator: [...numerator], denominator: [...denominator] };
}

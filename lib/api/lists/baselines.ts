import { z } from 'zod';
import { list, partOf } from '../list.ts';
import { figure, id, shapes, source } from '../shapes.ts';
import { indicatorsOf } from './indicators.ts';

const baseline = z
  .object({
    indicatorId: id,
    year: z.int(),
    value: figure,
    /** Of part of the year ("6/2021"): it may still change. */
    provisional: z.boolean(),
    source: source.nullable(),
  })
  .register(shapes, { id: 'Baseline', description: 'Gốc so sánh: giá trị cuối năm · value at the end of a year' });

const keyOf = (one: { indicatorId: number; year: number }) => [one.indicatorId, one.year];

export const baselines = list({
  path: '/api/v1/baselines',
  summary: 'Gốc so sánh của từng chỉ số · baselines of every indicator',
  item: baseline,
  example: {
    ...{ indicatorId: 7, year: 2021, value: '937', provisional: true },
    source: {
      document: { kind: 'report', number: '203/BC-UBND', issuedOn: '2021-06-18', title: 'Báo cáo 6 tháng năm 2021' },
      ...{ section: 'Phụ lục', ordinal: '4.1.4', part: null },
    },
  },
  filters: {},
  keyOf,
  read: async (visit, _, part) => {
    const all = (await indicatorsOf(visit)).flatMap(({ indicator, baselines: known }) =>
      known.map(({ source: from = null, ...one }) => ({ indicatorId: indicator.id, ...one, source: from })),
    );
    return partOf(all, keyOf, part);
  },
});

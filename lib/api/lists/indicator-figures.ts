import { z } from 'zod';
import { PERIOD_KINDS } from '@/lib/domain/reporting-period.ts';
import type { FigureOrigin, IndicatorReading, SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { list, partOf } from '../list.ts';
import { day, figure, id, shapes, sourceDocument } from '../shapes.ts';
import { indicatorsOf } from './indicators.ts';

const indicatorFigure = z
  .object({
    indicatorId: id,
    /** The place in the series of its indicator, oldest first. */
    ordinal: id,
    value: figure,
    numerator: figure.nullable(),
    denominator: figure.nullable(),
    /** The words of a choice ("Cấp độ 3"), where the figure codes one. */
    label: z.string().nullable(),
    startsOn: day.nullable(),
    asOf: day,
    reportYear: z.int(),
    periodKind: z.enum([...PERIOD_KINDS, 'external']),
    /** consolidated: from approved reports of a period · published: from a report as issued · external: published by others. */
    origin: z.enum(['consolidated', 'published', 'external']),
    periodId: id.nullable(),
    reportId: id.nullable(),
    document: sourceDocument.nullable(),
    answered: z.int().nullable(),
    expected: z.int().nullable(),
  })
  .register(shapes, { id: 'IndicatorFigure', description: 'Số liệu của chỉ số, kèm nguồn · figure of an indicator' });

const keyOf = (one: { indicatorId: number; ordinal: number }) => [one.indicatorId, one.ordinal];

export const indicatorFigures = list({
  path: '/api/v1/indicator-figures',
  summary: 'Chuỗi số liệu đã duyệt hoặc đã công bố của từng chỉ số · the series of every indicator',
  item: indicatorFigure,
  example: {
    ...{ indicatorId: 7, ordinal: 1, value: '99.17', numerator: '1190', denominator: '1200', label: null },
    ...{ startsOn: '2025-12-15', asOf: '2026-06-14', reportYear: 2026, periodKind: 'h1', origin: 'consolidated' },
    ...{ periodId: 12, reportId: null, document: null, answered: 118, expected: 120 },
  },
  filters: {},
  keyOf,
  read: async (visit, _, part) => partOf((await indicatorsOf(visit)).flatMap(seriesOf), keyOf, part),
});

function seriesOf({ indicator, figures }: IndicatorReading) {
  return figures.map((one, at) => ({ indicatorId: indicator.id, ordinal: at + 1, ...figureOf(one), ...from(one) }));
}

function figureOf({ value, numerator, denominator, label, startsOn, asOf, reportYear, periodKind }: SourcedFigure) {
  return { value, numerator, denominator, label, startsOn, asOf, reportYear, periodKind };
}

function from({ origin, coverage }: SourcedFigure) {
  const { answered = null, expected = null } = coverage ?? {};
  return { origin: origin.kind, ...placeOf(origin), answered, expected };
}

function placeOf(origin: FigureOrigin) {
  if (origin.kind === 'consolidated') return { periodId: origin.periodId, reportId: null, document: null };
  if (origin.kind === 'external') return { periodId: null, reportId: null, document: origin.document };
  return { periodId: origin.periodId ?? null, reportId: origin.reportId, document: origin.document };
}

import { readIndicators } from '@/lib/db/figures.ts';
import { findTarget, listTargets } from '@/lib/db/targets.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { countedFrom } from '@/lib/domain/comparable.ts';
import { type Indicator, versionOn } from '@/lib/domain/indicator.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { marksOf, type PlanTarget } from '@/lib/domain/target-reading.ts';
import { documentName } from '@/lib/text/sources.ts';
import { figurePeriod, figureSource, promiseInWords } from '@/lib/text/targets.ts';
import { type CsvCell, csvFigure, toCsv } from '@/lib/writing/csv.ts';

export type SeriesFile = { name: string; content: string };

/** Tải chuỗi số liệu: every figure of the target's indicator and what each plan promises; null for an unknown target. `knownOn`: as it was on that day. */
export async function exportTargetSeries(
  actor: Actor,
  targetId: number,
  knownOn?: Day | undefined,
): Promise<SeriesFile | null> {
  const target = await findTarget(actor, targetId);
  if (target === null) return null;
  const head = ['Loại', 'Kỳ', 'Tính từ', 'Tính đến', 'Giá trị', 'Đơn vị', 'Tử số', 'Mẫu số', 'Nguồn', 'Cách tính'];
  const reading =
    target.indicatorId === null
      ? undefined
      : (await readIndicators(actor, [target.indicatorId], knownOn)).get(target.indicatorId);
  if (reading === undefined || target.indicatorId === null) return { name: target.code, content: toCsv([head]) };
  const unit = reading.indicator.unit;
  const figures = reading.figures.map((figure) => figureRow(figure, reading.indicator));
  const promises = (await listTargets(actor, { indicatorId: target.indicatorId }))
    .filter((one) => one.sameAsId === null)
    .flatMap((one) => promiseRows(one, marksOf(one, reading.baselines), unit));
  return { name: target.code, content: toCsv([head, ...figures, ...promises]) };
}

function figureRow(figure: SourcedFigure, indicator: Indicator): CsvCell[] {
  const { asOf, value, numerator, denominator } = figure;
  return [
    'Số liệu',
    figurePeriod(figure),
    countedFrom(figure, indicator),
    asOf,
    csvFigure(value),
    indicator.unit,
    csvFigure(numerator),
    csvFigure(denominator),
    figureSource(figure),
    versionOn(indicator.versions, asOf)?.definition ?? null,
  ];
}

function promiseRows(target: PlanTarget, marks: ReturnType<typeof marksOf>, unit: string | null): CsvCell[][] {
  return marks.map((mark) => [
    'Mục tiêu',
    mark.fromYear === mark.toYear ? `${mark.toYear}` : `${mark.fromYear}-${mark.toYear}`,
    `${mark.fromYear}-01-01`,
    `${mark.toYear}-12-31`,
    csvFigure(mark.value),
    unit,
    null,
    null,
    `${documentName(target.source.document)}: ${promiseInWords(target)}`,
    null,
  ]);
}

import { listTargetReadings } from '@/lib/db/target-readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { countedFrom } from '@/lib/domain/comparable.ts';
import type { Indicator } from '@/lib/domain/indicator.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import type { PartCell, PartLine } from '@/lib/domain/part-series.ts';
import type { SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import { noPartInWords } from '@/lib/text/parts.ts';
import { AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { figurePeriod } from '@/lib/text/targets.ts';
import { type CsvCell, csvCount, csvFigure, toCsv } from '@/lib/writing/csv.ts';
import { type PartsView, viewParts } from './view-parts.ts';

export const PART_TABLES = ['cap', 'co-quan'] as const;
export type PartTable = (typeof PART_TABLES)[number];

/** Tải phần của từng cấp, từng cơ quan: what the page shows to this actor, all agencies; null for an unknown target. */
export async function exportTargetParts(
  actor: Actor,
  targetId: number,
  table: PartTable,
  { day, knownOn }: KnownOn & { day: Day },
): Promise<{ name: string; content: string } | null> {
  const [line] = await listTargetReadings(actor, { ids: [targetId], knownOn }, day);
  if (line === undefined) return null;
  const view = await viewParts(actor, line, knownOn);
  const rows = view && line.reading ? partRows(view, table, line.reading.indicator) : [];
  return { name: `phan-${table}-${line.target.code}`, content: toCsv([HEAD, ...rows]) };
}

const HEAD = [
  ...['Nơi báo cáo', 'Kỳ', 'Tính từ', 'Tính đến', 'Số liệu', 'Đơn vị', 'Tử số', 'Mẫu số'],
  ...['Cơ quan đã có số', 'Cơ quan phải có', 'Ghi chú'],
];

function partRows({ levels, agencies, figures }: PartsView, table: PartTable, indicator: Indicator): CsvCell[][] {
  const named = levels.map((line) => ({ ...line, name: AGENCY_LEVEL_TEXT[line.level] }));
  const lines: readonly PartLine[] = table === 'cap' ? named : agencies;
  return lines.flatMap(({ name, cells }) =>
    figures.map((figure, at) => [name, ...periodCells(figure, indicator), ...partCells(cells[at] ?? null, indicator)]),
  );
}

function periodCells(figure: SourcedFigure, indicator: Indicator): CsvCell[] {
  return [figurePeriod(figure), countedFrom(figure, indicator), figure.asOf];
}

function partCells(cell: PartCell | null, indicator: Indicator): CsvCell[] {
  return [
    csvFigure(cell?.value ?? null),
    indicator.unit,
    csvFigure(cell?.numerator ?? null),
    csvFigure(cell?.denominator ?? null),
    cell && csvCount(cell.answered),
    cell && csvCount(cell.expected),
    noPartInWords(cell, indicator),
  ];
}

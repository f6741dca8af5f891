import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { roundFigure } from '@/lib/domain/figure.ts';
import { type HeatCell, NOTHING } from '@/lib/domain/heat-map.ts';
import { MEASURES } from '@/lib/domain/ranking.ts';
import { TARGET_GROUPS } from '@/lib/domain/target-reading.ts';
import { TASK_STATUSES } from '@/lib/domain/task.ts';
import { HEAT_MEASURE_TEXT, type HeatMeasure } from '@/lib/text/heat-map.ts';
import { MEASURE_TEXT, RANK_GROUP_TEXT, rankInWords } from '@/lib/text/ranking.ts';
import { AREA_SHORT_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { TARGET_GROUP_TEXT } from '@/lib/text/targets.ts';
import { type CsvCell, csvCount, csvFigure, toCsv } from '@/lib/writing/csv.ts';
import { type AgencyLoad, type Comparison, type ComparisonAsked, viewComparison } from './view-comparison.ts';

export const COMPARISON_TABLES = ['ban-do', 'co-quan', 'linh-vuc'] as const;
export type ComparisonTable = (typeof COMPARISON_TABLES)[number];

/** Tải bảng so sánh: what the page shows to this actor, one thing a row. */
export async function exportComparison(
  actor: Actor,
  asked: ComparisonAsked & { measure: HeatMeasure },
  table: ComparisonTable,
  day: Day,
): Promise<string> {
  const comparison = await viewComparison(actor, asked, day);
  if (table === 'ban-do') return toCsv(heatRows(comparison, asked.measure));
  return toCsv(table === 'co-quan' ? agencyRows(comparison) : areaRows(comparison));
}

function heatRows({ shown, areas }: Comparison, measure: HeatMeasure): CsvCell[][] {
  const things = HEAT_MEASURE_TEXT[measure];
  const head = ['Cơ quan', 'Lĩnh vực', things, 'Đã có căn cứ đánh giá', 'Chậm, quá hạn hoặc không đạt'];
  const line = (load: AgencyLoad) => (measure === 'nhiem-vu' ? load.tasks : load.targets);
  return [
    head,
    ...shown.flatMap((load) => [
      ...areas.map(({ areaCode }) => [
        load.agency.name,
        AREA_SHORT_TEXT[areaCode],
        ...counts(line(load).cells.get(areaCode) ?? NOTHING),
      ]),
      [load.agency.name, 'Cộng', ...counts(line(load).sum)],
    ]),
  ];
}

function counts({ total, known, off }: HeatCell): CsvCell[] {
  return [total, known, off].map(csvCount);
}

function agencyRows({ compared, ranking }: Comparison): CsvCell[][] {
  const lines = new Map(ranking?.lines.map((line) => [line.agencyId, line]));
  const head = [
    'Cơ quan',
    ...TASK_STATUSES.map((status) => `Nhiệm vụ: ${TASK_STATUS_TEXT[status].toLowerCase()}`),
    'Chỉ tiêu',
    'Chỉ tiêu chậm hoặc không đạt',
    ...(ranking
      ? ['Nhóm', 'Hạng', 'Điểm', ...MEASURES.flatMap((one) => [MEASURE_TEXT[one], `${MEASURE_TEXT[one]}: số xét`])]
      : []),
  ];
  const rows = compared.map(({ agency, statuses, targets }) => {
    const line = lines.get(agency.id);
    const rank = line && [
      RANK_GROUP_TEXT[line.group],
      line.rank === null ? rankInWords(line) : String(line.rank),
      csvFigure(line.score && roundFigure(line.score, 4)),
    ];
    const shares = line && MEASURES.flatMap((one) => [line.shares[one].part, line.shares[one].whole].map(csvCount));
    return [
      agency.name,
      ...TASK_STATUSES.map((status) => csvCount(statuses[status])),
      csvCount(targets.sum.total),
      csvCount(targets.sum.off),
      ...(rank ?? []),
      ...(shares ?? []),
    ];
  });
  return [head, ...rows];
}

function areaRows({ areas }: Comparison): CsvCell[][] {
  const head = [
    'Lĩnh vực',
    ...TARGET_GROUPS.map((group) => `Chỉ tiêu: ${TARGET_GROUP_TEXT[group].toLowerCase()}`),
    ...TASK_STATUSES.map((status) => `Nhiệm vụ: ${TASK_STATUS_TEXT[status].toLowerCase()}`),
  ];
  return [
    head,
    ...areas.map(({ areaCode, targets, tasks }) => [
      AREA_SHORT_TEXT[areaCode],
      ...TARGET_GROUPS.map((group) => csvCount(targets[group])),
      ...TASK_STATUSES.map((status) => csvCount(tasks[status])),
    ]),
  ];
}

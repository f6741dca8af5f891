import { countedFrom } from '@/lib/domain/comparable.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { Indicator } from '@/lib/domain/indicator.ts';
import type { FigureOrigin, IndicatorReading, SourcedFigure } from '@/lib/domain/sourced-figure.ts';
import type { PlanTarget, TargetGroup, TargetOrigin, TargetReading } from '@/lib/domain/target-reading.ts';
import { goalInWords } from './arithmetic.ts';
import { formatDay } from './days.ts';
import { formatNumber, formatWithUnit } from './numbers.ts';
import { documentName } from './sources.ts';
import { LEVEL_TEXT, NO_FIGURE_TEXT, periodName, TARGET_KIND_TEXT } from './statuses.ts';

export const TARGET_GROUP_TEXT: Record<TargetGroup, string> = {
  met: 'Đạt',
  'on-track': 'Đúng tiến độ',
  behind: 'Chậm',
  'at-risk': 'Nguy cơ không đạt',
  missed: 'Không đạt',
  stale: 'Số liệu cũ',
  insufficient: 'Chưa đủ căn cứ',
  'no-figure': 'Chưa có số liệu',
  'not-quantified': 'Không định lượng',
};

export const TARGET_ORIGIN_TEXT: Record<TargetOrigin, string> = {
  general: 'Mục tiêu chung',
  body: 'Chỉ tiêu trong kế hoạch',
  appendix: 'Chỉ tiêu trong phụ lục',
  task: 'Con số trong nhiệm vụ',
};

/** What the plan promises: "từ 90 % trở lên", "giảm từ 10 % trở lên so với năm 2021", "trong 20 hạng đầu", "cấp độ 3". */
export function promiseInWords(target: PlanTarget): string {
  const { kind, value, upper, unit, change, level } = target;
  if (value === null || kind === 'milestone') return TARGET_KIND_TEXT[kind];
  if (kind === 'rank') return `trong ${formatNumber(value)} ${unit ?? 'hạng'} đầu`;
  if (kind === 'level') return `${unit ?? 'mức'} ${formatNumber(value)}`;
  const goal = goalInWords({ operator: target.operator ?? '=', value, upper, unit });
  const at = level === null ? '' : `, ${LEVEL_TEXT[level].toLowerCase()}`;
  if (change === null) return `${goal}${at}`;
  const against = change.baselineYear === null ? change.against : `năm ${change.baselineYear}`;
  return `${change.direction === 'reduction' ? 'giảm' : 'tăng'} ${goal}${against === null ? '' : ` so với ${against}`}${at}`;
}

/** Until when: "hằng năm, đến hết 2025", "đến hết 2027". */
export function deadlineInWords({ deadlineOn, yearly }: Pick<PlanTarget, 'deadlineOn' | 'yearly'>): string {
  const until = deadlineOn.endsWith('-12-31') ? `hết ${deadlineOn.slice(0, 4)}` : formatDay(deadlineOn);
  return yearly ? `hằng năm, đến ${until}` : `đến ${until}`;
}

/** The figure as a person reads it; a coded answer by its words. */
export function figureInWords({ value, label }: Pick<SourcedFigure, 'value' | 'label'>, unit: string | null): string {
  return label ?? formatWithUnit(value, unit, 2);
}

/** "42/94" under a rate: the two sums it was made of. */
export function quotientInWords({
  numerator,
  denominator,
}: {
  numerator: Figure | null;
  denominator: Figure | null;
}): string | null {
  return numerator === null || denominator === null ? null : `${formatNumber(numerator)}/${formatNumber(denominator)}`;
}

/** Which period: "6 tháng đầu năm 2021", "Công bố năm 2024". */
export function figurePeriod({ origin, periodKind, reportYear }: SourcedFigure): string {
  if (origin.kind === 'consolidated') return origin.name;
  return periodKind === 'external' ? `Công bố năm ${reportYear}` : periodName(periodKind, reportYear);
}

/** Which days it counts: "15/12/2025 – 14/06/2026", "đến 14/06/2026" for what stands on a day. */
export function windowInWords(figure: SourcedFigure, indicator: Pick<Indicator, 'accumulation'>): string {
  const from = countedFrom(figure, indicator);
  return from === null ? `đến ${formatDay(figure.asOf)}` : `${formatDay(from)} – ${formatDay(figure.asOf)}`;
}

/** Where it comes from: "nhập từ BC 203/BC-UBND", "tổng hợp 142/145 cơ quan". */
export function figureSource(figure: SourcedFigure): string {
  const { coverage } = figure;
  const covered = coverage === null ? '' : ` ${coverage.answered}/${coverage.expected} cơ quan`;
  return `${ORIGINS[figure.origin.kind](figure.origin as never)}${covered}`;
}

/** Why there is nothing to show: never a 0, always a reason. */
export function whyNoFigure({ target, reading }: Pick<TargetReading, 'target' | 'reading'>): string {
  if (target.noFigureReason !== null) return target.noFigureReason;
  if (reading === null) return 'Chỉ tiêu nêu bằng lời, không gắn với số liệu nào.';
  return whyNothingKnown(reading);
}

const ORIGINS: { [K in FigureOrigin['kind']]: (origin: Extract<FigureOrigin, { kind: K }>) => string } = {
  consolidated: ({ sample }) => (sample ? 'dữ liệu minh họa, tổng hợp' : 'tổng hợp'),
  published: ({ imported, document, sample }) =>
    `${sample ? 'dữ liệu minh họa, ' : ''}${imported ? 'nhập từ' : 'đã chốt tại'} ${documentName(document)}`,
  external: ({ document }) => documentName(document),
};

function whyNothingKnown({ indicator, noFigure }: IndicatorReading): string {
  if (indicator.origin === 'external')
    return `${indicator.publisher ?? 'Cơ quan khác'} công bố; Sở Nội vụ chưa nhập kết quả.`;
  if (indicator.origin === 'none') return 'Chưa biểu mẫu nào hỏi đúng số liệu này.';
  return noFigure === null ? '' : `${NO_FIGURE_TEXT[noFigure]}.`;
}

import { exact, type Figure, toFigure } from '@/lib/domain/figure.ts';
import type { DatedFigure, TargetOperator } from '@/lib/domain/target.ts';
import { type Arithmetic, isWithinRange, type StatusRules } from '@/lib/domain/target-arithmetic.ts';
import type { TargetState, TargetStatus } from '@/lib/domain/target-status.ts';
import { formatDay } from './days.ts';
import { formatNumber, formatPercent, formatWithUnit } from './numbers.ts';

/** Why a target has the status it has, in one sentence: "86,98 % so với 90 %, thiếu 3,02 điểm." */
export function statusInWords(state: TargetState): string {
  if (state.arithmetic) return `${arithmeticInWords(state.arithmetic)}.`;
  if (state.reason) return REASONS[state.reason];
  if (state.status === 'stale' && state.figure) return staleInWords(state.figure, state.rules);
  return WITHOUT_FIGURES[state.status] ?? '';
}

/** "86,98 % so với 88,5 % cần có vào 14/06/2027, thiếu 1,52 điểm; mục tiêu từ 90 % trở lên". */
export function arithmeticInWords(arithmetic: Arithmetic): string {
  const { shown, unit, basis } = arithmetic;
  const compared = `${figureInWords(arithmetic)} so với ${formatWithUnit(shown.expected, unit)}`;
  const goal = goalInWords({ ...arithmetic, value: shown.goal });
  if (isWithinRange(arithmetic)) return `${figureInWords(arithmetic)}, trong khoảng ${goal}`;
  if (basis === 'final') return `${compared}, ${differenceInWords(arithmetic)}`;
  return `${compared} ${dueInWords(arithmetic)}, ${differenceInWords(arithmetic)}; mục tiêu ${goal}`;
}

type Promise = { operator: TargetOperator; value: Figure; upper: Figure | null; unit: string | null };

/** The promise in words: "từ 90 % trở lên", "không quá 150", "khoảng 5.500 doanh nghiệp", "từ 40 % đến 60 %". */
export function goalInWords({ operator, value, upper, unit }: Promise): string {
  const words = formatWithUnit(value, unit);
  return upper === null ? GOALS[operator](words) : `từ ${words} đến ${formatWithUnit(upper, unit)}`;
}

/** When a shortfall becomes a risk, and what "khoảng" and "cũ" mean: printed wherever statuses are explained. */
export function rulesInWords({ rules }: Pick<Arithmetic, 'rules'>): string {
  const share = formatPercent(percentOf(rules.atRiskShare));
  const slack = formatPercent(percentOf(rules.approximateShare));
  return (
    `Nguy cơ không đạt khi thiếu quá ${share} quãng đường cần đi đến ngày của số liệu; thiếu ít hơn là chậm. ` +
    `“Khoảng” cho phép lệch ${slack}. Số liệu quá ${rules.staleAfter} kỳ báo cáo là số liệu cũ.`
  );
}

/** 0.25 → 25. */
export function percentOf(share: Figure): Figure {
  return toFigure(exact(share).times(100));
}

const GOALS: Record<TargetOperator, (value: string) => string> = {
  '>=': (value) => `từ ${value} trở lên`,
  '>': (value) => `trên ${value}`,
  '<=': (value) => `không quá ${value}`,
  '<': (value) => `dưới ${value}`,
  '=': (value) => value,
  '~': (value) => `khoảng ${value}`,
};

const REASONS: Record<NonNullable<TargetState['reason']>, string> = {
  qualitative: 'Chỉ tiêu nêu bằng lời, không có con số để so sánh.',
  'no-value': 'Kế hoạch không nêu giá trị của chỉ tiêu.',
  'no-baseline': 'Chưa có số gốc của năm so sánh nên chưa tính được mức tăng, giảm.',
  'zero-baseline': 'Số gốc bằng 0 nên không tính được tỷ lệ tăng, giảm.',
  'nothing-expected': 'Kế hoạch không nêu lộ trình từng năm và chưa có số gốc nên chưa biết đến nay cần đạt bao nhiêu.',
  'part-of-year': 'Số liệu mới là của một phần năm, còn tăng đến cuối năm; so được khi có báo cáo năm.',
  'over-100': 'Tỷ lệ lớn hơn 100\u00a0%: cần kiểm tra lại tử số và mẫu số trước khi đánh giá.',
};

const WITHOUT_FIGURES: Partial<Record<TargetStatus, string>> = {
  'no-figure': 'Chưa có số liệu được duyệt.',
  'final-unknown': 'Báo cáo năm cuối kỳ chưa có số liệu được duyệt.',
};

function staleInWords({ asOf, periodKind }: DatedFigure, { staleAfter }: StatusRules): string {
  const unit = periodKind === 'external' ? 'năm' : 'kỳ báo cáo';
  return `Số liệu gần nhất tính đến ${formatDay(asOf)}, đã quá ${staleAfter} ${unit}.`;
}

/** For a change, what it was and what it is: "đã giảm 7,26 % (937 năm 2021 còn 869)". */
function figureInWords({ shown, unit, change, baseline, reported }: Arithmetic): string {
  if (change?.baselineYear == null || baseline === null) return formatWithUnit(shown.figure, unit);
  const backwards = shown.figure.startsWith('-');
  const falls = (change.direction === 'reduction') !== backwards;
  const share = formatWithUnit(shown.figure.replace(/^-/, ''), unit);
  const path = `${formatNumber(baseline.value)} năm ${baseline.year} ${falls ? 'còn' : 'lên'} ${formatNumber(reported, 2)}`;
  return shown.figure === '0' ? `chưa thay đổi (${path})` : `đã ${falls ? 'giảm' : 'tăng'} ${share} (${path})`;
}

function dueInWords({ basis, asOf, reportYear, baseline }: Arithmetic): string {
  if (basis === 'step') return `theo lộ trình đến năm ${reportYear}`;
  return `cần có vào ${formatDay(asOf)} nếu đi đều từ cuối năm ${baseline?.year}`;
}

/** Percents differ by points: "thiếu 3,02 điểm". */
function differenceInWords({ shown, unit, ahead, better, operator }: Arithmetic): string {
  if (shown.difference === '0') return operator === '>' || operator === '<' ? 'mới bằng, chưa vượt' : 'vừa đúng';
  const amount = unit === '%' ? `${formatNumber(shown.difference)} điểm` : formatWithUnit(shown.difference, unit);
  const short = ahead.startsWith('-');
  if (better === 'higher') return `${short ? 'thiếu' : 'vượt'} ${amount}`;
  if (better === 'lower') return `${short ? 'còn cao hơn' : 'thấp hơn'} ${amount}`;
  return `lệch ${amount}`;
}

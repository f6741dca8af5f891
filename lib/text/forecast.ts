import type { Day } from '@/lib/domain/calendar.ts';
import { compareFigures, exact, roundFigure, toFigure } from '@/lib/domain/figure.ts';
import { FORECAST_RULES, type Forecast, type NoForecast } from '@/lib/domain/forecast.ts';
import type { ExpectedToday } from '@/lib/domain/outlook.ts';
import { decimalsFor } from '@/lib/domain/target-arithmetic.ts';
import type { PlanTarget } from '@/lib/domain/target-reading.ts';
import { goalInWords } from './arithmetic.ts';
import { formatDay } from './days.ts';
import { formatNumber, formatWithUnit } from './numbers.ts';

type Units = {
  /** The unit of the indicator's own figures, and of what the target promises. */
  unit: string | null;
  target: Pick<PlanTarget, 'unit' | 'change'>;
};

type Promised = Pick<PlanTarget, 'unit' | 'change' | 'deadlineOn' | 'yearly'>;

/** What must be there by today: "Đến hôm nay (21/11/2026) cần có 68,71 %, nếu đi đều đến 31/12/2030." */
export function expectedInWords(expected: ExpectedToday, target: Promised, day: Day): string {
  if (expected === 'none') return target.yearly ? NOTHING_IN_THE_YEAR : NOTHING_EXPECTED;
  const amount = formatWithUnit(expected.value, target.unit, 2);
  const { change } = target;
  const what =
    change?.baselineYear == null
      ? amount
      : `mức ${change.direction === 'reduction' ? 'giảm' : 'tăng'} ${amount} so với năm ${change.baselineYear}`;
  if (expected.basis === 'step') return `Theo lộ trình của kế hoạch, năm ${day.slice(0, 4)} cần có ${what}.`;
  return `Đến hôm nay (${formatDay(day)}) cần có ${what}, nếu đi đều từ số gốc đến ${formatDay(target.deadlineOn)}.`;
}

const NOTHING_IN_THE_YEAR =
  'Chỉ tiêu tính cho từng năm: mức cam kết cần có trong báo cáo năm, giữa năm chưa có mức nào.';
const NOTHING_EXPECTED =
  'Chưa đủ căn cứ để nói đến nay cần có bao nhiêu: kế hoạch không nêu lộ trình từng năm và chưa có số gốc.';

/** Where the indicator comes to, and how far that is from the promise: "Nếu giữ nhịp này, đến 31/12/2030 …". */
export function forecastInWords(forecast: Forecast, { unit, target }: Units): string {
  const { on, value, goal, measured, meets, cutOn } = forecast;
  const decimals = decimalsFor(measured, [goal.value], 1);
  const reached = formatWithUnit(value, unit, decimals);
  const change = changeInWords(forecast, target, decimals);
  const gap = toFigure(exact(roundFigure(measured, decimals)).minus(goal.value).abs());
  const amount = target.unit === '%' ? `${formatNumber(gap)} điểm` : formatWithUnit(gap, target.unit);
  const goalWords = goalInWords({ ...goal, unit: target.unit });
  const verdict = meets
    ? `đạt mục tiêu ${goalWords}`
    : `không đạt mục tiêu ${goalWords}, ${goal.better === 'lower' ? 'còn cao hơn' : goal.better === 'higher' ? 'thiếu' : 'lệch'} ${amount}`;
  const when = cutOn === null ? `đến ${formatDay(on)} là ${reached}` : `khoảng ${formatDay(cutOn)} đã chạm ${reached}`;
  return `Nếu giữ nhịp này, ${when}${change}: ${verdict}.`;
}

/** Which figures the pace comes from, and that it is only a pace. */
export function assumptionInWords({ first, last, count, perYear }: Forecast, unit: string | null): string {
  const pace = compareFigures(perYear, '0');
  const amount = `${formatNumber(toFigure(exact(perYear).abs()), 2)} ${unit === '%' ? 'điểm' : (unit ?? '')}`.trim();
  const moves = pace === 0 ? 'không đổi' : `${pace > 0 ? 'tăng' : 'giảm'} bình quân ${amount} mỗi năm`;
  return (
    `Giả định: đi theo đường thẳng với nhịp của ${count} số liệu so sánh được gần nhất, ` +
    `từ ${formatWithUnit(first.value, unit, 2)} ngày ${formatDay(first.asOf)} ` +
    `đến ${formatWithUnit(last.value, unit, 2)} ngày ${formatDay(last.asOf)}, ${moves}; ` +
    'chỉ dùng số liệu cùng cách tính và cùng loại kỳ, không tính đến biện pháp sắp làm.'
  );
}

/** "chưa đủ căn cứ", and what is missing. */
export function noForecastInWords({ reason, known }: NoForecast): string {
  return `Chưa đủ căn cứ để dự báo: ${WHY[reason](known)}`;
}

const WHY: Record<NoForecast['reason'], (known: number) => string> = {
  'not-a-line': () => 'thứ hạng, cấp độ và mốc hoàn thành không đi theo đường thẳng.',
  'too-few': (known) =>
    `cần ít nhất ${FORECAST_RULES.fewest} số liệu cùng cách tính và cùng loại kỳ, hiện ${known === 0 ? 'chưa có' : `có ${known}`}.`,
  'too-short': (known) => `${known} số liệu so sánh được chưa trải đủ ${FORECAST_RULES.shortestDays} ngày.`,
  stale: () => 'số liệu so sánh được gần nhất đã cũ.',
};

/** For a promised change, the change that the foretold figure would be. */
function changeInWords({ measured }: Forecast, { change, unit }: Units['target'], decimals: number): string {
  if (change?.baselineYear == null) return '';
  const backwards = measured.startsWith('-');
  const falls = (change.direction === 'reduction') !== backwards;
  const share = formatWithUnit(measured.replace(/^-/, ''), unit, decimals);
  return `, ${falls ? 'giảm' : 'tăng'} ${share} so với năm ${change.baselineYear}`;
}

import Decimal from 'decimal.js-light';
import { NUMBER, readNumber } from '../number.ts';

/** "giai đoạn 2022-2025, mỗi năm tăng tối thiểu 20 % … cho đến khi đạt tỷ lệ 100 %": how the value grows, and its place. */
export type Growth = {
  fromYear: number | null;
  toYear: number | null;
  step: string;
  cap: string;
  start: number;
  end: number;
};
export type Step = { year: number; value: string };

export function growthIn(words: string): Growth | null {
  const found = GROWTH.exec(words);
  if (!found) return null;
  const { from, to, step, cap } = found.groups as Record<string, string | undefined>;
  const [by, until] = [readNumber(step as string), readNumber(cap as string)];
  if (!by || !until) return null;
  return {
    fromYear: from === undefined ? null : Number(from),
    toYear: to === undefined ? null : Number(to),
    step: by.value,
    cap: until.value,
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** The year that the first value is for: "Năm 2021, …", "Từ năm 2021, …", else the year before the growth begins. */
export function baseYearOf(words: string, growth: Growth): number | null {
  const found = /(?:^|[^\p{L}])(?:từ )?năm ((?:19|20)\d{2})(?!\d)/u.exec(words.slice(0, growth.start));
  if (found) return Number(found[1]);
  return growth.fromYear === null ? null : growth.fromYear - 1;
}

/** One value a year until `lastYear`, never above the cap. */
export function stepsFrom(base: string, baseYear: number, growth: Growth, lastYear: number): Step[] {
  const steps: Step[] = [];
  for (let year = baseYear; year <= Math.min(lastYear, baseYear + 30); year += 1) {
    const grown = new Decimal(growth.step).times(year - baseYear).plus(base);
    steps.push({ year, value: (grown.lt(growth.cap) ? grown : new Decimal(growth.cap)).toFixed() });
  }
  return steps;
}

const YEAR = String.raw`(?:19|20)\d{2}`;
const GROWTH = new RegExp(
  `(?:(?:giai đoạn|từ năm|từ) (?<from>${YEAR})(?: ?(?:-|–|đến|đến năm) ?(?<to>${YEAR}))?,? )?(?:mỗi|hàng|hằng|từng) năm(?: tiếp theo| sau)?(?: phấn đấu)? tăng(?: thêm)?(?: tối thiểu| ít nhất| bình quân| khoảng)* (?<step>${NUMBER}) ?%[^;.]{0,120}?(?:cho )?đến khi đạt(?: được)?(?: tỷ lệ| mức)?(?: tối thiểu)? (?<cap>${NUMBER}) ?%`,
  'u',
);

import { PROMISE_DOUBTS, VALUE_DOUBTS } from '../doubts.ts';
import { isLess, NUMBER, readNumber } from '../number.ts';
import { hideSpans, wordPattern } from '../words.ts';
import { countsIn } from './counts.ts';
import type { Figure } from './figure-shape.ts';
import { fractionsIn } from './fractions.ts';
import { ranksIn } from './rank.ts';

export type { Figure };

/** The figures of a text, in their order. `words` is lower case, names and references hidden; same length as `printed`. */
export function figuresIn(words: string, printed: string): Figure[] {
  const figures: Figure[] = [];
  let rest = words;
  for (const find of [bettersIn, rankFigures, percentsIn, fractionsIn, levelsIn, countsIn]) {
    const found = find(rest, printed);
    figures.push(...found);
    rest = hideSpans(rest, found);
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** "năm sau cao hơn năm trước": more than nothing more, each year. */
function bettersIn(words: string): Figure[] {
  return [...words.matchAll(BETTER)].map((found) => ({
    kind: 'better',
    value: '0',
    unit: null,
    shape: 'plain',
    start: found.index,
    end: found.index + found[0].length,
    doubts: [PROMISE_DOUBTS.betterThanLastYear],
  }));
}

const BETTER = wordPattern('năm sau (?:cao|tốt|nhiều|lớn) hơn năm (?:trước|liền trước)(?: liền kề)?');

function rankFigures(words: string): Figure[] {
  return ranksIn(words).map(({ value, start, end, isRange, isOfList }) => ({
    kind: 'rank',
    value,
    unit: 'hạng',
    shape: 'plain',
    start,
    end,
    doubts: isRange ? [PROMISE_DOUBTS.rankRange] : isOfList ? [PROMISE_DOUBTS.rankOfList] : [],
  }));
}

const PERCENTS = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(?<low>${NUMBER}) ?(?:%|phần trăm)? ?(?<to>-|÷|đến|tới|lên đến|lên tới|lên|xuống còn|xuống) ?)?(?<value>${NUMBER}) ?(?:(?<points>điểm (?:phần trăm|%))|%|phần trăm|\\%)`,
  'gu',
);

function percentsIn(words: string, printed: string): Figure[] {
  return [...words.matchAll(PERCENTS)].flatMap((found) => {
    const { low, to, value, points } = found.groups as Record<string, string | undefined>;
    const [start, end] = [found.index, found.index + found[0].length];
    const shape =
      low === undefined
        ? 'plain'
        : isMove(words, start, to as string, isRise(low, value as string))
          ? 'move'
          : 'stretch';
    const number = readNumber(shape === 'stretch' ? (low as string) : (value as string));
    if (!number) return [];
    const doubts = number.doubt ? [number.doubt] : [];
    if (shape === 'stretch') doubts.push(VALUE_DOUBTS.range(printed.slice(start, end)));
    const unit = points ? 'điểm phần trăm' : '%';
    return [{ kind: 'percent', value: number.value, unit, shape, start, end, doubts } satisfies Figure];
  });
}

/**
 * "tăng từ 70 % đến 80 %" moves to the second number; "đạt từ 70 % đến 80 %" is a stretch, and so are "giảm từ 10 % đến
 * 15 %", which would have to fall, and what each year adds.
 */
function isMove(words: string, at: number, to: string, rises: boolean): boolean {
  if (/lên|xuống/u.test(to)) return true;
  const before = words.slice(Math.max(0, at - 80), at);
  const verb = /(tăng|nâng|giảm|hạ)[^,;.]{0,60} từ $/u.exec(before)?.[1];
  if (verb === undefined || /(?:mỗi|hàng|hằng|từng) năm/u.test(before)) return false;
  return rises === (verb === 'tăng' || verb === 'nâng');
}

function isRise(low: string, high: string): boolean {
  const [from, to] = [readNumber(low), readNumber(high)];
  return from !== null && to !== null && isLess(from, to);
}

const LEVELS = wordPattern(
  String.raw`(?:(?<unit>cấp độ)|(?:đạt|lên|ở|tối thiểu|từ) (?:ở )?(?<other>mức độ|mức|cấp))(?: tối thiểu| ít nhất)? (?<value>\d)(?![\d.,]*\d)(?! ?(?:%|phần|điểm|tỷ|triệu))`,
);

function levelsIn(words: string): Figure[] {
  return [...words.matchAll(LEVELS)].map((found) => {
    const { unit, other, value } = found.groups as Record<string, string | undefined>;
    const start = found.index + found[0].length - 1;
    return {
      kind: 'level',
      value: value as string,
      unit: unit ?? other ?? null,
      shape: 'plain',
      start,
      end: start + 1,
      doubts: [],
    };
  });
}

import { PROMISE_DOUBTS, VALUE_DOUBTS } from '../doubts.ts';
import { NUMBER, readNumber } from '../number.ts';
import { unitAfter } from '../units.ts';
import { HIDDEN, wordPattern } from '../words.ts';
import { ranksIn } from './rank.ts';

/** A number that a text promises, with the place of the number and its unit in the text. */
export type Figure = {
  kind: 'percent' | 'rank' | 'level' | 'count' | 'better';
  value: string;
  unit: string | null;
  start: number;
  end: number;
  doubts: string[];
};

/** The figures of a text, in their order. `words` is lower case, names and references hidden; same length as `printed`. */
export function figuresIn(words: string, printed: string): Figure[] {
  const state = { words, figures: [] as Figure[] };
  takeBetter(state);
  takeRanks(state);
  takePercents(state, printed);
  takeLevels(state);
  const figures = withCounts(state, printed);
  return figures.sort((a, b) => a.start - b.start);
}

type State = { words: string; figures: Figure[] };

function add(state: State, figure: Figure): void {
  state.figures.push(figure);
  const { start, end } = figure;
  state.words = state.words.slice(0, start) + HIDDEN.repeat(end - start) + state.words.slice(end);
}

/** "năm sau cao hơn năm trước": more than nothing more, each year. */
function takeBetter(state: State): void {
  for (const found of [...state.words.matchAll(BETTER)]) {
    const place = { start: found.index, end: found.index + found[0].length };
    add(state, { kind: 'better', value: '0', unit: null, doubts: [PROMISE_DOUBTS.betterThanLastYear], ...place });
  }
}

const BETTER = wordPattern('năm sau (?:cao|tốt|nhiều|lớn) hơn năm (?:trước|liền trước)(?: liền kề)?');

function takeRanks(state: State): void {
  for (const rank of ranksIn(state.words)) {
    const doubts = rank.isRange ? [PROMISE_DOUBTS.rankRange] : rank.isOfList ? [PROMISE_DOUBTS.rankOfList] : [];
    add(state, { kind: 'rank', value: rank.value, unit: 'hạng', start: rank.start, end: rank.end, doubts });
  }
}

const PERCENT = String.raw`(?:%|phần trăm|\\%)`;
const PERCENTS = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?:(?<low>${NUMBER}) ?(?:%|phần trăm)? ?(?:-|–|÷|đến|tới) ?)?(?<value>${NUMBER}) ?(?:(?<points>điểm (?:phần trăm|%))|${PERCENT})`,
  'gu',
);

function takePercents(state: State, printed: string): void {
  for (const found of [...state.words.matchAll(PERCENTS)]) {
    const { low, value, points } = found.groups as Record<string, string | undefined>;
    const isStep = low !== undefined && movesFrom(state.words, found.index);
    const number = readNumber(low !== undefined && !isStep ? low : (value as string));
    if (!number) continue;
    const doubts = number.doubt ? [number.doubt] : [];
    if (low !== undefined && !isStep)
      doubts.push(VALUE_DOUBTS.range(printed.slice(found.index, found.index + found[0].length)));
    const unit = points ? 'điểm phần trăm' : '%';
    add(state, {
      kind: 'percent',
      value: number.value,
      unit,
      start: found.index,
      end: found.index + found[0].length,
      doubts,
    });
  }
}

/** "tăng từ 70 % đến 80 %" moves to the second number; "đạt từ 70 % đến 80 %" is a stretch. */
function movesFrom(words: string, at: number): boolean {
  return /(?:tăng|nâng|giảm|hạ)[^,;.]{0,60} từ $/u.test(words.slice(Math.max(0, at - 80), at));
}

const LEVELS = wordPattern(
  String.raw`(?:(?<unit>cấp độ)|(?:đạt|lên|ở|tối thiểu|từ) (?:ở )?(?<other>mức độ|mức|cấp))(?: tối thiểu| ít nhất)? (?<value>\d)(?![\d.,]*\d)(?! ?(?:%|phần|điểm|tỷ|triệu))`,
);

function takeLevels(state: State): void {
  for (const found of [...state.words.matchAll(LEVELS)]) {
    const { unit, other, value } = found.groups as Record<string, string | undefined>;
    const start = found.index + found[0].length - 1;
    add(state, {
      kind: 'level',
      value: value as string,
      unit: unit ?? other ?? null,
      start,
      end: start + 1,
      doubts: [],
    });
  }
}

const COUNTS = new RegExp(String.raw`(?<![\p{L}\d.,/%-])(${NUMBER})(?![\d/%])(?! ?%)`, 'gu');

/** Numbers with a unit of their own count only where the words before them say that they are to be reached. */
function withCounts(state: State, printed: string): Figure[] {
  const counts: Figure[] = [];
  for (const found of state.words.matchAll(COUNTS)) {
    const end = found.index + found[0].length;
    const number = readNumber(found[1] as string);
    const after = unitAfter(state.words.slice(end), printed.slice(end));
    if (!number || NO_UNITS.test(state.words.slice(end, end + 30))) continue;
    const before = state.words.slice(Math.max(0, found.index - 80), found.index);
    if (!isReached(before, after.unit)) continue;
    const doubts = number.doubt ? [number.doubt] : [];
    if (after.unit === null) doubts.push(PROMISE_DOUBTS.bareNumber);
    else if (!after.isKnown) doubts.push(VALUE_DOUBTS.unknownUnit(after.unit));
    counts.push({
      kind: 'count',
      value: number.value,
      unit: after.unit,
      start: found.index,
      end: end + after.length,
      doubts,
    });
  }
  return [...state.figures, ...counts];
}

const NO_UNITS =
  /^ ?(?:cấp|năm|tháng|tuần|khâu|nội dung|nhóm|bước|bên|lĩnh vực|trụ cột|mặt|khối|kỳ|nguyên tắc|chương|phần|điều|mục|lần(?! (?:gdp|grdp|so với)))(?!\p{L})/u;

const REACHED =
  'đạt|đạt được|có|có được|khoảng|trên|hơn|dưới|tối thiểu|ít nhất|tối đa|không quá|không vượt quá|không dưới|không thấp hơn|xây dựng|hình thành|thành lập|phát triển|ban hành|cắt giảm|giảm|tăng|tăng thêm|thêm|còn|xuống|lên|thu hút|mở|đưa|công bố|bãi bỏ|đơn giản hóa|tích hợp|phấn đấu|thí điểm|gấp|từ|xuống còn|lên đến|≥|>|≤|<|~|≈';
const BEFORE_COUNT = new RegExp(
  `(?:^|(?<!\\p{L})(?:${REACHED}))(?:[ ,](?:và|${REACHED}|mới|bình quân|trung bình|mỗi năm|hàng năm|hằng năm|được|ra|ít|tổng số|tổng cộng|điểm|số điểm))* ?$`,
  'u',
);

function isReached(before: string, unit: string | null): boolean {
  if (unit === null)
    return /(?<!\p{L})(?:đạt|từ|trên|dưới|tối thiểu|ít nhất|đạt điểm|đạt số điểm|≥|>|≤|<)(?: từ| trên| tối thiểu| ít nhất| khoảng| điểm| dưới)* $/u.test(
      before,
    );
  return BEFORE_COUNT.test(before);
}

import type { TargetChange } from '@/lib/domain/target.ts';
import { lower } from '../words.ts';

export type PrintedChange = { change: TargetChange; yearly: boolean; isCompared: boolean };

/**
 * Whether the number is a change: "giảm tối thiểu 10 % so với năm 2021". `before` ends at the number, `after` begins behind
 * it and reaches to the end of the sentence. "tăng lên 95 %", "giảm còn 5 %" name a level, no change.
 */
export function changeAround(before: string, after: string, printedAfter: string): PrintedChange | null {
  const verb = verbBefore(before.slice(-220));
  const against = againstIn(after, printedAfter);
  const direction = verb ?? comparedBefore(before.slice(-60), after, against !== null);
  if (direction === null) return null;
  const yearly = YEARLY.test(after.slice(0, 40)) || YEARLY_BEFORE.test(before.slice(-160));
  const change: TargetChange = {
    direction,
    baselineYear: against?.year ?? null,
    against: against?.year === undefined ? (against?.words ?? (yearly ? 'năm trước' : null)) : null,
  };
  return { change, yearly, isCompared: verb === null };
}

/** "so với năm 2021", "so với dự toán được giao": the year, or the words that name the base. */
export function againstIn(words: string, printed: string): { year?: number; words?: string } | null {
  const found = AGAINST.exec(words);
  if (!found) return null;
  const base = found[1] as string;
  const year = /^(?:cùng kỳ |cuối |đầu |thời điểm (?:cuối )?)?(?:năm )?((?:19|20)\d{2})(?!\d)(?! ?[-–])/u.exec(base);
  if (year) return { year: Number(year[1]) };
  const start = found.index + found[0].length - base.length;
  return { words: printed.slice(start, start + base.length).trim() };
}

/** A row that names no number, "Biên chế giảm so với năm 2021": its column holds the change. */
export function changeInWords(printed: string): TargetChange | null {
  const words = lower(printed);
  const at = words.search(/(?<!\p{L})so (?:với|sánh với) /u);
  if (at < 0) return null;
  const before = words.slice(0, at).replace(/(?<!\p{L})(?:tỷ lệ|tỉ lệ) /gu, '');
  const found = changeAround(before, words.slice(at), printed.slice(at));
  return found?.change ?? null;
}

function verbBefore(before: string): TargetChange['direction'] | null {
  let last: RegExpExecArray | null = null;
  for (const found of before.matchAll(VERB)) last = found;
  if (last === null) return null;
  const between = before.slice(last.index + last[0].length);
  if (between.split(' ').length > 18 || STOPS.test(between)) return null;
  return /tăng|nâng/u.test(last[0]) ? 'increase' : 'reduction';
}

/** "cao hơn khoảng 5 % so với dự toán": only with its base is it a change, else it is an operator. */
function comparedBefore(before: string, after: string, hasBase: boolean): TargetChange['direction'] | null {
  const found = /(?<!\p{L})(?<!không )(cao hơn|vượt|lớn hơn|nhiều hơn|thấp hơn|ít hơn)(?: [^\s,;]+){0,2} ?$/u.exec(
    before,
  );
  if (!found) return null;
  const isMeant = hasBase || /^ ?(?:%|phần trăm|điểm)?.{0,3}(?:dự toán|kế hoạch|chỉ tiêu)/u.test(after);
  if (!isMeant) return null;
  return /thấp|ít/u.test(found[1] as string) ? 'reduction' : 'increase';
}

const VERB =
  /(?<!\p{L})(?<!suy |miễn |gia |tỷ lệ |tỉ lệ |tốc độ )(?:cắt giảm,? (?:và )?đơn giản hóa|đơn giản hóa,? (?:và )?cắt giảm|cắt giảm|tinh giản|rút ngắn|bãi bỏ|cắt bỏ|giảm|tăng thêm|tăng|nâng thêm)(?! cường| trưởng| tốc)(?!\p{L})/gu;
const STOPS = /[,;:()]|(?<!\p{L})(?:đạt|lên|xuống|còn|được|để|nhằm|là|góp phần|bảo đảm|đảm bảo)(?!\p{L})/u;
const AGAINST = /(?<!\p{L})so (?:với|sánh với) ((?:(?! (?:và|đến năm|vào năm) )[^,;.()]){1,120})/u;
const YEARLY = /^ ?(?:\/ ?năm|(?:mỗi|hàng|hằng|một|từng) năm|so với năm (?:trước|liền)|một năm)/u;
const YEARLY_BEFORE = /(?<!\p{L})(?:mỗi|hàng|hằng|từng) năm(?!\p{L})[^;.]*$/u;

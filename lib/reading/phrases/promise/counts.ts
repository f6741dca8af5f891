import { PROMISE_DOUBTS, VALUE_DOUBTS } from '../doubts.ts';
import { NUMBER, readNumber } from '../number.ts';
import { unitAfter } from '../units.ts';
import type { Figure } from './figure-shape.ts';
import { withoutSpelled } from './spelled.ts';

/** Numbers with a unit of their own, where the words before them say that they are to be reached: "khoảng 5.500 doanh nghiệp". */
export function countsIn(words: string, printed: string): Figure[] {
  return [...words.matchAll(COUNTS)].flatMap((found) => {
    const { low, to, value } = found.groups as Record<string, string | undefined>;
    const start = found.index;
    const end = start + found[0].length;
    const shape = low === undefined ? 'plain' : /còn|xuống|lên|thành/u.test(to as string) ? 'move' : 'stretch';
    const number = readNumber(shape === 'stretch' ? (low as string) : (value as string));
    const from = words[start - 1] === '(' && words[end] === ')' ? end + 1 : end;
    const after = unitAfter(words.slice(from, from + 60), printed.slice(from, from + 60));
    const before = withoutSpelled(words.slice(Math.max(0, start - 80), start));
    if (!number || NO_UNITS.test(words.slice(from, from + 30)) || !isReached(before, after.unit)) return [];
    const doubts = [
      number.doubt,
      shape !== 'stretch' ? null : VALUE_DOUBTS.range(printed.slice(start, end)),
      after.unit === null ? PROMISE_DOUBTS.bareNumber : null,
      after.unit !== null && !after.isKnown ? VALUE_DOUBTS.unknownUnit(after.unit) : null,
      /(?<!\p{L})không (?:còn|có|để)(?!\p{L})/u.test(before) ? PROMISE_DOUBTS.negated : null,
    ].filter((doubt) => doubt !== null);
    return [
      {
        kind: 'count',
        value: number.value,
        unit: after.unit,
        shape,
        start,
        end: from + after.length,
        doubts,
      } satisfies Figure,
    ];
  });
}

const COUNTS = new RegExp(
  String.raw`(?<![\p{L}\d.,/%-])(?:(?<low>${NUMBER}) ?(?<to>-|đến|tới|còn|xuống còn|xuống|lên|lên đến|thành) ?)?(?<value>${NUMBER})(?![\d/%])(?! ?%)`,
  'gu',
);

const NO_UNITS =
  /^ ?(?:cấp|tuổi|năm|tháng|tuần|khâu|nội dung|nhóm|bước|bên|lĩnh vực|trụ cột|mặt|khối|kỳ|nguyên tắc|chương|phần|điều|mục|lần(?! (?:gdp|grdp|so với)))(?!\p{L})/u;

const REACHED =
  'đạt|đạt được|có|có được|khoảng|trên|hơn|dưới|tối thiểu|ít nhất|tối đa|không quá|không vượt quá|không dưới|không thấp hơn|xây dựng|hình thành|thành lập|phát triển|ban hành|cắt giảm|giảm|tăng|tăng thêm|thêm|còn|xuống|lên|thu hút|mở|đưa|công bố|bãi bỏ|đơn giản hóa|tích hợp|phấn đấu|thí điểm|đào tạo|bồi dưỡng|tập huấn|tổ chức|hỗ trợ|tuyển dụng|tạo việc làm cho|gấp|từ|xuống còn|lên đến|≥|>|≤|<|~|≈';
const BEFORE_COUNT = new RegExp(
  `(?:^|(?<!\\p{L})(?:${REACHED}))(?:[ ,](?:và|${REACHED}|mới|bình quân|trung bình|mỗi năm|hàng năm|hằng năm|được|ra|ít|tổng số|tổng cộng|điểm|số điểm))* ?$`,
  'u',
);
const BEFORE_BARE =
  /(?<!\p{L})(?:đạt|từ|trên|dưới|tối thiểu|ít nhất|đạt điểm|đạt số điểm|≥|>|≤|<)(?: từ| trên| tối thiểu| ít nhất| khoảng| điểm| dưới)* $/u;

function isReached(before: string, unit: string | null): boolean {
  return (unit === null ? BEFORE_BARE : BEFORE_COUNT).test(before);
}

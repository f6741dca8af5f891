import { hide, wordPattern } from '../words.ts';

export type PrintedRank = { value: string; start: number; end: number; isRange: boolean; isOfList: boolean };

/** "trong nhóm 10 tỉnh dẫn đầu", "xếp thứ 15/34", "top 20": the places that the words speak of. */
export function ranksIn(words: string): PrintedRank[] {
  const found: PrintedRank[] = [];
  let rest = words;
  for (const [pattern, isOfList] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const numbers = [match.groups?.a, match.groups?.b].filter((number) => number !== undefined);
      const value = String(Math.max(...numbers.map(Number)));
      const end = match.index + match[0].length;
      found.push({ value, start: match.index, end, isRange: numbers.length > 1, isOfList });
    }
    rest = hide(rest, pattern);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "nhóm khá của cả nước", "nhóm dẫn đầu": a place without a number. */
export function speaksOfRank(words: string): boolean {
  return RANK_WORDS.test(words);
}

/** "thoát khỏi nhóm 10 tỉnh cuối bảng": the number is no place to reach. */
export function isFromBelow(words: string): boolean {
  return /(?:cuối bảng|thấp nhất|đứng cuối|thoát khỏi|cuối cùng)/u.test(words);
}

const OF_ALL = String.raw`(?: ?/ ?\d{2}(?!\d))?`;
const PLACE = String.raw`(?<a>\d{1,2})(?![\d%]|[.,]\d)(?! ?%)${OF_ALL}`;
const TO = String.raw`(?: ?(?:-|–|đến|tới) ?(?:thứ |hạng |vị trí )?(?<b>\d{1,2})(?![\d%]))?`;
const UNITS = '(?:tỉnh|địa phương|thành phố|đơn vị|cơ quan|sở|xã|phường|bộ|ngành)';

const PATTERNS: [RegExp, boolean][] = [
  [
    wordPattern(
      `(?:xếp|đứng|giữ|thuộc|đạt|từ|ở|vào)?(?: ở| từ)? ?(?:thứ hạng|vị trí thứ|vị trí|xếp hạng thứ|xếp hạng|hạng thứ|hạng|xếp thứ|đứng thứ|vị thứ|thứ)(?: từ)?(?: thứ)? ${PLACE}${TO}`,
    ),
    false,
  ],
  [wordPattern(`(?:nhóm|top|tốp|tóp)(?: các)?(?: đầu)? ${PLACE}${TO}`), false],
  [wordPattern(`${PLACE} ${UNITS}[^,;.()]{0,20}? (?:dẫn đầu|đứng đầu|đầu cả nước|tốp đầu|cao nhất)`), false],
  [wordPattern(`xếp hạng (?:của|trong) ${PLACE} ${UNITS}`), true],
];

const RANK_WORDS = wordPattern(
  `(?:trong|thuộc|vào|nằm trong|đứng trong|ở) (?:các )?(?:nhóm|tốp|top)|nhóm (?:khá|cao|trung bình|dẫn đầu|đầu|tốt|các tỉnh|[a-d](?= ))|(?:dẫn|đứng) đầu (?:cả nước|khu vực|toàn quốc)|(?:cải thiện|nâng|tăng|duy trì|giữ vững)[^,;.]{0,30} (?:thứ hạng|xếp hạng|thứ bậc)|trung bình (?:cao|khá) của cả nước`,
  'u',
);

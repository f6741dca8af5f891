import { HIDDEN, hide, wordPattern } from '../words.ts';
import { BEHIND_SPELLED } from './spelled.ts';

/** Numbers that are names, years or scopes, hidden before figures are looked for. Lower case, references already hidden. */
export function hideNames(words: string): string {
  return NAMES.reduce((text, pattern) => hide(text, pattern), hide(words, SERVICE_LEVELS, isReached));
}

/** "đạt mức độ 4" is reached, "dịch vụ công trực tuyến mức độ 4" a name. */
function isReached(found: RegExpExecArray): boolean {
  return /(?:đạt|lên|đạt tối thiểu|đạt từ|ở|được xếp)(?: ở| tới)? $/u.test(
    found.input.slice(Math.max(0, found.index - 24), found.index),
  );
}

const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;
const SERVICE_LEVELS = wordPattern(
  String.raw`mức(?: độ)? \d(?:(?:, | và |,| - |-|/| hoặc )(?:mức độ )?\d)*(?![\d.,]*\d? ?%)`,
);

const NAMES = [
  wordPattern(String.raw`(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`),
  wordPattern(String.raw`ngày \d{1,2} tháng \d{1,2}(?:,? năm \d{4})?`),
  wordPattern(String.raw`(?:tháng|quý) (?:\d{1,2}|[ivx]+)(?:(?:/| năm )\d{4})?(?! ?%)`),
  wordPattern(String.raw`\d{1,2}/${YEAR}`),
  wordPattern(`${YEAR} ?[-–] ?${YEAR}`),
  wordPattern(
    `(?:năm|các năm|đến|từ|trước|sau|hết|giai đoạn|nhiệm kỳ|thời kỳ|lên)(?: năm)? ${YEAR}(?:(?:, | và )(?:năm )?${YEAR})*(?! ?%)`,
  ),
  wordPattern(
    String.raw`(?:khóa|lần thứ|kỳ họp thứ|phiên bản|version|chương trình|đề án|nhóm dân tộc|bước|loại|tầng|trụ cột) \d+(?:\.\d+)*`,
  ),
  wordPattern(String.raw`(?:mô hình )?(?:chính quyền )?(?:địa phương )?0?\d (?:cấp|khâu|trụ cột|bên|chiều|trong \d)`),
  wordPattern(
    String.raw`24 ?/ ?7|\d\.0|[345]g|ipv[46]|iso(?:/iec)? ?\d[\d:-]*|tcvn[\w ]{0,20}?\d[\d:-]*|covid-19|top-\d+`,
  ),
  new RegExp(`(?!${BEHIND_SPELLED})\\((?:\\d{1,2}|[ivx]{1,4})\\)`, 'gu'),
  wordPattern(
    String.raw`(?:doanh nghiệp|công ty|tổ chức|nắm giữ|có)(?: trên| dưới| từ)? \d+(?:[.,]\d+)* ?% vốn(?: nhà nước| điều lệ| nước ngoài| đầu tư nước ngoài)`,
  ),
  // A condition that opens the sentence: "Đối với các xã có tỷ lệ hộ nghèo dưới 5%, …"
  /(?<!\p{L})(?:đối với|nếu|trường hợp)(?!\p{L})[^,;.%]{0,120}?(?<!\p{L})(?:có|đạt|chiếm|còn)(?!\p{L})[^,;.%]{0,60}?\d[\d.,]* ?%[^,;.%]{0,40}(?=,)/gu,
  new RegExp(`(?<=${HIDDEN}) ?[-–] ?${YEAR}`, 'gu'),
];

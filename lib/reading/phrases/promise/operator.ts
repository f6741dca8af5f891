import type { TargetOperator } from '@/lib/domain/target.ts';
import { PROMISE_DOUBTS as DOUBT } from '../doubts.ts';

/** `operator` null: the words say none, the value stands bare. */
export type PrintedOperator = { operator: TargetOperator | null; doubt: string | null };

/**
 * The operator that the words right before and right after a number say. Both are lower case; `before` ends and `after`
 * begins at the number (with its unit).
 */
export function operatorAround(before: string, after: string): PrintedOperator {
  const tail = before.slice(-120);
  const said = BEFORE.exec(tail);
  const behind = behindOperator(after);
  if (said === null) return { operator: behind, doubt: null };
  const word = said[1] as string;
  if (word === 'từ') return fromWord(behind, tail);
  const operator = OPERATORS[word] as TargetOperator;
  if (behind !== null && behind !== operator) return { operator: behind, doubt: DOUBT.twoOperators };
  const other = BEFORE.exec(tail.slice(0, said.index));
  if (other && other[1] !== 'từ' && OPERATORS[other[1] as string] !== operator)
    return { operator, doubt: DOUBT.twoOperators };
  return { operator, doubt: word === 'gần' ? DOUBT.nearly : null };
}

/** "từ 90 % trở lên" says it twice; "từ 30 %" alone is taken for the least. */
function fromWord(behind: TargetOperator | null, tail: string): PrintedOperator {
  if (behind !== null) return { operator: behind, doubt: null };
  const words = tail.split(' ').slice(-3).join(' ').trim();
  return { operator: '>=', doubt: DOUBT.from(`${words} …`) };
}

function behindOperator(after: string): TargetOperator | null {
  const found = AFTER.exec(after);
  if (!found) return null;
  return /xuống|thấp|nhỏ|ít/u.test(found[1] as string) ? '<=' : '>=';
}

const OPERATORS: Record<string, TargetOperator> = {
  'không thấp hơn': '>=',
  'không dưới': '>=',
  'không ít hơn': '>=',
  'không nhỏ hơn': '>=',
  'không kém': '>=',
  'lớn hơn hoặc bằng': '>=',
  'bằng hoặc lớn hơn': '>=',
  'bằng hoặc cao hơn': '>=',
  'cao hơn hoặc bằng': '>=',
  'tối thiểu': '>=',
  'ít nhất': '>=',
  'thấp nhất': '>=',
  '≥': '>=',
  '>=': '>=',
  '⩾': '>=',
  'không vượt quá': '<=',
  'không vượt': '<=',
  'không quá': '<=',
  'không cao hơn': '<=',
  'không lớn hơn': '<=',
  'không nhiều hơn': '<=',
  'nhỏ hơn hoặc bằng': '<=',
  'thấp hơn hoặc bằng': '<=',
  'tối đa': '<=',
  'nhiều nhất': '<=',
  'cao nhất': '<=',
  '≤': '<=',
  '<=': '<=',
  '⩽': '<=',
  trên: '>',
  hơn: '>',
  'lớn hơn': '>',
  'cao hơn': '>',
  'nhiều hơn': '>',
  vượt: '>',
  'vượt quá': '>',
  quá: '>',
  '>': '>',
  dưới: '<',
  'ít hơn': '<',
  'thấp hơn': '<',
  'nhỏ hơn': '<',
  'chưa đến': '<',
  'chưa tới': '<',
  '<': '<',
  khoảng: '~',
  'xấp xỉ': '~',
  gần: '~',
  'ước đạt': '~',
  ước: '~',
  '≈': '~',
  '~': '~',
};

/** Words that may stand between the operator and its number. */
const BETWEEN =
  'đạt được|đạt|là|ở|mức|tỷ lệ|tỉ lệ|bình quân|trung bình|chung|toàn tỉnh|toàn thành phố|cả tỉnh|mỗi năm|hàng năm|hằng năm|hàng|năm|tương ứng|lần lượt|số|thêm|lên|đến|tới|được|có|điểm|còn|xuống|phải|về|thứ|hạng|vị trí|cấp độ|với|:';

const NAMES = Object.keys(OPERATORS)
  .sort((a, b) => b.length - a.length)
  .join('|');

const BEFORE = new RegExp(`(?<![\\p{L}])(${NAMES}|từ)(?:(?: |(?<=[≥≤⩾⩽<>=≈~]))(?:${BETWEEN})(?![\\p{L}]))* ?$`, 'u');
const AFTER =
  /^ ?(?:điểm|hạng|số [^\s,;.]+)? ?(trở lên|trở xuống|hoặc (?:cao|lớn|nhiều|thấp|nhỏ|ít) hơn|và cao hơn|đổ lên)(?!\p{L})/u;

import { lower, oneLine } from './words.ts';

/** Units that plans count in, the longer before the shorter. */
const KNOWN = [
  'nghìn tỷ đồng',
  'tỷ đồng',
  'triệu đồng',
  'nghìn đồng',
  'đồng',
  'triệu usd',
  'tỷ usd',
  'usd',
  'lần grdp',
  'lần gdp',
  'lần',
  'điểm phần trăm',
  'điểm',
  'ngày làm việc',
  'ngày',
  'giờ làm việc',
  'giờ',
  'phút',
  'bậc',
  'hạng',
  'doanh nghiệp',
  'hợp tác xã',
  'hộ gia đình',
  'hộ kinh doanh',
  'hộ',
  'thủ tục hành chính',
  'thủ tục',
  'tthc',
  'dịch vụ công',
  'dịch vụ',
  'văn bản',
  'thành phần hồ sơ',
  'hồ sơ',
  'tài khoản',
  'trang',
  'phiếu',
  'lượt người',
  'lượt',
  'người',
  'chuyên gia',
  'cán bộ',
  'công chức',
  'viên chức',
  'biên chế',
  'học viên',
  'cơ quan',
  'đơn vị',
  'đầu mối',
  'tổ chức',
  'phòng',
  'xã',
  'phường',
  'huyện',
  'thôn',
  'bản',
  'tỉnh',
  'vùng',
  'khu',
  'cụm',
  'mô hình',
  'sáng kiến',
  'giải pháp',
  'hệ thống',
  'nền tảng',
  'phần mềm',
  'cơ sở dữ liệu',
  'đề án',
  'dự án',
  'nhiệm vụ',
  'lớp',
  'cuộc',
  'hội nghị',
  'tin bài',
  'tin, bài',
  'chuyên mục',
  'km',
  'ha',
  'm2',
  'giường bệnh',
  'bác sĩ',
  'trường',
  'sản phẩm',
  'quy trình',
  'quy định',
  'cấp độ',
];

const NAMES = KNOWN.join('|');
/** With its multiplier ("triệu lượt") and what it is counted by ("phút/hồ sơ"); "/năm" is a time. */
const KNOWN_AT_START = new RegExp(
  `^(?:(?:nghìn|ngàn|vạn|triệu|tỷ) )?(?:${NAMES})(?![\\p{L}\\d])(?: ?/ ?(?:${NAMES})(?![\\p{L}\\d]))?`,
  'u',
);

/** What the words right after a number count: one of the known units, else their first word; null for no word. */
export function unitAfter(words: string, printed: string): { unit: string | null; length: number; isKnown: boolean } {
  const skip = /^ */.exec(words)?.[0].length ?? 0;
  const known = KNOWN_AT_START.exec(words.slice(skip, skip + 56));
  const word = known ?? /^\p{L}+/u.exec(words.slice(skip, skip + 30));
  if (!word) return { unit: null, length: 0, isKnown: false };
  const length = skip + word[0].length;
  return { unit: unitName(printed.slice(skip, length)), length, isKnown: known !== null };
}

/** "Lần GDP" → "lần GDP", "Tỷ lệ (%)" → "%", "TTHC" stays. */
export function unitName(printed: string): string {
  const name = oneLine(printed).replace(/\.$/, '');
  const words = lower(name);
  if (/^(?:(?:tỷ|tỉ) lệ ?)?\(?(?:%|phần trăm)\)?$/u.test(words)) return '%';
  if (/^điểm ?%$/u.test(words)) return 'điểm phần trăm';
  return /^\p{Lu}\p{Ll}/u.test(name) ? words.slice(0, 1) + name.slice(1) : name;
}

/** Ranks are counted in places, levels in steps: the column says so. */
export function isRankUnit(unit: string | null): boolean {
  return unit !== null && /^(?:thứ )?(?:hạng|xếp hạng|thứ hạng|vị trí|thứ bậc|vị thứ|xếp thứ)$/u.test(lower(unit));
}

export function isLevelUnit(unit: string | null): boolean {
  return unit !== null && /^(?:cấp độ|mức độ|cấp|mức)$/u.test(lower(unit));
}

import { lower } from '../words.ts';

/** Whether a new agency or group begins with these words, and of which sort its first word is. */
export type Head = 'agency' | 'unit' | 'group' | 'loose';

/**
 * `printed` begins right behind a separator. "agency": an agency of its own (Sở, UBND, Công an). "unit": may also be a part
 * of the agency that follows or precedes it (Trung tâm, Phòng, Chi cục). "group": "các …". "loose": "địa phương",
 * "doanh nghiệp" without "các".
 */
export function headOf(printed: string): Head | null {
  const start = printed.slice(0, 80);
  const words = lower(start);
  if (GROUP.test(words)) return 'group';
  if (CAPITALS.test(start) || ANY_CASE.test(words)) return 'agency';
  if (UNITS.test(start) || UNITS_ANY_CASE.test(words)) return 'unit';
  return LOOSE.test(words) ? 'loose' : null;
}

const END = String.raw`(?![\p{L}\d])`;

const GROUP_NOUNS =
  'sở|cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp|ngành|cấp(?! ủy)|ban(?! hành)|phòng|huyện|xã|phường|thành phố|thị xã|trường|cơ sở|hội(?! nghị| thảo)|đoàn thể|thành viên|ngân hàng|bộ|tập đoàn|công ty|tổng công ty|hợp tác xã|đồng chí|báo(?! cáo)|đài|chi nhánh|trung tâm|viện|bệnh viện|hiệp hội|nhà|chủ đầu tư|chủ thể|lực lượng|ubnd|ủy ban|chi cục|cục|chi bộ|đảng ủy';

/** "Các sở, ban, ngành", "Sở, ban, ngành", "các cơ quan …", "toàn thể …". */
const GROUP = new RegExp(
  `^(?:(?:tất cả )?các (?:${GROUP_NOUNS})${END}|sở,? (?:ban|ngành)${END}|những (?:cơ quan|đơn vị)|thủ trưởng|người đứng đầu|toàn thể|một số (?:sở|cơ quan|đơn vị))`,
  'u',
);

/** Heads that are common words when written small: a capital is needed. */
const CAPITALS = new RegExp(
  `^(?:Sở|SỞ|Ban(?! hành)|BAN(?! HÀNH)|Bộ(?! chỉ số| tiêu chí)|BỘ(?! CHỈ SỐ)|Báo(?! cáo| chí)|BÁO(?! CÁO)|Đài|ĐÀI|Cục|CỤC|Tổng cục|Vụ|Viện|VIỆN|Trường(?! hợp)|TRƯỜNG|Hội(?! nghị| thảo)|HỘI(?! NGHỊ)|Đoàn|Thuế|THUẾ|Quỹ|Cổng|Liên minh|Hiệp hội|Đảng ủy|Đảng uỷ|Tổ công tác|Thống kê|Hải quan|Viễn thông|Tập đoàn|Công ty|Tổng công ty|Thành viên|Chủ tịch|Phó Chủ tịch|Giám đốc|Chánh|Thường trực|Ngành|Bộ phận)${END}(?![,;.] | *$)`,
  'u',
);

/** Heads that are agencies in any case. */
const ANY_CASE = new RegExp(
  `^(?:ubnd|u\\.b\\.n\\.d|ủy ban|hđnd|hội đồng nhân dân|đoàn đbqh|đoàn đại biểu quốc hội|sở(?= \\p{L}+ )|văn phòng|vp\\.? ?(?:ubnd|hđnd|đoàn)|vpubnd|công an|bộ chỉ huy|bch quân sự|bch bộ đội|kho bạc|kbnn|ngân hàng|nhnn|bảo hiểm xã hội|bảo hiểm|bhxh|mặt trận|mttq|liên đoàn|tỉnh đoàn|thành đoàn|tỉnh ủy|thành ủy|huyện ủy|thanh tra|tòa án|viện kiểm sát|ban quản lý|bql|ban dân tộc|ban chỉ đạo|bcđ|ban tổ chức|ban tuyên giáo|ban thường vụ|ban nội chính|cục thuế|cục thống kê|cục quản lý thị trường|cục thi hành án|vnpt|viettel|bưu điện|điện lực|công ty điện lực|báo và|đài phát thanh|đài truyền hình|trường chính trị|hội (?:nông dân|liên hiệp|cựu chiến binh|chữ thập đỏ|luật gia|nhà báo)|quân sự tỉnh|bộ đội biên phòng|hải quan tỉnh|thuế tỉnh)${END}`,
  'u',
);

const UNITS = new RegExp(
  `^(?:Trung tâm|TRUNG TÂM|Phòng|Chi cục|Chi nhánh|Bệnh viện|Đại học|Học viện|Ban(?! hành))${END}(?![,;.] | *$)`,
  'u',
);
const UNITS_ANY_CASE = new RegExp(
  `^(?:trung tâm|chi cục|phòng (?:nội vụ|tư pháp|tài chính|kinh tế|văn hóa)|ttpvhcc|tttt)${END}`,
  'u',
);

const LOOSE =
  /^(?:(?:chính quyền )?địa phương(?! (?:khác|hai))|doanh nghiệp|tổ chức (?:chính trị|có liên quan|liên quan)|đoàn thể|cơ quan (?!chủ trì)|đơn vị |huyện, |xã, |xã, phường|huyện, thành phố)/u;

import type { AreaCode } from '@/lib/domain/plan.ts';
import { fold, oneLine, wordPattern } from './words.ts';

/**
 * The area that the title of a section speaks of, by its words and never by its numeral. Null when it speaks of none
 * ("Nhiệm vụ trọng tâm") or of several.
 */
export function areaOf(title: string): AreaCode | null {
  const words = fold(oneLine(title).slice(0, 600)).replace(/[-–]/g, ' ').replace(/ +/g, ' ');
  const whole = areasIn(words);
  if (whole.length <= 1) return whole[0] ?? null;
  // "Về cải cách TTHC, tiếp tục …" is one area told at length; a short title with two is both.
  if (words.split(' ').length < LONG_TITLE) return null;
  const opening = areasIn(words.split(/[,.:;(]/)[0] ?? '');
  return opening.length === 1 ? (opening[0] ?? null) : null;
}

const LONG_TITLE = 13;

function areasIn(words: string): AreaCode[] {
  let rest = words;
  const found: AreaCode[] = [];
  for (const [area, pattern] of RULES) {
    if (!pattern.test(rest)) continue;
    found.push(area);
    // What names one area must not be read again as another: "chỉ đạo, điều hành cải cách thủ tục".
    rest = rest.replace(pattern, ' ');
  }
  return found;
}

const REFORM = '(?:cchc|cai cach hanh chinh)';

const RULES: [AreaCode, RegExp][] = [
  ['tac-dong-kt-xh', rule(`tac dong cua ${REFORM}.{0,60}|tac dong den (?:phat trien )?kinh te.{0,30}`)],
  [
    'chi-dao-dieu-hanh',
    rule(
      `(?:cong tac )?(?:lanh dao,? )?chi dao,?(?: va)? dieu hanh(?: cong tac)?(?: ${REFORM})?|cong tac (?:lanh dao,? )?chi dao(?: ${REFORM})?|(?:thong tin,? )?tuyen truyen(?: ve)?(?: cong tac)? ${REFORM}|kiem tra(?: cong tac)? ${REFORM}`,
    ),
  ],
  [
    'tthc',
    rule(
      'cai cach (?:ve )?(?:thu tuc hanh chinh|tthc)|kiem soat (?:thu tuc hanh chinh|tthc)|giai quyet (?:thu tuc hanh chinh|tthc)|(?:co che )?mot cua(?:,? (?:mot cua )?lien thong)?|thu tuc hanh chinh|tthc',
    ),
  ],
  [
    'the-che',
    rule(
      'cai cach (?:ve )?the che(?: hanh chinh)?|(?:xay dung,? )?(?:va )?hoan thien the che|the che|(?:xay dung|ban hanh|kiem tra)(?:,? [^,.;:]{0,40})? (?:van ban quy pham phap luat|vbqppl)|thi hanh phap luat',
    ),
  ],
  [
    'to-chuc-bo-may',
    rule(
      '(?:cai cach )?(?:ve )?to chuc,?(?: va)? bo may|bo may (?:hanh chinh|nha nuoc|to chuc)|sap xep(?:,? [^,.;:]{0,40})? bo may',
    ),
  ],
  [
    'cong-vu',
    rule(
      '(?:cai cach )?(?:ve )?che do cong vu(?:,? cong chuc)?|cong vu|(?:xay dung|nang cao)[^,.;:]{0,40} doi ngu (?:can bo|cong chuc)',
    ),
  ],
  ['tai-chinh-cong', rule('(?:cai cach )?(?:ve )?tai chinh cong|cai cach tai chinh')],
  [
    'chinh-quyen-so',
    rule(
      'chinh (?:quyen|phu) (?:dien tu|so)|hien dai hoa (?:nen )?hanh chinh|hien dai hoa hanh chinh|chuyen doi so|ung dung cong nghe thong tin|cong nghe thong tin',
    ),
  ],
  ['tac-dong-kt-xh', rule('phat trien kinh te xa hoi')],
];

function rule(source: string): RegExp {
  return wordPattern(source, 'u');
}

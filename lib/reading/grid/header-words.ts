import { fold } from '../phrases/words.ts';
import type { Role } from './grid.ts';

export type HeaderReading = { role: Role; confidence: number };

/**
 * What a column under this header holds, by its words in any order; null where the text is no header. Roles that depend
 * on the other columns ("Kết quả", "Đơn vị", "Mục tiêu") come with less than 0.8.
 */
export function readHeader(text: string): HeaderReading | null {
  const words = text.length > 160 ? '' : headerWords(text);
  if (words === '' || words.split(' ').length > LONGEST) return null;
  if (ORDINALS.test(words)) return { role: 'ordinal', confidence: 1 };
  const year = yearOf(words);
  if (year && shareOfVocabulary(words.replace(/\b20\d\d\b/g, ' ')) >= 0.7) return year;
  if (shareOfVocabulary(words.replace(/\b20\d\d\b/g, ' ')) < 0.7) return nearest(words);
  return byWords(words);
}

/** "Kết quả/ Sản phẩm (dự kiến)" → "ket qua san pham du kien" */
export function headerWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** Whether a text is made of the words of headers, as the lines are that a narrow header cell is broken into. */
export function isOfHeader(text: string): boolean {
  const words = headerWords(text);
  return words !== '' && words.split(' ').length <= LONGEST && shareOfVocabulary(words) >= 0.7;
}

const LONGEST = 16;
const ORDINALS = /^(?:s ?t ?t|t ?t|so tt|so thu tu|thu tu|ma so|ma|so|stt ma so|tt ma so|ma chi tieu|ma so chi tieu)$/;

function byWords(words: string): HeaderReading | null {
  const found = READINGS.find(([, , pattern]) => pattern.test(words));
  return found ? { role: found[0], confidence: found[1] } : null;
}

/** From the surest words to the vaguest: the first that is found counts. */
const READINGS: [Role, number, RegExp][] = [
  ['note', 1, /ghi chu|giai trinh|^luu y$/],
  ['unit', 1, /don vi tinh|don vi do|\bdvt\b|^dv? (?:vi )?tinh$/],
  ['lead', 0.6, /chu tri.*phoi hop|phoi hop.*chu tri/],
  ['support', 1, /phoi hop|cung thuc hien|(?:co quan|don vi|to chuc) tham gia/],
  ['other', 0.8, /lanh dao|nguoi ky|cap trinh|cap ban hanh|co quan trinh/],
  [
    'area',
    0.9,
    /^(?:ten )?(?:nhom (?:nhiem vu|linh vuc|noi dung|giai phap|chi tieu)|(?:nhom )?linh vuc(?: cai cach(?: hanh chinh)?| cchc)?|noi dung cai cach(?: hanh chinh)?)$/,
  ],
  ['watcher', 1, /theo doi|tong hop danh gia/],
  ['lead', 1, /chu tri|dau moi|chiu trach nhiem|trach nhiem|phu trach|tham muu|phan cong|thuc hien chinh/],
  ['other', 0.8, /can cu|co so phap ly|phap ly|lanh dao|chi dao|nguoi ky|cap trinh|cap ban hanh|co quan trinh/],
  ['baseline', 0.9, /thuc hien nam truoc|hien trang|thuc trang|(?:gia tri|so lieu|muc|nam) (?:goc|co so|nen)\b/],
  ['time', 0.6, /(?:thoi gian|tien do).*(?:san pham|ket qua)|(?:san pham|ket qua).*(?:thoi gian|tien do)/],
  ['funding', 1, /kinh phi|nguon von|ngan sach|du toan|nguon luc|nguon thuc hien/],
  [
    'time',
    1,
    /thoi gian|thoi han|tien do|thoi diem|lo trinh|ngay hoan thanh|han hoan thanh|nam (?:thuc hien|hoan thanh)|^(?:ngay )?(?:bat dau|ket thuc)$/,
  ],
  ['lead', 0.9, /(?:co quan|don vi|to chuc|noi) (?:don vi |co quan )?(?:thuc hien|trien khai)|nguoi thuc hien/],
  ['statistic', 1, /(?:chi tieu|noi dung|tieu chi|muc) thong ke/],
  ['other', 0.8, /ky truoc|cung ky|nam truoc|so sanh|luy ke/],
  ['figure', 0.9, /so lieu|ket qua thong ke|gia tri thong ke|so luong|ky nay|(?:trong )?ky bao cao/],
  ['value', 0.9, /gia tri|muc phan dau|phan dau|muc dat|muc can dat|chi tieu giao|ke hoach giao/],
  ['result', 0.95, /san pham|dau ra/],
  ['result', 0.75, /ket qua/],
  ['task', 0.75, /nhiem vu.*chi tieu|chi tieu.*nhiem vu|muc tieu.*nhiem vu/],
  [
    'target',
    0.95,
    /ten chi tieu|noi dung chi tieu|chi tieu cu the|danh muc.*chi tieu|muc tieu chi tieu|chi tieu muc tieu/,
  ],
  ['target', 0.9, /chi tieu|chi so|tieu chi/],
  ['task', 0.95, /nhiem vu|hoat dong|cong viec|de an|giai phap/],
  ['value', 0.7, /muc tieu/],
  ['task', 0.75, /noi dung|danh muc|van ban/],
  ['agency', 0.7, /ten (?:co quan|don vi|to chuc)|(?:co quan|to chuc) don vi|^co quan$|^ten$|dia phuong/],
  ['unit', 0.6, /^don vi$/],
];

/** "2027", "Năm 2027", "Mục tiêu đến năm 2030", "Giai đoạn 2026 - 2027" (by its end); a past result is no promise. */
function yearOf(words: string): HeaderReading | null {
  const years = words.match(/\b20\d\d\b/g);
  const last = years?.at(-1);
  if (!last || !years || years.length > 2) return null;
  if (REACHED.test(words)) return { role: 'baseline', confidence: 0.9 };
  if (
    !/^(?:(?:den|nam|giai doan|het|tu|cuoi|muc tieu|chi tieu|ke hoach|kh|ket qua|kq|gia tri|phan dau|dat|20\d\d) ?)+$/.test(
      words,
    )
  )
    return null;
  return { role: `year-${Number(last)}`, confidence: years.length > 1 ? 0.85 : 0.95 };
}

/** Figures that were reached or counted before: not promised. */
const REACHED =
  /^(?=.*(?:\bth\b|thuc hien|trang|hien (?:tai|nay|co)|\buoc\b|da dat|dat duoc|\bgoc\b|co so|\bnen\b|so lieu))(?!ke hoach|muc tieu|chi tieu|kh )(?:(?:th|thuc hien|hien trang|thuc trang|hien tai|hien nay|hien co|uoc|uoc tinh|da dat|dat duoc|dat|duoc|goc|co so|nen|so lieu|gia tri|muc|ket qua|kq|nam|cuoi|den|het|thang \d\d?|giai doan|nam truoc|cua|tinh|20\d\d) ?)+$/;

/** How much of a text is made of the words that headers are made of. */
function shareOfVocabulary(words: string): number {
  const all = words.split(' ').filter(Boolean).length;
  const left = words.replace(VOCABULARY, ' ').split(' ').filter(Boolean).length;
  return all === 0 ? 1 : 1 - left / all;
}

const PHRASES = [
  'ghi chu|giai trinh|luu y|don vi tinh|don vi do|dvt|dv tinh|d vi tinh|phoi hop|theo doi|danh gia|chu tri|dau moi|chiu trach nhiem',
  'trach nhiem|phu trach|tham muu|phan cong|kinh phi|nguon von|ngan sach|du toan|nguon luc|nguon|thoi gian|thoi han|tien do',
  'thoi diem|lo trinh|thong ke|so lieu|so luong|gia tri|phan dau|san pham|dau ra|ket qua|nhiem vu|hoat dong|cong viec|de an',
  'giai phap|muc tieu|chi tieu|chi so|tieu chi|noi dung|danh muc|van ban|co quan|don vi|to chuc|dia phuong|ten|so tt|stt|tt',
  'can cu|co so phap ly|phap ly|lanh dao|chi dao|nguoi ky|cap trinh|cap ban hanh|trinh|hien trang|thuc hien|hoan thanh|trien khai|cu the|cung|tham gia',
  'nhom|cai cach|ky nay|ky truoc|ky bao cao|cung ky|so sanh|luy ke|nam truoc|trong ky|phong|bo phan|thuc trang|hien tai|hien nay|hien co|goc|nen|th|kh|kq|so lieu|so voi|co so|du kien|chu yeu|trong tam|chinh|can dat|phai dat|dat duoc|dat|duoc giao|giao|nam|giai doan|den|het|tu|cuoi|moi|hang|hinh thuc',
  'va|cac|cua|theo|can|phai|hoac|cho|thuoc|linh vuc|cap|tinh|trung uong|tong hop|bao cao|tong|ke hoach|du an|loai|ma|so|nguoi',
  'bat dau|ket thuc|ngay|quy|thang|khoang|muc|dk|bo sung|neu co|tr d|trd|trieu dong|ty dong|dong|uoc|cai cach hanh chinh|cchc|yeu cau',
];
const VOCABULARY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PHRASES.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** A short header with one letter wrong. */
function nearest(words: string): HeaderReading | null {
  if (words.length < 6 || words.length > 24) return null;
  const found = COMMON.find(([, header]) => isOneApart(words, header));
  return found ? { role: found[0], confidence: 0.75 } : null;
}

const COMMON: [Role, string][] = [
  ['task', 'nhiem vu'],
  ['task', 'noi dung'],
  ['task', 'hoat dong'],
  ['task', 'noi dung cong viec'],
  ['lead', 'chu tri'],
  ['lead', 'co quan chu tri'],
  ['lead', 'don vi chu tri'],
  ['lead', 'co quan thuc hien'],
  ['support', 'phoi hop'],
  ['support', 'co quan phoi hop'],
  ['support', 'don vi phoi hop'],
  ['result', 'san pham'],
  ['result', 'ket qua'],
  ['time', 'thoi gian'],
  ['time', 'thoi han'],
  ['time', 'thoi gian thuc hien'],
  ['time', 'thoi gian hoan thanh'],
  ['time', 'tien do'],
  ['funding', 'kinh phi'],
  ['target', 'chi tieu'],
  ['statistic', 'chi tieu thong ke'],
  ['unit', 'don vi tinh'],
  ['figure', 'so lieu'],
  ['note', 'ghi chu'],
];

/** One letter wrong, missing or too many. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  return Math.max(a.length, b.length) - from - back <= 1;
}

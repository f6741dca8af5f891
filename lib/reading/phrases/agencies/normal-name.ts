import { fold, lower, oneLine } from '../words.ts';

/** A name without what is only a way of writing it; `key` keeps the accents, `plainKey` does not. */
export type NormalName = { key: string; plainKey: string; qualifier: string | null };

/** "VP.UBND tỉnh" → "văn phòng ủy ban nhân dân tỉnh"; what stands in brackets or narrows the name becomes the qualifier. */
export function normalName(name: string): NormalName {
  const { base, qualifier } = withoutQualifier(oneLine(name));
  const key = keyOf(base);
  return { key, plainKey: fold(key), qualifier };
}

/** Without the place that a document adds or leaves out: "công an tỉnh sơn la", "công an tỉnh" and "công an" agree. */
export function withoutPlace(key: string): string {
  return key.replace(/ (?:tỉnh|tinh)(?! ủy| uy| đoàn| doan)(?: \S+){0,3}$/u, '').trim();
}

function withoutQualifier(name: string): { base: string; qualifier: string | null } {
  const bracket = /^([^(]+)\(([^()]*(?:\([^()]*\)[^()]*)*)\)?\.?$/u.exec(name);
  const inner = bracket ? { base: (bracket[1] as string).trim(), qualifier: (bracket[2] as string).trim() } : null;
  const rest = inner?.base ?? name;
  const narrowed = /^(.{6,}?),? ((?:theo|căn cứ) .*)$/iu.exec(rest);
  if (narrowed) return { base: narrowed[1] as string, qualifier: narrowed[2] as string };
  return { base: rest, qualifier: inner === null || inner.qualifier === '' ? null : inner.qualifier };
}

function keyOf(name: string): string {
  let key = ` ${lower(name)
    .replace(/&/g, ' và ')
    .replace(/[^\p{L}\d]+/gu, ' ')} `;
  for (const [pattern, full] of ABBREVIATIONS) key = key.replace(pattern, full);
  return key
    .replace(/ (?:và|của)(?= )/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whole words, blanks around them; the longer before what they contain. */
const ABBREVIATIONS: [RegExp, string][] = (
  [
    ['vpubnd', 'văn phòng ủy ban nhân dân'],
    ['ubnd', 'ủy ban nhân dân'],
    ['u b n d', 'ủy ban nhân dân'],
    ['hđnd', 'hội đồng nhân dân'],
    ['đbqh', 'đại biểu quốc hội'],
    ['mttqvn', 'mặt trận tổ quốc'],
    ['mttq việt nam', 'mặt trận tổ quốc'],
    ['mttq', 'mặt trận tổ quốc'],
    ['mặt trận tổ quốc việt nam', 'mặt trận tổ quốc'],
    ['ngân hàng nhà nước việt nam', 'ngân hàng nhà nước'],
    ['vp', 'văn phòng'],
    ['bql', 'ban quản lý'],
    ['ban ql', 'ban quản lý'],
    ['bcđ', 'ban chỉ đạo'],
    ['bch', 'bộ chỉ huy'],
    ['bhxh', 'bảo hiểm xã hội'],
    ['kbnn', 'kho bạc nhà nước'],
    ['nhnn việt nam', 'ngân hàng nhà nước'],
    ['nhnn', 'ngân hàng nhà nước'],
    ['kcn', 'khu công nghiệp'],
    ['kkt', 'khu kinh tế'],
    ['cchc', 'cải cách hành chính'],
    ['ttpvhcc', 'trung tâm phục vụ hành chính công'],
    ['tthc', 'thủ tục hành chính'],
    ['ttđt', 'thông tin điện tử'],
    ['pt th', 'phát thanh truyền hình'],
    ['ptth', 'phát thanh truyền hình'],
    ['ct xh', 'chính trị xã hội'],
    ['(?<!nn )(?<!nn và )ptnt', 'phát triển nông thôn'],
    ['tncs', 'thanh niên cộng sản'],
    ['lhpn', 'liên hiệp phụ nữ'],
    ['ccb', 'cựu chiến binh'],
    ['qlnn', 'quản lý nhà nước'],
    ['tw', 'trung ương'],
    ['tp', 'thành phố'],
    ['tx', 'thị xã'],
  ] as const
).map(([short, full]) => [new RegExp(` ${short}(?= )`, 'gu'), ` ${full}`]);

/** "kh và đt" or "khđt" against "kế hoạch và đầu tư": the letters of a department's field. Folded words. */
export function initialsOf(plainKey: string): string {
  return plainKey
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
}

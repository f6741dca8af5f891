import { lower } from '../words.ts';
import { bracketAt, properCase } from './lines.ts';

/** The authority and the province whose plan it is; empty where the text does not say. */
export type Issued = { issuer: string; province: string; spellings: string[] };

export function issuerIn(lines: readonly string[], title: string | null): Issued {
  const spellings = [...provincesIn(lines, title)];
  const province = spellings[0] ?? '';
  const authority = authorityIn(lines);
  const department = departmentIn(lines);
  if (department !== null) {
    const place = province === '' ? '' : ` ${authority?.level ?? 'tỉnh'} ${province}`;
    return { issuer: `${department}${place}`, province, spellings };
  }
  const office = authority === null ? '' : `${authority.isChair ? 'Chủ tịch ' : ''}Ủy ban nhân dân ${authority.level}`;
  return { issuer: province === '' || office === '' ? office : `${office} ${province}`, province, spellings };
}

const OFFICE = /(chủ tịch )?(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) ?(tỉnh|thành phố)(?!\p{L})/iu;
const LETTERHEAD = /^(?:chủ tịch )?(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)(?: (?:tỉnh|thành phố).*)?$/iu;

/** The line above the first "Căn cứ", else the "(Kèm theo … của Chủ tịch UBND tỉnh)", else the letterhead. */
function authorityIn(lines: readonly string[]): { isChair: boolean; level: string } | null {
  const grounds = lines.findIndex((line) => /^căn cứ /iu.test(line));
  const above = grounds > 0 ? lines.slice(Math.max(0, grounds - 2), grounds).join(' ') : '';
  const attached = lines.findIndex(
    (line) => /kèm theo (?:quyết định|nghị quyết|kế hoạch|báo cáo)/iu.test(line) && line.startsWith('('),
  );
  const sources = [above, attached < 0 ? '' : bracketAt(lines, attached).replace(/^.*?(?=của )/u, ''), headOf(lines)];
  for (const source of sources) {
    const found = OFFICE.exec(source);
    if (found) return { isChair: found[1] !== undefined, level: (found[2] as string).toLowerCase() };
  }
  return null;
}

/** "UBND TỈNH …" above "SỞ Y TẾ": the department's own plan, its name as the text writes it in small letters. */
function departmentIn(lines: readonly string[]): string | null {
  const at = lines.slice(0, 40).findIndex((line) => LETTERHEAD.test(line));
  if (at < 0) return null;
  const below = lines.slice(at + 1, at + 3).find((line) => DEPARTMENT.test(line));
  if (below === undefined) return null;
  const wanted = lower(below);
  for (const line of lines) {
    const from = lower(line).indexOf(wanted);
    const found = from < 0 ? '' : line.slice(from, from + wanted.length);
    if (found !== '' && found !== found.toUpperCase()) return found;
  }
  return below.charAt(0) + wanted.slice(1);
}

const DEPARTMENT = /^(?:SỞ|BAN QUẢN LÝ|BAN DÂN TỘC|THANH TRA|VĂN PHÒNG)(?: [\p{Lu},&-]+)+$/u;

function headOf(lines: readonly string[]): string {
  const at = lines.slice(0, 40).findIndex((line) => LETTERHEAD.test(line));
  return at < 0 ? '' : `${lines[at]} ${lines[at + 1] ?? ''}`;
}

/** The letterhead's spelling first, then the title's, then that of the place where it was signed. */
function provincesIn(lines: readonly string[], title: string | null): Set<string> {
  const found = new Set<string>();
  const heads = lines.slice(0, 60).flatMap((line, i) => (LETTERHEAD.test(line) ? [headFrom(lines, i)] : []));
  for (const head of heads)
    addName(
      found,
      /(?:TỈNH|THÀNH PHỐ|tỉnh|thành phố) ((?:\p{Lu}[\p{L}'’]*)(?: ?- ?| )?(?:(?:\p{Lu}[\p{L}'’]*)(?: ?- ?| )?){0,4})/u.exec(
        head,
      )?.[1],
    );
  addName(
    found,
    title === null ? undefined : /(?:tỉnh|thành phố) ((?:\p{Lu}[\p{L}'’]*(?: ?- ?| )?){1,5})/u.exec(title)?.[1],
  );
  const place = lines.slice(0, 40).flatMap((line) => /^(\p{Lu}[\p{L} .'’-]{1,30}), ?ngày/u.exec(line)?.[1] ?? []);
  if (![...found].some((name) => name.endsWith(place[0] ?? ''))) addName(found, place[0]);
  if (found.size === 0) addName(found, NAMED.exec(lines.join('\n'))?.[1]);
  if (found.size === 0) addName(found, lines.slice(0, 20).flatMap((line) => OVER_TABLE.exec(line)?.[1] ?? [])[0]);
  return found;
}

/** One line says it all, or the two below go on. */
function headFrom(lines: readonly string[], at: number): string {
  const line = lines[at] as string;
  return /(?:tỉnh|thành phố) \p{Lu}.*[^\s-]$/iu.test(line) ? line : lines.slice(at, at + 3).join(' ');
}

const NAMED = /(?:UBND|[Ủủ]y ban nhân dân) (?:tỉnh|thành phố) ((?:\p{Lu}\p{Ll}+ ?){1,4})/u;

/** "PHỤ LỤC: NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH TỈNH …", sent without its plan. */
const OVER_TABLE =
  /^(?:TỔNG HỢP|PHỤ LỤC|DANH MỤC|BIỂU|BẢNG|NHIỆM VỤ|CHỈ TIÊU|HỆ THỐNG CHỈ TIÊU).* TỈNH ((?:\p{Lu}+(?: |$)){1,4})/u;

function addName(found: Set<string>, name: string | undefined): void {
  const plain = name
    ?.replace(
      /(?:\s|-)*(?:CỘNG|Cộng|ĐẾN|Đến|Căn|CĂN|Số|SỐ|Độc|ĐỘC|QUYẾT|KẾ|BÁO|GIAI|NĂM|SỞ|Sở|BAN QUẢN|BAN DÂN|THANH TRA|VĂN PHÒNG|Phụ|PHỤ|Ngày|NGÀY).*$/u,
      '',
    )
    .replace(/[\s-]+$/u, '')
    .trim();
  if (plain) found.add(properCase(plain));
}

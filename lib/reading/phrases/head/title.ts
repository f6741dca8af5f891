import { lower } from '../words.ts';
import { properCase } from './lines.ts';

/**
 * "Kế hoạch cải cách hành chính tỉnh … giai đoạn …": from the heading KẾ HOẠCH (or BÁO CÁO) and the lines below it, else
 * from "Ban hành Kế hoạch …". A title in capitals is taken as it is written elsewhere in the text.
 */
export function titleIn(lines: readonly string[]): string | null {
  const heading = lines.findIndex((line) => KINDS.test(line));
  const title = (heading >= 0 ? belowHeading(lines, heading) : null) ?? issued(lines);
  if (title === null) return null;
  return isInCapitals(title) ? (elsewhere(title, lines) ?? sentenceCase(title)) : title;
}

const KINDS = /^(?:DỰ THẢO )?(KẾ HOẠCH|Kế hoạch|BÁO CÁO|CHƯƠNG TRÌNH|ĐỀ ÁN)(?: .*)?$/u;
const ENDS =
  /^(?:- )?[(“"]|^(?:[A-Z]\.|[IVX]+[.)]|\d+[.)]) |^(?:PHỤ LỤC|Phụ lục|DANH MỤC|Danh mục)(?!\p{L})|^(?:STT|TT)$|^(?:Thực hiện|Căn cứ|Kính gửi|Kèm theo|Ban hành kèm|Để |Nhằm |Theo |Trên cơ sở|Ủy ban nhân dân tỉnh|UBND tỉnh)|^-+$|^_+$/u;

/** Once its years are named a title goes on only in words that hang on it. */
const NAMES_YEAR = /(?:19|20)\d{2}$/u;
const HANGS_ON =
  /^(?:[-–,;]|(?:của|trên|tại|và|tỉnh|thành phố|nhiệm vụ|phương hướng|định hướng|tầm nhìn|giai đoạn)(?!\p{L}))/iu;

function belowHeading(lines: readonly string[], heading: number): string | null {
  const parts = [lines[heading] as string];
  for (let i = heading + 1; i < Math.min(lines.length, heading + 5); i += 1) {
    const line = lines[i] as string;
    if (ENDS.test(line) || line.length > 220) break;
    if (NAMES_YEAR.test(parts.join(' ')) && !goesOn(line)) break;
    parts.push(line);
  }
  const words = parts.join(' ').replace(/[.:;]+$/u, '');
  if (!/ /.test(words.replace(/^(?:KẾ HOẠCH|Kế hoạch|BÁO CÁO)/u, '').trim())) return null;
  const [kind, rest] = [/^(\S+ \S+)/u.exec(words)?.[1] ?? '', words.replace(/^\S+ \S+ /u, '')];
  if (isInCapitals(rest)) return words;
  return `${kind.charAt(0)}${kind.slice(1).toLowerCase()} ${/^\p{Lu}\p{Ll}/u.test(rest) ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest}`;
}

function goesOn(line: string): boolean {
  return /^\p{Ll}/u.test(line) || HANGS_ON.test(line);
}

/** "BAN HÀNH KẾ HOẠCH …", "Điều 1. Ban hành kèm theo Quyết định này “Kế hoạch …”". */
function issued(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    const text = !NAMES_YEAR.test(line) && goesOn(next) ? `${line} ${next}` : line;
    const found = ISSUED.exec(text);
    if (found) return (found[1] as string).replace(/[.:;,]+$/u, '').trim();
  }
  return null;
}

const ISSUED = /(?:ban hành|phê duyệt) (?:kèm theo (?:quyết định|nghị quyết) này )?[“"]?(kế hoạch [^“”"]{10,200})/iu;

function isInCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters === letters.toUpperCase();
}

function elsewhere(title: string, lines: readonly string[]): string | null {
  const wanted = lower(title).replace(/ ?[-–] ?/gu, '-');
  for (const line of lines) {
    const text = line.replace(/ ?[-–] ?/gu, '-');
    const at = lower(text).indexOf(wanted);
    const found = at < 0 ? null : text.slice(at, at + wanted.length);
    if (found !== null && !isInCapitals(found)) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return null;
}

/** Nothing to go by: small letters, but for the name of the province. */
function sentenceCase(title: string): string {
  const small = lower(title);
  const named = small.replace(
    /(?<=(?:tỉnh|thành phố) )\p{L}+(?:(?: - | )\p{L}+){0,4}?(?= giai đoạn| năm | đến | thời kỳ|,|$)/u,
    (name) => properCase(name.toUpperCase()),
  );
  const short = named.replace(ABBREVIATIONS, (letters) => letters.toUpperCase());
  return short.charAt(0).toUpperCase() + short.slice(1);
}

const ABBREVIATIONS = /(?<!\p{L})(?:cchc|tthc|ubnd|hđnd|cntt|cđs|qlnn|nsnn|(?<=quý )(?:i{1,3}|iv))(?!\p{L})/gu;

/**
 * Vietnamese typed with fonts older than Unicode: the letters look right only in that font, and read as Latin-1 they
 * are "Céng hßa x· héi" (TCVN3, fonts ".VnTime") or "Coäng hoøa xaõ hoäi" (VNI, fonts "VNI-Times").
 */
export type LegacyLetters = 'tcvn3' | 'vni';

/** By the name of the font; null for one of Unicode. */
export function lettersOfFont(font: string | undefined): LegacyLetters | null {
  if (font === undefined) return null;
  if (/^\.vn/i.test(font)) return 'tcvn3';
  return /^vni[-\s]/i.test(font) ? 'vni' : null;
}

/** ".VnTimeH": the capitals stand where other fonts have the small letters. */
export function isCapitalFont(font: string): boolean {
  return /^\.vn.*h$/i.test(font);
}

export function fromLegacy(text: string, letters: LegacyLetters): string {
  return letters === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (sign) => TCVN3[sign.charCodeAt(0) - 0xa1] ?? sign);
}

/** From ¡ (A1) on; a blank is a sign that the fonts leave alone. */
const TCVN3 = [
  ...'ĂÂÊÔƠƯĐăâêôơưđ',
  ...Array.from({ length: 6 }, () => undefined),
  ...['à', 'ả', 'ã', 'á', 'ạ', undefined, 'ằ', 'ẳ', 'ẵ', 'ắ'],
  ...Array.from({ length: 7 }, () => undefined),
  ...['ặ', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ', 'è', undefined, 'ẻ', 'ẽ', 'é', 'ẹ', 'ề', 'ể', 'ễ', 'ế', 'ệ', 'ì', 'ỉ'],
  ...[undefined, undefined, undefined, 'ĩ', 'í', 'ị', 'ò', undefined, 'ỏ', 'õ', 'ó', 'ọ', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
  ...['ờ', 'ở', 'ỡ', 'ớ', 'ợ', 'ù', undefined, 'ủ', 'ũ', 'ú', 'ụ', 'ừ', 'ử', 'ữ', 'ứ', 'ự', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

function fromVni(text: string): string {
  return text.replace(VNI, (found) => {
    const letter = VNI_ALONE[found[0] as string] ?? (found[0] as string);
    const mark = found[1] ?? '';
    const made = `${letter}${VNI_MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC');
    return made.length === 1 ? made : `${letter}${mark}`;
  });
}

/** A vowel and the mark behind it, or a letter that has a place of its own. */
const VNI = /[aeouyôöAEOUYÔÖ][øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË]|[æóòîñôöÆÓÒÎÑÔÖ]/g;

const GRAVE = '\u0300';
const ACUTE = '\u0301';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const HAT = '\u0302';
const BREVE = '\u0306';

const VNI_MARKS: Record<string, string> = {
  ...{ ø: GRAVE, ù: ACUTE, û: HOOK, õ: TILDE, ï: DOT },
  ...{ â: HAT, à: HAT + GRAVE, á: HAT + ACUTE, å: HAT + HOOK, ã: HAT + TILDE, ä: HAT + DOT },
  ...{ ê: BREVE, è: BREVE + GRAVE, é: BREVE + ACUTE, ú: BREVE + HOOK, ü: BREVE + TILDE, ë: BREVE + DOT },
};

const VNI_ALONE: Record<string, string> = {
  ...{ æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' },
  ...{ Æ: 'Ỉ', Ó: 'Ĩ', Ò: 'Ị', Î: 'Ỵ', Ñ: 'Đ', Ô: 'Ơ', Ö: 'Ư' },
};

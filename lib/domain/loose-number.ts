/**
 * Numbers that name something and state no result, each with why; what is left in a text is a figure that nobody has bound.
 * A year or a day, a document's number, a place in a law, the numbering of a list, a name.
 */
const NAMING: readonly RegExp[] = [
  // days, months, years, quarters, hours
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b/g,
  /(?<!\p{L})ngày\s+\d{1,2}(?:[./-]\d{1,2}(?:[./-]\d{4})?)?(?![.,]?\d|\s?%)/giu,
  /(?<!\p{L})tháng\s+\d{1,2}(?:[./-]\d{4})?(?![.,]?\d|\s?%)/giu,
  /(?<!\p{L})quý\s+[1-4](?:[./-]\d{4})?(?![.,]?\d|\s?%)/giu,
  /(?<!\p{L})năm\s+(?:19|20)\d{2}(?:(?:,|\s+và|\s+đến)?\s+(?:19|20)\d{2}(?![.,]?\d))*(?![.,]?\d)/giu,
  /(?<![\d.,])(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}(?![.,]?\d)/g,
  /(?<!\p{L})lúc\s+\d{1,2}(?:\s?giờ|h)(?:\s?\d{2})?/giu,
  // the length of a reporting period
  /(?<![\d.,])0?[369]\s+tháng\s+(?=đầu|cuối|năm)/giu,
  // documents and places in them
  /(?<![\d.,])\d+\p{L}?(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*/gu,
  /(?<!\p{L})(?:điều|khoản|điểm|chương|mục|phần|phụ lục|biểu|tiểu mục)\s+\d+(?:\.\d+)*(?:(?:,|\s+và)\s+\d+(?![.,]?\d|\s?%))*(?![.,]?\d|\s?%)/giu,
  /(?<!\p{L})(?:mức độ|cấp độ)\s+\d(?:(?:,|\s+và)\s+\d(?![.,]?\d|\s?%))*(?![.,]?\d|\s?%)/giu,
  // names
  /(?<!\p{L})(?:ISO|TCVN|QCVN)[\p{L}/ -]*\d+(?:[-:]\d+)*/gu,
  /\p{L}+[-.]?\d+(?![.,]?\d|\s?%)/gu,
  /(?<!\p{L})(?:lần thứ|thứ)\s+\d+(?![.,]?\d|\s?%)/giu,
  // the numbering of a list
  /^\s*\(?\d+(?:\.\d+)*[.)](?=\s)/gm,
];

const NUMBER = /\d[\d.,]*\d|\d/g;

/** The numbers of a paragraph that state something, as they are written; what stands in a field is none of them. */
export function looseNumbers(paragraph: string): string[] {
  return loosePlaces(withoutFields(paragraph)).map(({ what }) => what);
}

export type LoosePlace = { at: number; what: string };

/** The same where they stand, in words without fields. */
export function loosePlaces(words: string): LoosePlace[] {
  const bare = NAMING.reduce((text, naming) => text.replace(naming, (name) => ' '.repeat(name.length)), words);
  return [...bare.matchAll(NUMBER)].map(({ 0: what, index: at }) => ({ at, what }));
}

function withoutFields(text: string): string {
  return text.normalize('NFC').replace(/\{\{[^{}\n]*\}\}/g, '…');
}

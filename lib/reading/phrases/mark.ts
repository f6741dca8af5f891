import { oneLine } from './words.ts';

export const MARK_STYLES = [
  'roman',
  'digit',
  'letter',
  'decimal',
  'dash',
  'plus',
  'dot',
  'appendix',
  'article',
] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** The numeral or bullet that a line begins with ("I", "2.1", "đ", "-"); `rest` is what follows it. */
export type Mark = { style: MarkStyle; value: string; rest: string };

/**
 * The numeral (Nghị định 30/2020: I, 1, a, then bullets) at the beginning of a line. A bullet that a conversion has put
 * before a numeral ("- a) …", "- + …") is passed over, and so are crumbs of markdown and HTML.
 */
export function markOf(text: string): Mark | null {
  const line = withoutCrumbs(oneLine(text));
  const mark = firstMark(line);
  if (mark === null || (mark.style !== 'dash' && mark.style !== 'dot')) return mark;
  const inner = firstMark(mark.rest);
  return inner && INSIDE_BULLETS.has(inner.style) ? inner : mark;
}

const INSIDE_BULLETS: ReadonlySet<MarkStyle> = new Set(['letter', 'plus', 'roman', 'decimal', 'appendix', 'article']);

function withoutCrumbs(line: string): string {
  const start = line.replace(/^(?:<\/?[a-z]{1,6}>|#+ |>+ |\*{2,3}|_{2,3}|\*(?=\S)|\s)+/u, '');
  return start.replace(/(?:<\/?[a-z]{1,6}>|\*{1,3}|_{2,3}|\s)+$/u, '').replace(/\*{2,3}|<\/?[bi]>/gu, '');
}

function firstMark(line: string): Mark | null {
  for (const [style, pattern] of PATTERNS) {
    const found = pattern.exec(line);
    if (found) return { style, value: found[1] ?? found[2] ?? '', rest: line.slice(found[0].length).trim() };
  }
  return null;
}

const ROMAN = '(?=[IVX])(?:X{0,3}(?:IX|IV|V?I{0,3}))';
const UPPER = String.raw`\p{Lu}[\p{Lu}\d]`;

const APPENDIX_NUMBER = String.raw`(?:${ROMAN}|\d{1,2}[a-z]?|[A-H])(?![\p{L}\d])`;

const PATTERNS: [MarkStyle, RegExp][] = [
  [
    'appendix',
    new RegExp(
      `^(?:Phụ|PHỤ|phụ) (?:lục|LỤC|Lục)(?: số| SỐ)?(?: (${APPENDIX_NUMBER})|(?! ${APPENDIX_NUMBER}))(?=$|[.:(]| ?[-–(]| \\p{Lu})[.:]?`,
      'u',
    ),
  ],
  ['article', /^(?:Điều|ĐIỀU) (\d{1,3})[.:]/u],
  ['roman', new RegExp(`^(${ROMAN})(?:[.):]+(?=\\s|\\p{L}|$)|/(?=\\s|\\p{Lu})| ?[-–](?= )|$|(?= ${UPPER}))`, 'u')],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2})+)(?![\d/%,])(?:[.):]+|(?= (?!%))|$)/u],
  ['digit', /^\(?(\d{1,3})(?:[.):/]+(?![\d])|[-–](?= \p{L})|$)/u],
  ['letter', /^\(?([a-zđ]\d{0,2})\)|^([a-zđ]|[A-G])[.)](?=\s|$)/u],
  ['dash', /^([-–—−‐])(?=\s*[^\s\-–—−‐])/u],
  ['plus', /^(\+)(?=\s*[^\s+])/u],
  ['dot', /^([•●·▪◦∙○■□►➢✓✔*]|o(?=\s))(?=\s*\S)/u],
];

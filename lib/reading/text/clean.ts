import { decodeEntities } from './entities.ts';
import { withoutLatex } from './latex.ts';

/**
 * What a person reads of a piece of text: NFC, plain blanks, nothing invisible, no marks of HTML, markdown or LaTeX.
 * "\n" stays, and <br> becomes one; blanks before a bullet inside a line are a lost line break.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text.normalize('NFC').trim();
  return tidyLines(withoutMarkdown(withoutTags(withoutLatex(decodeEntities(text)))));
}

/** Nothing to clean: most text is of this kind. */
const PLAIN = /^(?:[\p{L}\p{N}.,;:()/%+“”-]| (?! ))*$/u;

/** A line as it is laid out: blanks and tabs stay where they are, everything odd about them goes. */
export function plainLine(line: string): string {
  return line
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SOFT_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(ODD_SPACES, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\uf000-\uf0ff]/g, '•');
}

/** Only what is there on every line: letters, digits, signs. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

/** Soft hyphens, zero-width signs, marks of writing direction, byte order marks. */
const INVISIBLE = /\p{Cf}|\u034f/gu;
/** Word keeps a line break inside a cell as a vertical tab. */
const SOFT_BREAKS = /[\v\u0085\u2028\u2029]/g;
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

const TAGS =
  'a|abbr|article|aside|b|big|blockquote|body|br|caption|center|code|col|colgroup|dd|del|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|ins|label|li|link|main|mark|meta|nav|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr|[a-z]\\w*:\\w+';
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, 'gi');
const BREAK = /^<(?:br|hr|\/?(?:p|div|li|tr|h[1-6]|blockquote|dd|dt|caption|figcaption))[\s/>]/i;

export function withoutTags(text: string): string {
  return text.includes('<') ? withoutGaps(text).replace(TAG, (tag) => (BREAK.test(tag) ? '\n' : '')) : text;
}

/** "( <i>lũy kế</i> )" → "(<i>lũy kế</i>)": blanks that stand only between a bracket and a mark were never printed. */
function withoutGaps(text: string): string {
  return text.replace(/(?<=[(“‘«])\s+(?=<(?:i|b|em|strong|u)>)|(?<=<\/(?:i|b|em|strong|u)>)\s+(?=[)”’»])/gi, '');
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^[\]\n]*)\]\(https?:[^()\s]*\)/g, '$1')
    .replace(/(?<!\\)(?:\*{2,}|__|`+)/g, '')
    .replace(/(?<![\p{L}\p{N}\\*])\*(?=[\p{L}\p{N}"“(])([^*\n]*[^\s*\\])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|%$&~<>^"'])/g, '$1');
}

function tidyLines(text: string): string {
  return plainLine(text)
    .replace(/ {2,}/g, (blanks, at: number, whole: string) => (beginsBullet(whole, at + blanks.length) ? '\n' : ' '))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function beginsBullet(text: string, at: number): boolean {
  return /^[-+•] ?\p{L}/u.test(text.slice(at, at + 3));
}

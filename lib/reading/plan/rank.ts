import type { Mark } from '../phrases/mark.ts';
import type { OutlineNode } from './node.ts';

/** An unnumbered line that announces a list: below every numeral, above every bullet. */
export const LEAD_IN = 20;
/** A paragraph that nothing can stand below. */
export const PLAIN = 99;

/** How deep a mark stands, by the order of Nghị định 30/2020: phần, I, 1, 1.1, a), -, +. */
export function rankOf(mark: Mark, printed: string, open: readonly OutlineNode[]): number {
  switch (mark.style) {
    case 'appendix':
    case 'article':
      return 1;
    case 'roman':
      return 3;
    case 'digit':
      return digitRank(mark, printed, open);
    case 'decimal':
      return 4 + mark.value.split('.').length - 1;
    case 'letter':
      return mark.value === mark.value.toLowerCase() ? 10 : 2;
    case 'dash':
      return 22;
    case 'plus':
      return 23;
    case 'dot':
      return dotRank(open);
  }
}

/** "1." is a section, but below "a)" it may begin a list of its own; "(1)" and "1)" always do. */
function digitRank(mark: Mark, printed: string, open: readonly OutlineNode[]): number {
  if (/^\W*\(\d/.test(printed)) return NESTED;
  const number = Number(mark.value);
  const nested = open.find((node) => node.rank === NESTED);
  const section = open.find((node) => node.rank === 4);
  const follows = section !== undefined && Number(section.mark?.value) + 1 === number;
  if (nested && Number(nested.mark?.value) + 1 === number) return follows && isShort(mark.rest) ? 4 : NESTED;
  if (follows) return 4;
  return number === 1 && open.some((node) => node.rank > 4 && node.rank <= 10) ? NESTED : 4;
}

const NESTED = 12;

function isShort(text: string): boolean {
  return text.split(' ').length <= 15 && !/[.;]$/.test(text);
}

/** "*" or "•": a heading where it comes before any other bullet, else the deepest. */
function dotRank(open: readonly OutlineNode[]): number {
  const same = open.find((node) => node.mark?.style === 'dot');
  if (same) return same.rank;
  return open.some((node) => node.rank > LEAD_IN) ? 24 : 21;
}

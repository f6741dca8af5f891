import type { Paragraph, Row } from '../block.ts';
import type { Section } from './grid.ts';
import { splitOrdinal } from './ordinal.ts';
import { appendixOf, isCapitals, isReference } from './titles.ts';

/** What stands over a table: "Phụ lục II", the title under it, and the numbered heading that the table belongs to. */
export type Heading = { appendix: string | null; title: string | null; sections: Section[] };

/** Reads the paragraphs over a table from the nearest up, and the rows inside it over its header. */
export function headingOf(above: readonly Paragraph[], top: readonly Row[]): Heading {
  const inside = top.map(
    ({ line, cells }): Paragraph => ({ kind: 'paragraph', line, text: [...new Set(cells)].join(' ').trim() }),
  );
  const titles: string[] = [];
  for (const paragraph of [...above, ...inside].reverse()) {
    const { text } = paragraph;
    const appendix = appendixOf(text);
    if (appendix)
      return { appendix: appendix.name, title: titleOf([ownTitle(appendix.rest), ...titles]), sections: [] };
    if (isReference(text) || isCaption(text)) continue;
    if (isNumbered(paragraph))
      return { appendix: null, title: titleOf([text, ...titles]), sections: [sectionOf(paragraph)] };
    if (!isTitle(paragraph, titles.length)) break;
    titles.unshift(text);
  }
  return { appendix: null, title: titleOf(nearest(titles)), sections: [] };
}

/** The lines of capitals right over the table, or else the one line there. */
function nearest(titles: readonly string[]): readonly string[] {
  const at = titles.findLastIndex((text) => !isCapitals(text));
  return at === titles.length - 1 ? titles.slice(-1) : titles.slice(at + 1);
}

/** "Phụ lục I: DANH MỤC … (Kèm theo …)" carries its title with it. */
function ownTitle(rest: string): string {
  return isReference(rest) ? '' : rest;
}

function titleOf(texts: readonly string[]): string | null {
  return (
    texts
      .filter((text) => text !== '')
      .join(' ')
      .replace(/\s+/g, ' ') || null
  );
}

/** "Đơn vị tính: triệu đồng" */
function isCaption(text: string): boolean {
  return /^\(?(?:đơn vị tính|đvt)\s*:/i.test(text) || !/\p{L}/u.test(text);
}

/** "II. NHIỆM VỤ CỤ THỂ": a heading, not a sentence that happens to be numbered. */
function isNumbered({ text, level }: Paragraph): boolean {
  const split = splitOrdinal(text);
  if (!split || text.length > 200 || /[.;]$/.test(text)) return false;
  return (
    level !== undefined ||
    split.ordinal.style === 'roman' ||
    split.ordinal.style === 'upper' ||
    isCapitals(split.rest) ||
    text.length < 100
  );
}

function sectionOf({ line, text }: Paragraph): Section {
  const split = splitOrdinal(text);
  return { numeral: split?.ordinal.text ?? '', title: split?.rest ?? text, line };
}

/** Capitals, or short text that ends no sentence; titles have few lines. */
function isTitle({ text, level }: Paragraph, before: number): boolean {
  if (before >= 4) return false;
  return isCapitals(text) || level !== undefined || (text.length < 250 && !/[.;:]$/.test(text) && !/^[-+•]/.test(text));
}

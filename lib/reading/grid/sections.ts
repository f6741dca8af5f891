import type { Section } from './grid.ts';
import { isFirst, type Ordinal, readOrdinal, splitOrdinal } from './ordinal.ts';
import { isHeadingText } from './titles.ts';

export type HeadingRow = { ordinal: Ordinal | null; numeral: string; title: string; isSure: boolean };

/**
 * A row that is a heading: one text alone, beside a numeral or over all columns. `isSure` where its numeral, its
 * capitals or its merged cells say so; else it depends on the rows below (see `opens`).
 */
export function headingRow(cells: readonly string[], ordinalAt: number): HeadingRow | null {
  const printed = ordinalAt < 0 ? '' : (cells[ordinalAt] ?? '');
  const texts = cells.filter((cell, at) => cell !== '' && (at !== ordinalAt || readOrdinal(cell) === null));
  const title = texts[0] ?? '';
  if (title === '' || texts.some((text) => text !== title)) return null;
  const isMerged = texts.length > 1 && texts.length >= cells.length - 2;
  const ordinal = readOrdinal(printed);
  if (ordinal) return counted(ordinal, title, isMerged);
  const split = splitOrdinal(title);
  const isAlone = isMerged || texts.length === cells.length || printed === title;
  if (split && (isAlone || split.ordinal.style === 'roman'))
    return { ordinal: split.ordinal, numeral: split.ordinal.text, title: split.rest, isSure: true };
  return isAlone || isHeadingText(title)
    ? { ordinal: null, numeral: '', title, isSure: isMerged || isHeadingText(title) }
    : null;
}

function counted(ordinal: Ordinal, title: string, isMerged: boolean): HeadingRow | null {
  if (ordinal.style === 'bullet' || ordinal.style === 'word') return null;
  const isSure = isMerged || ordinal.style === 'roman' || ordinal.style === 'upper' || isHeadingText(title);
  return { ordinal, numeral: ordinal.text, title, isSure };
}

/** Whether the row below this one counts inside it: 1 → 1.1, 1 → a, 2 → 1 again. */
export function opens(ordinal: Ordinal | null, below: Ordinal | null): boolean {
  if (!ordinal || !below || below.style === 'word') return false;
  if (below.path.length > ordinal.path.length)
    return below.path.slice(0, ordinal.path.length).join('.') === ordinal.path.join('.');
  if (below.path.length === 1 && (below.style === 'lower' || below.style === 'bullet'))
    return ordinal.style === 'digit';
  return false;
}

/** The headings that are open, outermost first. */
export type OpenSections = { ordinal: Ordinal | null; section: Section }[];

/** A heading closes those of its own kind and all inside them. */
export function open(
  sections: OpenSections,
  { ordinal, numeral, title }: Pick<HeadingRow, 'ordinal' | 'numeral' | 'title'>,
  line: number,
): OpenSections {
  const level = sections.findIndex((one) => keyOf(one.ordinal) === keyOf(ordinal));
  return [...(level < 0 ? sections : sections.slice(0, level)), { ordinal, section: { numeral, title, line } }];
}

/**
 * The headings that are still open at a row: a row that counts on from a heading itself ends it. `before` counts the
 * row above inside the same headings, if any: 1, 2, 3 below heading 1 stay inside.
 */
export function stillOpen(sections: OpenSections, ordinal: Ordinal, before: Ordinal | null): OpenSections {
  const level = sections.findIndex(({ ordinal: heading }) => heading !== null && ends(heading, ordinal, before));
  return level < 0 ? sections : sections.slice(0, level);
}

function ends(heading: Ordinal, ordinal: Ordinal, before: Ordinal | null): boolean {
  if (heading.style !== ordinal.style) return false;
  if (heading.path.length !== ordinal.path.length) return heading.path.length > ordinal.path.length;
  return !isFirst(ordinal) && before !== null && keyOf(before) !== keyOf(ordinal);
}

/** The kind of count that an ordinal is of. */
function keyOf(ordinal: Ordinal | null): string {
  return ordinal ? `${ordinal.style}:${ordinal.path.length}` : '';
}

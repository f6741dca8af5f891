import type { Paragraph } from '../block.ts';
import { markOf } from '../phrases/mark.ts';
import { agencyNames, isAgency, nameOf } from './agency-names.ts';
import type { Entry } from './entry.ts';

/** The entries of a list in lines: "1. Sở Nội vụ", "- UBND xã Tân Lập", bare names below "II. UBND các xã". */
export function lineEntries(paragraphs: readonly Paragraph[]): Entry[] {
  let heading: string | null = null;
  return paragraphs.flatMap(({ text, line }) => {
    const mark = markOf(text);
    const ordinal = mark?.style === 'digit' ? Number(mark.value) : null;
    const isBare = heading !== null && mark !== null && mark.style !== 'roman' && isBareName(nameOf(text));
    if (isAgencyLine(text) || isBare)
      return agencyNames(text).map((name) => ({ name, heading, ordinal, line, lastLine: line }));
    heading = nameOf(text);
    return [];
  });
}

/** A line that names agencies and says nothing else. */
export function isAgencyLine(text: string): boolean {
  return agencyNames(text).every(isAgency);
}

function isBareName(name: string): boolean {
  return name.split(' ').length <= 8 && /^\p{Lu}/u.test(name) && !/[.:!?]$/.test(name);
}

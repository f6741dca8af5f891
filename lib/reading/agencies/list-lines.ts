import type { Paragraph } from '../block.ts';
import { markOf } from '../phrases/mark.ts';
import { agencyNames, isAgency, nameOf } from './agency-names.ts';
import type { Entry } from './entry.ts';

/** The entries of a list in lines: "1. Sở Nội vụ", "- UBND xã Tân Lập", bare names below "II. UBND các xã". */
export function lineEntries(paragraphs: readonly Paragraph[]): Entry[] {
  const isNested = paragraphs.some(({ text }) => isInner(text));
  let heading: string | null = null;
  return paragraphs.flatMap(({ text, line }) => {
    const mark = markOf(text);
    const ordinal = mark?.style === 'digit' ? Number(mark.value) : null;
    const isBare = heading !== null && mark !== null && mark.style !== 'roman' && isBareName(nameOf(text));
    const isHeading = isNested && mark?.style === 'roman';
    if (!isHeading && (isAgencyLine(text) || isBare))
      return agencyNames(text).map((name) => ({ name, heading, ordinal, line, lastLine: line }));
    heading = nameOf(text);
    return [];
  });
}

/** "II. UBND các xã, phường" heads a part of the list where other lines are counted or marked below it. */
function isInner(text: string): boolean {
  const mark = markOf(text);
  return mark !== null && mark.style !== 'roman' && isAgencyLine(text);
}

/** A line that names agencies and says nothing else. */
export function isAgencyLine(text: string): boolean {
  return agencyNames(text).every(isAgency);
}

function isBareName(name: string): boolean {
  return name.split(' ').length <= 8 && /^\p{Lu}/u.test(name) && !/[.:!?]$/.test(name);
}

import type { AreaCode } from '@/lib/domain/plan.ts';
import type { ReadSection } from '../proposal.ts';
import type { Heading } from './heading.ts';
import type { ListKind } from './list-kind.ts';
import type { OutlineNode } from './node.ts';
import { isNumeral, sectionBelow } from './numeral.ts';

export type Years = { startYear: number | null; endYear: number | null };

/** Where a sentence stands: all that its headings say about it. */
export type Place = {
  /** "I.2.a" */
  section: string;
  /** The innermost heading without a numeral, below the section. */
  heading: string | null;
  area: AreaCode | null;
  /** "2026-2027"; null where the headings set none, or the whole plan. */
  phase: string | null;
  deadlineYear: number | null;
  kind: ListKind | null;
  /** Below "Phấn đấu đến hết năm 2025:". */
  isAnnounced: boolean;
  /** The headings that lead here, from the outermost. */
  trail: readonly ReadSection[];
};

export const NOWHERE: Place = {
  section: '',
  heading: null,
  area: null,
  phase: null,
  deadlineYear: null,
  kind: null,
  isAnnounced: false,
  trail: [],
};

/** The place of what stands below a heading. `siblings` are the headings beside it. */
export function placeBelow(node: OutlineNode, heading: Heading, place: Place, years: Years): Place {
  const numeral = node.mark !== null && isNumeral(node.mark);
  const section = numeral && node.mark ? sectionBelow(place.section, node.mark) : place.section;
  const list = numeral ? null : headingBelow(node, heading, place);
  return {
    section,
    heading: list,
    ...said(heading, place, years),
    trail:
      heading.title === ''
        ? place.trail
        : [...place.trail, { section: placeKey(section, list), title: heading.title, line: node.line }],
    isAnnounced: isLeadIn(node) && (heading.kind === 'goal' || heading.kind === 'target' || heading.phase.isTitle),
  };
}

/** "I.2.a – Về cải cách thể chế": a list as it stands in the ids of its rows. */
export function placeKey(section: string, heading: string | null): string {
  return heading === null ? section : `${section} – ${heading}`;
}

/** The same place, but for the area, the time and the kind that an inline title says: "Đến năm 2030: …". */
export function placeSaid(heading: Heading, place: Place, years: Years): Place {
  return { ...place, ...said(heading, place, years) };
}

function said(heading: Heading, place: Place, years: Years): Pick<Place, 'area' | 'phase' | 'deadlineYear' | 'kind'> {
  const { phase, deadlineYear } = heading.phase;
  const inPlan = deadlineYear !== null && isWithin(deadlineYear, years);
  return {
    area: heading.area ?? place.area,
    phase: phase !== null && inPlan ? (phase === `${years.startYear}-${years.endYear}` ? null : phase) : place.phase,
    deadlineYear: inPlan ? deadlineYear : place.deadlineYear,
    kind: heading.kind ?? place.kind,
  };
}

function isWithin(year: number, { startYear, endYear }: Years): boolean {
  return (startYear === null || startYear <= year) && (endYear === null || year <= endYear);
}

/** A lead-in announces the list of its section, it does not name another one. */
function headingBelow(node: OutlineNode, heading: Heading, place: Place): string | null {
  if (isLeadIn(node) && heading.area === null && heading.phase.phase === null) return place.heading;
  return heading.title === '' ? shortened(node.text) : heading.title;
}

function isLeadIn(node: OutlineNode): boolean {
  return node.mark === null && node.level === null;
}

function shortened(text: string): string {
  const words = text.split(' ');
  return words.length <= 8 ? text : `${words.slice(0, 8).join(' ')}…`;
}

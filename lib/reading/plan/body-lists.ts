import { type Heading, headingOf } from './heading.ts';
import { descendantsOf, type OutlineNode } from './node.ts';
import { isNumeral, numberOf } from './numeral.ts';
import { NOWHERE, type Place, placeBelow, placeSaid, type Years } from './place.ts';

/** One sentence of the body: a bullet, or a paragraph at the end of its branch. */
export type ListItem = {
  place: Place;
  /** As printed in a numbered list, counted in one of bullets; null for a sentence that stands alone. */
  ordinal: number | null;
  text: string;
  /** What is promised: the text without its inline title. */
  content: string;
  line: number;
  lastLine: number;
  isJoined: boolean;
  isMarked: boolean;
  /** A lettered sentence is not counted: its letter is in its section. */
  isPlace: boolean;
};

/** Every sentence of the body with the headings that lead to it, in the order of the text. */
export function listItems(root: OutlineNode, years: Years): ListItem[] {
  const items: ListItem[] = [];
  walk(root, NOWHERE, years, items);
  return numbered(items);
}

function walk(parent: OutlineNode, place: Place, years: Years, items: ListItem[]): void {
  const headings = parent.children.map(headingOf);
  parent.children.forEach((node, index) => {
    const heading = resolved(node, headings[index] as Heading, headings);
    const below = placeBelow(node, heading, place, years);
    if (heading.content !== null) items.push(itemOf(node, heading, placeOf(node, heading, place, below, years)));
    walk(node, below, years, items);
  });
}

/** "Mục tiêu" beside or above "Chỉ tiêu cụ thể" is the general one. */
function resolved(node: OutlineNode, heading: Heading, beside: readonly Heading[]): Heading {
  if (heading.kind !== 'goal') return heading;
  const specific = [...beside, ...descendantsOf(node).map(headingOf)].some(
    ({ kind, title }) => kind === 'target' && title !== '',
  );
  return specific ? { ...heading, kind: 'general' } : heading;
}

/** A lettered sentence is a place of its own, a numbered one or a bullet is one of its list. */
function placeOf(node: OutlineNode, heading: Heading, place: Place, below: Place, years: Years): Place {
  if (node.mark === null || !isNumeral(node.mark)) return placeSaid(heading, place, years);
  return heading.title === '' && numberOf(node.mark) !== null ? place : { ...below, isAnnounced: place.isAnnounced };
}

function itemOf(node: OutlineNode, heading: Heading, place: Place): ListItem {
  const numeral = node.mark !== null && isNumeral(node.mark) ? node.mark : null;
  const ordinal = numeral !== null && heading.title === '' ? numberOf(numeral) : null;
  return {
    place,
    ordinal,
    text: heading.kind === null ? node.text : (heading.content ?? node.text),
    content: heading.content ?? node.text,
    line: node.line,
    lastLine: node.lastLine,
    isJoined: node.isJoined,
    isMarked: node.mark !== null,
    isPlace: numeral !== null && ordinal === null,
  };
}

/** Counts the bullets of each list, and its plain paragraphs apart from them; a paragraph that stands alone gets no number. */
function numbered(items: readonly ListItem[]): ListItem[] {
  const counts = new Map<string, number>();
  const counted = items.map((item) => {
    if (item.ordinal !== null || item.isPlace) return item;
    const ordinal = (counts.get(listOf(item)) ?? 0) + 1;
    counts.set(listOf(item), ordinal);
    return { ...item, ordinal };
  });
  return counted.map((item) => (item.isMarked || counts.get(listOf(item)) !== 1 ? item : { ...item, ordinal: null }));
}

function listOf({ place, isMarked }: ListItem): string {
  const { section, heading, kind, isAnnounced } = place;
  return [section, heading, kind, isMarked ? 'bullets' : isAnnounced].join('|');
}

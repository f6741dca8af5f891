import { child, childrenOf, isOn, type Node, valOf, wholeNumber } from '../xml.ts';
import { numeral } from './numerals.ts';
import type { Styles } from './styles.ts';
import { signOf } from './symbols.ts';

/** Word's automatic numbering, counted along while the document is read from its beginning. */
export type Numbering = {
  /** What Word prints in front of this paragraph: "1.", "a)", "Điều 2.", "•"; "" for an unnumbered one. */
  next(properties: Node | undefined, styleId: string | undefined): string;
};

type Level = {
  start: number;
  format: string;
  text: string;
  restart: number | null;
  isLegal: boolean;
  styleId: string | undefined;
  font: string | undefined;
};
type List = { key: string; levels: (Level | undefined)[]; starts: (number | undefined)[] };

export function readNumbering(root: Node | null, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  const next = (properties: Node | undefined, styleId: string | undefined) => {
    const { numId, level } = placeOf(lists, properties, styles.numberingOf(styleId));
    const list = lists.get(numId);
    if (!list?.levels[level]) return '';
    const count = counts.get(list.key) ?? [];
    counts.set(list.key, count);
    // an override starts its level anew where this list first uses it
    if (list.starts[level] !== undefined && !begun.has(`${numId} ${level}`)) delete count[level];
    begun.add(`${numId} ${level}`);
    step(list, count, level);
    return label(list, count, level);
  };
  return { next };
}

/** A paragraph's own numbering wins over that of its style; numId 0 takes the numbering away. */
function placeOf(lists: Map<string, List>, properties: Node | undefined, ofStyle: ReturnType<Styles['numberingOf']>) {
  const own = child(properties, 'numPr');
  const numId = valOf(own, 'numId') ?? ofStyle?.numId ?? '0';
  const ownLevel = wholeNumber(valOf(own, 'ilvl'));
  if (ownLevel !== null) return { numId, level: ownLevel };
  if (valOf(own, 'numId') !== undefined) return { numId, level: 0 };
  const levels = lists.get(numId)?.levels ?? [];
  const linked = (ofStyle?.styleIds ?? []).map((styleId) => levels.findIndex((level) => level?.styleId === styleId));
  return { numId, level: linked.find((place) => place >= 0) ?? ofStyle?.level ?? 0 };
}

function step(list: List, count: (number | undefined)[], level: number): void {
  const before = count[level];
  count[level] = before === undefined ? startOf(list, level) : before + 1;
  for (let deeper = level + 1; deeper < 9; deeper += 1) {
    const restart = list.levels[deeper]?.restart ?? deeper;
    if (level < restart) delete count[deeper];
  }
}

function startOf(list: List, level: number): number {
  return list.starts[level] ?? list.levels[level]?.start ?? 1;
}

function label(list: List, count: (number | undefined)[], level: number): string {
  const { text, format, isLegal, font } = list.levels[level] as Level;
  if (format === 'bullet') return bullet(text, font);
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1;
    const own = list.levels[place]?.format ?? 'decimal';
    return numeral(count[place] ?? startOf(list, place), isLegal && own !== 'none' ? 'decimal' : own);
  });
}

/** Signs that mean something in a list stay; the many pictures of a dot are one. */
function bullet(text: string, font: string | undefined): string {
  const sign = [...text]
    .map((one) => signOf(one, font) ?? '•')
    .join('')
    .trim();
  if (/^[-–—−]$/.test(sign)) return '-';
  return sign === '+' ? '+' : '•';
}

function readLists(root: Node | null, styles: Styles): Map<string, List> {
  const abstracts = new Map(
    childrenOf(root ?? undefined, 'abstractNum').map((one) => [one.attributes.abstractNumId ?? '', one]),
  );
  const nums = childrenOf(root ?? undefined, 'num');
  const abstractOf = new Map(nums.map((num) => [num.attributes.numId ?? '', valOf(num, 'abstractNumId') ?? '']));
  return new Map(
    nums.map((num) => {
      const key = linkedTo(abstracts, abstractOf, styles, valOf(num, 'abstractNumId') ?? '');
      return [num.attributes.numId ?? '', readList(num, key, abstracts.get(key))];
    }),
  );
}

/** A list style stands between: the numbers are defined, and counted, where the style points to. */
function linkedTo(abstracts: Map<string, Node>, abstractOf: Map<string, string>, styles: Styles, key: string): string {
  const style = valOf(abstracts.get(key), 'numStyleLink');
  const numId = style === undefined ? undefined : styles.numberingOf(style)?.numId;
  return (numId && abstractOf.get(numId)) || key;
}

function readList(num: Node, key: string, abstract: Node | undefined): List {
  const list: List = { key, levels: [], starts: [] };
  for (const level of childrenOf(abstract, 'lvl')) setLevel(list, level);
  for (const override of childrenOf(num, 'lvlOverride')) {
    const place = wholeNumber(override.attributes.ilvl) ?? 0;
    const start = wholeNumber(valOf(override, 'startOverride'));
    const level = child(override, 'lvl');
    if (level) setLevel(list, level);
    if (start !== null && place >= 0 && place < 9) list.starts[place] = start;
  }
  return list;
}

function setLevel(list: List, level: Node): void {
  const place = wholeNumber(level.attributes.ilvl) ?? 0;
  if (place < 0 || place > 8) return;
  list.levels[place] = {
    start: wholeNumber(valOf(level, 'start')) ?? 1,
    format: child(level, 'lvlPicBulletId') ? 'bullet' : (valOf(level, 'numFmt') ?? 'decimal'),
    text: valOf(level, 'lvlText') ?? '',
    restart: wholeNumber(valOf(level, 'lvlRestart')),
    isLegal: isOn(level, 'isLgl') ?? false,
    styleId: valOf(level, 'pStyle'),
    font: child(child(level, 'rPr'), 'rFonts')?.attributes.ascii,
  };
}

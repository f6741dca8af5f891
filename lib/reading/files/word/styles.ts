import { child, childrenOf, isOn, type Node, valOf, wholeNumber } from '../xml.ts';

/** What of a style changes what is read: its place in the outline, its numbering, and how its letters look. */
export type Look = { hidden: boolean; capitals: boolean; font: string | undefined };

export type Styles = {
  /** 1 for the outermost heading; null for running text. */
  levelOf(styleId: string | undefined): number | null;
  /** The numbering that the style carries, and the style of its chain that says so. */
  numberingOf(styleId: string | undefined): { numId: string | null; level: number | null; styleIds: string[] } | null;
  /** Lines of a table of contents repeat the headings. */
  isContents(styleId: string | undefined): boolean;
  hasBorders(tableStyleId: string | undefined): boolean;
  lookOf(runProperties: Node | undefined, paragraphStyleId: string | undefined): Look;
};

export function readStyles(root: Node | null): Styles {
  const byId = new Map(childrenOf(root ?? undefined, 'style').map((style) => [style.attributes.styleId ?? '', style]));
  const byDefault = [...byId.entries()].find(([, { attributes }]) => isDefaultParagraph(attributes))?.[0];
  const defaults = child(child(child(root ?? undefined, 'docDefaults'), 'rPrDefault'), 'rPr');
  const chain = (styleId: string | undefined) => chainOf(byId, styleId);
  const paragraphChain = (styleId: string | undefined) => chain(styleId ?? byDefault);
  const looks = new Map<string, Node[]>();
  const styleLooks = (runStyle: string | undefined, paragraphStyle: string | undefined) => {
    const key = `${runStyle}\0${paragraphStyle}`;
    const found = looks.get(key) ?? [...chain(runStyle), ...paragraphChain(paragraphStyle)].flatMap(runLooks);
    looks.set(key, found);
    return found;
  };
  return {
    levelOf: (styleId) =>
      outlineLevel(firstOf(paragraphChain(styleId), (style) => valOf(child(style, 'pPr'), 'outlineLvl'))),
    numberingOf: (styleId) => numberingOf(paragraphChain(styleId)),
    isContents: (styleId) => chain(styleId).some((style) => /^toc \d/i.test(valOf(style, 'name') ?? '')),
    hasBorders: (styleId) => chain(styleId).some((style) => hasLines(child(child(style, 'tblPr'), 'tblBorders'))),
    lookOf: (properties, styleId) =>
      lookOf([
        ...(properties ? [properties] : []),
        ...styleLooks(valOf(properties, 'rStyle'), styleId),
        ...(defaults ? [defaults] : []),
      ]),
  };
}

/** Word counts outline levels from 0; 9 is running text. */
export function outlineLevel(value: string | undefined): number | null {
  const level = wholeNumber(value);
  return level !== null && level >= 0 && level < 9 ? level + 1 : null;
}

/** Whether a border of any side is drawn. */
export function hasLines(borders: Node | undefined): boolean {
  return (borders?.children ?? []).some(({ attributes }) => !['none', 'nil', undefined].includes(attributes.val));
}

function isDefaultParagraph({ type, default: isDefault }: Record<string, string>): boolean {
  return type === 'paragraph' && (isDefault === '1' || isDefault === 'true');
}

/** The style and what it is based on, from the nearest; a chain that bites its own tail ends. */
function chainOf(byId: Map<string, Node>, styleId: string | undefined): Node[] {
  const chain: Node[] = [];
  for (let style = byId.get(styleId ?? ''); style && chain.length < 20; ) {
    chain.push(style);
    style = byId.get(valOf(style, 'basedOn') ?? '');
  }
  return chain;
}

function firstOf<T>(chain: Node[], read: (style: Node) => T | undefined): T | undefined {
  for (const style of chain) {
    const found = read(style);
    if (found !== undefined) return found;
  }
  return undefined;
}

function numberingOf(chain: Node[]) {
  const properties = chain.map((style) => child(child(style, 'pPr'), 'numPr'));
  const numId = properties.map((one) => valOf(one, 'numId')).find((one) => one !== undefined);
  if (numId === undefined) return null;
  const level = properties.map((one) => wholeNumber(valOf(one, 'ilvl'))).find((one) => one !== null) ?? null;
  return { numId, level, styleIds: chain.map((style) => style.attributes.styleId ?? '') };
}

function runLooks(style: Node): Node[] {
  const properties = child(style, 'rPr');
  return properties ? [properties] : [];
}

/** The nearest that says anything has the word. */
function lookOf(properties: Node[]): Look {
  const first = (name: string) => properties.map((one) => isOn(one, name)).find((one) => one !== null) ?? false;
  const fonts = properties.map((one) => child(one, 'rFonts')?.attributes);
  const font = fonts.map((one) => one?.ascii ?? one?.hAnsi).find((one) => one !== undefined);
  return { hidden: first('vanish'), capitals: first('caps'), font };
}

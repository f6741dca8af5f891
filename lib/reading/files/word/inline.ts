import { fromLegacy, isCapitalFont, lettersOfFont } from '../legacy-letters.ts';
import { child, childrenOf, type Node, textOf } from '../xml.ts';
import { type Fields, instruct, isSeen, stepField } from './fields.ts';
import type { Look, Styles } from './styles.ts';
import { signOf } from './symbols.ts';

export type InlineContext = { styles: Styles; fields: Fields };

/** The text of a paragraph as it is seen, and the contents of the text boxes that are anchored in it. */
export type Inline = { text: string; boxes: Node[]; hasPicture: boolean; hasPage: boolean };

export function readInline(paragraph: Node, context: InlineContext, styleId: string | undefined): Inline {
  const inline: Inline = { text: '', boxes: [], hasPicture: false, hasPage: false };
  readAll(paragraph.children, { ...context, styleId, inline });
  return inline;
}

/** Of the two forms that a drawing is saved in, the first that a reader of today takes; never both. */
export function chosenOf(alternate: Node): Node[] {
  const choices = [...childrenOf(alternate, 'Choice'), ...childrenOf(alternate, 'Fallback')];
  return (choices.find((choice) => hasText(choice)) ?? choices[0])?.children ?? [];
}

function hasText(node: Node): boolean {
  return node.name === 't' || node.children.some(hasText);
}

type Reading = InlineContext & { styleId: string | undefined; inline: Inline };

function readAll(nodes: Node[], reading: Reading): void {
  for (const node of nodes) readOne(node, reading);
}

function readOne(node: Node, reading: Reading): void {
  if (node.name === 'r') readRun(node, reading);
  else if (node.name === 'AlternateContent') readAll(chosenOf(node), reading);
  else if (node.name === 'sdt')
    readAll(isPlaceholder(node) ? [] : (child(node, 'sdtContent')?.children ?? []), reading);
  else if (WRAPPERS.has(node.name)) readAll(node.children, reading);
  else if (FORMULAS.has(node.name) && isSeen(reading.fields)) reading.inline.text += mathText(node);
}

const FORMULAS = new Set(['oMath', 'oMathPara']);

/** Deleted and moved-away text ("del", "moveFrom") is not among them. */
const WRAPPERS = new Set([
  'hyperlink',
  'smartTag',
  'customXml',
  'ins',
  'moveTo',
  'dir',
  'bdo',
  'fldSimple',
  'ruby',
  'rubyBase',
]);

/** "Bấm vào đây để nhập": what stands in a field of a form that nobody has filled in. */
export function isPlaceholder(sdt: Node): boolean {
  return child(child(sdt, 'sdtPr'), 'showingPlcHdr') !== undefined;
}

function readRun(run: Node, reading: Reading): void {
  const look = reading.styles.lookOf(child(run, 'rPr'), reading.styleId);
  for (const node of run.children) {
    if (node.name === 'fldChar') stepField(reading.fields, node);
    else if (node.name === 'instrText') instruct(reading.fields, textOf(node));
    else if (PICTURES.has(node.name)) readPicture(node, reading);
    else if (node.name === 'AlternateContent') for (const one of chosenOf(node)) readPicture(one, reading);
    else if (!look.hidden && isSeen(reading.fields)) reading.inline.text += shown(node, look);
  }
}

const PICTURES = new Set(['drawing', 'pict', 'object']);

function readPicture(node: Node, { inline }: Reading): void {
  const boxes = boxesIn(node);
  inline.boxes.push(...boxes);
  if (boxes.length > 0) return;
  inline.hasPicture = true;
  inline.hasPage ||= isPage(node);
}

/** Larger than 11 × 14 cm: a scanned page rather than an emblem. Word counts 360,000 to a centimetre. */
function isPage(node: Node): boolean {
  const { cx = '0', cy = '0' } = node.name === 'extent' ? node.attributes : {};
  return (Number(cx) > 4_000_000 && Number(cy) > 5_000_000) || node.children.some(isPage);
}

function boxesIn(node: Node): Node[] {
  if (node.name === 'txbxContent') return [node];
  if (node.name === 'AlternateContent') return chosenOf(node).flatMap(boxesIn);
  return node.children.flatMap(boxesIn);
}

function shown(node: Node, look: Look): string {
  if (node.name === 't') return letters(spaced(node), look);
  if (node.name === 'sym') return symbol(node);
  return SIGNS.get(node.name) ?? '';
}

const SIGNS = new Map<string, string>(
  Object.entries({ tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }),
);

/** Blanks at the ends count only where the file says that they do. */
function spaced(node: Node): string {
  const text = textOf(node).replace(/[\r\n]+/g, ' ');
  return node.attributes.space === 'preserve' ? text : text.trim();
}

function letters(text: string, { font, capitals }: Look): string {
  const old = lettersOfFont(font);
  const said = old ? fromLegacy(text, old) : text.replace(/[\uf000-\uf0ff]/g, (sign) => signOf(sign, font) ?? '•');
  return capitals || (font && isCapitalFont(font)) ? said.toUpperCase() : said;
}

function symbol({ attributes: { char = '', font } }: Node): string {
  const code = Number.parseInt(char, 16);
  return Number.isNaN(code) || code > 0xffff ? '' : (signOf(String.fromCodePoint(code), font) ?? '');
}

/** A formula on one line: a fraction with its stroke, the rest in the order in which it stands. */
function mathText(node: Node): string {
  if (node.name === 't') return textOf(node);
  if (node.name === 'f') return ['num', 'den'].map((part) => mathText(child(node, part) ?? node)).join('/');
  return node.children.map(mathText).join('');
}

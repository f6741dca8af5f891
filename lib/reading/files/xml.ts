import { XMLParser } from 'fast-xml-parser';
import { decodeUnicode } from './decode.ts';
import { refuseFile } from './fault.ts';
import { limits } from './limits.ts';
import type { Zip } from './zip.ts';

/** An element without its namespace prefix, or a piece of text (whose name is "#text"). */
export type Node = { name: string; text: string; attributes: Record<string, string>; children: Node[] };

/** A part of the file as text. Refuses what could expand (DOCTYPE), is not closed, or nests without end. */
export async function readXmlText(zip: Zip, name: string): Promise<string> {
  const xml = decodeUnicode(await zip.read(name, limits.part));
  checkXml(xml, name);
  return xml;
}

export async function readXml(zip: Zip, name: string): Promise<Node> {
  return parseXml(await readXmlText(zip, name), name);
}

/** A part that may be missing. */
export async function readXmlIfThere(zip: Zip, name: string): Promise<Node | null> {
  return zip.names.includes(name) ? readXml(zip, name) : null;
}

export function parseXml(xml: string, entry: string): Node {
  try {
    const root = (PARSER.parse(xml) as Raw[]).map(toNode).find(({ name }) => name !== '#text' && !name.startsWith('?'));
    return root ?? refuseFile('broken-xml', { entry });
  } catch (error) {
    if (error instanceof Error && 'facts' in error) throw error;
    return refuseFile('broken-xml', { entry });
  }
}

/** `NaN` never: an attribute that is no whole number is as good as absent. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

export function child(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((one) => one.name === name);
}

export function childrenOf(node: Node | undefined, name: string): Node[] {
  return node?.children.filter((one) => one.name === name) ?? [];
}

/** The attribute `val` of a child, as Word's properties have it. */
export function valOf(node: Node | undefined, name: string): string | undefined {
  return child(node, name)?.attributes.val;
}

/** A property that is switched on by being there: null when it is not there. */
export function isOn(node: Node | undefined, name: string): boolean | null {
  const found = child(node, name);
  return found ? !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1') : null;
}

/** All text below, in order. */
export function textOf(node: Node): string {
  return node.name === '#text' ? node.text : node.children.map(textOf).join('');
}

export function decodeXmlEntities(text: string): string {
  return text.includes('&') ? text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (all, name) => signOf(name) ?? all) : text;
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  jPath: false,
  maxNestedTags: limits.depth + 10,
});

type Raw = Record<string, unknown> & { ':@'?: Record<string, string> };

function toNode(raw: Raw): Node {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = raw[name];
  if (!Array.isArray(content))
    return { name: '#text', text: decodeXmlEntities(String(content)), attributes: NONE, children: [] };
  const attributes = Object.entries(raw[':@'] ?? NONE).map(([key, value]) => [key, decodeXmlEntities(String(value))]);
  return { name, text: '', attributes: Object.fromEntries(attributes), children: content.map(toNode) };
}

const NONE: Record<string, string> = {};

function signOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED.get(name);
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

const NAMED = new Map<string, string>(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));

/** The parser below would end quietly in the middle of a part that was cut off. */
function checkXml(xml: string, entry: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) refuseFile('doctype', { entry });
  const open: string[] = [];
  let isBegun = false;
  for (const [found, closing, name, end] of xml.matchAll(TAG)) {
    isBegun = true;
    if (found === '<') refuseFile('broken-xml', { entry });
    if (name === undefined) continue;
    if (closing) {
      if (open.pop() !== name) refuseFile('broken-xml', { entry });
    } else if (!end) {
      open.push(name);
      if (open.length > limits.depth) refuseFile('too-deep', { entry, limit: limits.depth });
    }
  }
  if (open.length > 0 || !isBegun) refuseFile('broken-xml', { entry });
}

/**
 * Comments, CDATA and instructions have no name; one without an end takes all the rest. A ">" inside a quoted value
 * belongs to the value. A "<" that begins none of them stands alone.
 */
const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<(\/?)([^\s<>/!?"']+)(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>|</g;

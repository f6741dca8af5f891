import { XMLParser } from 'fast-xml-parser';
import { fromBufferPromise } from 'yauzl';

/** The files of a .docx by name, as text. */
export type Parts = ReadonlyMap<string, string>;

export type XmlNode = { name: string; at: Record<string, string>; text: string; children: XmlNode[] };

/** How a paragraph looks after its style and its own words; sizes in half points, lengths in twentieths of a point. */
export type Look = {
  size: number;
  bold: boolean;
  italics: boolean;
  font: string;
  color: string;
  place: string;
  firstLine: number;
  left: number;
  right: number;
  before: number;
  after: number;
  line: number;
  topLine: string | null;
  boxed: boolean;
};
export type FormParagraph = { style: string; text: string; look: Look; section: number; index: number };
export type FormSection = {
  size: Record<string, string>;
  margin: Record<string, string>;
  firstPageDiffers: boolean;
  start: string | undefined;
  headers: Record<'default' | 'first', XmlNode | null>;
};
export type FormTable = { bordered: boolean; rows: { cells: string[][]; isHead: boolean; unsplit: boolean }[] };
export type DocxForm = {
  parts: Parts;
  paragraphs: FormParagraph[];
  sections: FormSection[];
  tables: FormTable[];
  xml: XmlNode;
};

/** Every file of a .docx, in its order. */
export async function unzipDocx(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

/** What a reader of the printed page can see, out of the files of a .docx. */
export function readDocx(parts: Parts): DocxForm {
  const xml = parsed(parts, 'word/document.xml');
  const body = one(one(xml, 'w:document'), 'w:body');
  const lookOfParagraph = looksBy(parsed(parts, 'word/styles.xml'));
  const paragraphs: FormParagraph[] = [];
  const sections: FormSection[] = [];
  const walk = (node: XmlNode) => {
    for (const child of node.children) {
      if (child.name === 'w:p') {
        const [style, look] = lookOfParagraph(child);
        const text = all(child, 'w:t')
          .map((piece) => piece.text)
          .join('');
        paragraphs.push({ style, text, look, section: sections.length, index: paragraphs.length });
        const end = maybe(maybe(child, 'w:pPr'), 'w:sectPr');
        if (end) sections.push(sectionOf(end, parts));
      } else if (child.name === 'w:sectPr') sections.push(sectionOf(child, parts));
      else walk(child);
    }
  };
  walk(body);
  return { parts, paragraphs, sections, tables: all(body, 'w:tbl').map(tableOf), xml };
}

export function all(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function sectionOf(node: XmlNode, parts: Parts): FormSection {
  const rels = all(parsed(parts, 'word/_rels/document.xml.rels'), 'Relationship');
  const header = (type: string) => {
    const id = node.children.find((child) => child.name === 'w:headerReference' && child.at['w:type'] === type)?.at[
      'r:id'
    ];
    const target = rels.find((rel) => rel.at.Id === id)?.at.Target;
    return target === undefined ? null : parsed(parts, `word/${target}`);
  };
  return {
    size: one(node, 'w:pgSz').at,
    margin: one(node, 'w:pgMar').at,
    firstPageDiffers: isOn(maybe(node, 'w:titlePg')),
    start: maybe(node, 'w:pgNumType')?.at['w:start'],
    headers: { default: header('default'), first: header('first') },
  };
}

function tableOf(node: XmlNode): FormTable {
  const top = maybe(maybe(maybe(node, 'w:tblPr'), 'w:tblBorders'), 'w:insideH');
  return {
    bordered: top?.at['w:val'] === 'single',
    rows: node.children
      .filter((child) => child.name === 'w:tr')
      .map((row) => ({
        cells: row.children
          .filter((child) => child.name === 'w:tc')
          .map((cell) =>
            all(cell, 'w:p').map((line) =>
              all(line, 'w:t')
                .map((piece) => piece.text)
                .join(''),
            ),
          ),
        isHead: isOn(maybe(maybe(row, 'w:trPr'), 'w:tblHeader')),
        unsplit: isOn(maybe(maybe(row, 'w:trPr'), 'w:cantSplit')),
      })),
  };
}

/** Styles over styles over the defaults, as Word lays them. */
function looksBy(styles: XmlNode): (paragraph: XmlNode) => [string, Look] {
  const byId = new Map(all(styles, 'w:style').map((style) => [style.at['w:styleId'] ?? '', style]));
  const chain = (id: string): XmlNode[] => {
    const style = byId.get(id);
    const base = maybe(style, 'w:basedOn')?.at['w:val'];
    return style ? [style, ...(base === undefined ? [] : chain(base))] : [];
  };
  return (paragraph) => {
    const own = maybe(paragraph, 'w:pPr');
    const style = maybe(own, 'w:pStyle')?.at['w:val'] ?? 'Normal';
    const runs = paragraph.children.filter((child) => child.name === 'w:r');
    return [style, lookOf([...runs, ...(own ? [own] : []), ...chain(style), ...all(styles, 'w:docDefaults')])];
  };
}

/** The first layer that says something decides. */
function lookOf(layers: readonly XmlNode[]): Look {
  const find = (name: string) => layers.flatMap((layer) => all(layer, name))[0];
  const length = (name: string, key: string) =>
    Number(layers.flatMap((layer) => all(layer, name)).find((node) => node.at[key] !== undefined)?.at[key] ?? 0);
  const border = (side: string) => maybe(find('w:pBdr'), side)?.at['w:val'] ?? null;
  return {
    size: Number(find('w:sz')?.at['w:val'] ?? 20),
    bold: isOn(find('w:b')),
    italics: isOn(find('w:i')),
    font: find('w:rFonts')?.at['w:ascii'] ?? '',
    color: find('w:color')?.at['w:val'] ?? 'auto',
    place: find('w:jc')?.at['w:val'] ?? 'left',
    firstLine: length('w:ind', 'w:firstLine'),
    left: length('w:ind', 'w:left'),
    right: length('w:ind', 'w:right'),
    before: length('w:spacing', 'w:before'),
    after: length('w:spacing', 'w:after'),
    line: length('w:spacing', 'w:line'),
    topLine: border('w:top'),
    boxed: ['w:top', 'w:left', 'w:bottom', 'w:right'].every((side) => border(side) === 'single'),
  };
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
});

function parsed(parts: Parts, name: string): XmlNode {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`the document has no ${name}`);
  return { name: '', at: {}, text: '', children: (PARSER.parse(text) as Raw[]).map(toNode) };
}

type Raw = Record<string, Raw[] | Record<string, string> | string>;

function toNode(raw: Raw): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const inside = raw[name];
  const children = Array.isArray(inside) ? inside : [];
  return {
    name,
    at: (raw[':@'] as Record<string, string> | undefined) ?? {},
    text: children.map((child) => child['#text'] ?? '').join(''),
    children: children.filter((child) => child['#text'] === undefined).map(toNode),
  };
}

function one(node: XmlNode, name: string): XmlNode {
  return node.children.find((child) => child.name === name) ?? { name, at: {}, text: '', children: [] };
}

function maybe(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'off', 'false'].includes(node.at['w:val'] ?? 'on');
}

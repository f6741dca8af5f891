import { fileWarnings } from '@/lib/text/file-warnings.ts';
import { type Building, startBuilding } from '../building.ts';
import { seenText } from '../seen-text.ts';
import { child, isOn, type Node, valOf } from '../xml.ts';
import type { Fields } from './fields.ts';
import { chosenOf, isPlaceholder, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { outlineLevel, type Styles } from './styles.ts';

export type Document = {
  building: Building;
  styles: Styles;
  numbering: Numbering;
  fields: Fields;
  /** Text whose paragraph mark was deleted: it goes on in the next paragraph. */
  carried: string;
  hasPicture: boolean;
  /** Pictures as large as a page. */
  pages: number;
};

/** Where paragraphs and tables go: into the document, or as lines into the cell that holds them. */
export type Sink = { paragraph(text: string, level: number | null): void; table(table: Node): void };

export function startDocument(styles: Styles, numbering: Numbering): Document {
  return {
    building: startBuilding(),
    styles,
    numbering,
    fields: { open: [] },
    carried: '',
    hasPicture: false,
    pages: 0,
  };
}

/** All of a document, a cell or a text box: what its last paragraph carries over ends there. */
export function readContent(nodes: Node[], document: Document, sink: Sink): void {
  readBlocks(nodes, document, sink);
  if (document.carried !== '') sink.paragraph(document.carried, null);
  document.carried = '';
}

function readBlocks(nodes: Node[], document: Document, sink: Sink): void {
  for (const node of nodes) {
    if (node.name === 'p') readParagraph(node, document, sink);
    else if (node.name === 'tbl') sink.table(node);
    else if (node.name === 'AlternateContent') readBlocks(chosenOf(node), document, sink);
    else if (node.name === 'altChunk') document.building.source.warnings.push(fileWarnings.insertedFile());
    else if (node.name === 'sdt') {
      if (!isContents(node) && !isPlaceholder(node))
        readBlocks(child(node, 'sdtContent')?.children ?? [], document, sink);
    } else if (WRAPPERS.has(node.name)) readBlocks(node.children, document, sink);
  }
}

const WRAPPERS = new Set(['ins', 'moveTo', 'customXml', 'smartTag', 'txbxContent']);

function isContents(sdt: Node): boolean {
  return valOf(child(child(sdt, 'sdtPr'), 'docPartObj'), 'docPartGallery') === 'Table of Contents';
}

function readParagraph(node: Node, document: Document, sink: Sink): void {
  const properties = child(node, 'pPr');
  const styleId = valOf(properties, 'pStyle');
  const { text, boxes, hasPicture, hasPage } = readInline(node, document, styleId);
  document.hasPicture ||= hasPicture;
  if (hasPage) document.pages += 1;
  if (isMarkDeleted(properties)) document.carried += text;
  else if (!document.styles.isContents(styleId)) endParagraph(`${document.carried}${text}`, properties, document, sink);
  for (const box of boxes) readContent(box.children, document, sink);
}

function endParagraph(text: string, properties: Node | undefined, document: Document, sink: Sink): void {
  document.carried = '';
  const styleId = valOf(properties, 'pStyle');
  if (isHidden(properties) && seenText(text) === '') return;
  const label = document.numbering.next(properties, styleId);
  if (/^[-+•]$/.test(label) && seenText(text) === '') return; // a bullet before nothing
  const level = outlineLevel(valOf(properties, 'outlineLvl')) ?? document.styles.levelOf(styleId);
  sink.paragraph(label === '' ? text : `${label} ${text}`, level);
}

function isMarkDeleted(properties: Node | undefined): boolean {
  const mark = child(properties, 'rPr');
  return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined;
}

function isHidden(properties: Node | undefined): boolean {
  return isOn(child(properties, 'rPr'), 'vanish') ?? false;
}

import { refuseFile } from '../fault.ts';
import { limits } from '../limits.ts';
import { relationsOf } from '../parts.ts';
import { child, childrenOf, type Node, readXml, readXmlIfThere, readXmlText, wholeNumber } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { richText } from './rich-text.ts';
import { withoutPrefixes } from './sheet-xml.ts';

export type SheetPart = { name: string; part: string; isHidden: boolean };

/** What the cells of all worksheets lean on. `styles` are by the number that a cell carries. */
export type Workbook = {
  sheets: SheetPart[];
  strings(index: number): string;
  styles: CellStyle[];
  startsIn1904: boolean;
};
export type CellStyle = { formatId: number; format: string | null; font: string | undefined };

export async function readWorkbook(zip: Zip, mainPart: string): Promise<Workbook> {
  const root = await readXml(zip, mainPart);
  const relations = await relationsOf(zip, mainPart);
  const partOf = (type: string, usual: string) => relations.find((one) => one.type === type)?.target ?? usual;
  const sheets = childrenOf(child(root, 'sheets'), 'sheet').flatMap(({ attributes }): SheetPart[] => {
    const relation = relations.find(({ id }) => id === attributes.id && id !== undefined);
    if (relation?.type !== 'worksheet') return []; // a chart of its own has no cells
    return [{ name: attributes.name ?? '', part: relation.target, isHidden: /hidden$/i.test(attributes.state ?? '') }];
  });
  if (sheets.length > limits.sheets) refuseFile('too-many-sheets', { count: sheets.length, limit: limits.sheets });
  return {
    sheets,
    strings: await readStrings(zip, partOf('sharedStrings', 'xl/sharedStrings.xml')),
    styles: readCellStyles(await readXmlIfThere(zip, partOf('styles', 'xl/styles.xml'))),
    startsIn1904: ['1', 'true'].includes(child(root, 'workbookPr')?.attributes.date1904 ?? ''),
  };
}

/** Read when a cell asks for one: workbooks carry strings that no cell uses any more. */
async function readStrings(zip: Zip, part: string): Promise<Workbook['strings']> {
  if (!zip.names.includes(part)) return () => '';
  const xml = withoutPrefixes(await readXmlText(zip, part));
  const items = [...xml.matchAll(/<si\b[^<>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, item = '']) => item);
  return (index) => richText(items[index] ?? '');
}

function readCellStyles(root: Node | null): CellStyle[] {
  const own = new Map(
    childrenOf(child(root ?? undefined, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode,
    ]),
  );
  const fonts = childrenOf(child(root ?? undefined, 'fonts'), 'font').map(
    (font) => child(font, 'name')?.attributes.val,
  );
  return childrenOf(child(root ?? undefined, 'cellXfs'), 'xf').map(({ attributes: { numFmtId, fontId } }) => ({
    formatId: wholeNumber(numFmtId) ?? 0,
    format: own.get(numFmtId ?? '') ?? null,
    font: fonts[wholeNumber(fontId) ?? 0],
  }));
}

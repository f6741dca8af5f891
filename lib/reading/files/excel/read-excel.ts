import { fileWarnings } from '@/lib/text/file-warnings.ts';
import type { Source } from '../../block.ts';
import { startBuilding } from '../building.ts';
import { refuseFile } from '../fault.ts';
import { readXmlText } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { addSheet } from './sheet-blocks.ts';
import { readSheetRows } from './sheet-rows.ts';
import { readWorkbook } from './workbook.ts';

/**
 * The visible sheets of an .xlsx, one after the other, as Excel shows them. ExcelJS writes our files but does not read
 * those of strangers: it unfolds merged areas, rules and columns before anything can be counted, takes "0 đ" for a day,
 * and knows no other prefixes than its own.
 */
export async function readExcel(zip: Zip, mainPart: string): Promise<Source> {
  const workbook = await readWorkbook(zip, mainPart);
  const building = startBuilding();
  const { source } = building;
  const hidden: string[] = [];
  let linesBefore = 0;
  for (const { name, part, isHidden } of workbook.sheets) {
    if (isHidden) {
      if (await hasCells(zip, part)) hidden.push(name);
      continue;
    }
    const { rows, warnings } = readSheetRows(await readXmlText(zip, part), name, workbook);
    addSheet(building, rows, { sheet: name, linesBefore });
    linesBefore += rows.at(-1)?.row ?? 0;
    source.warnings.push(...warnings);
  }
  if (source.blocks.length === 0) refuseEmpty(hidden);
  source.warnings.push(...hidden.map((name) => fileWarnings.hiddenSheet(name)));
  return source;
}

/** What stands on a hidden sheet is not our business, only whether anything does. */
async function hasCells(zip: Zip, part: string): Promise<boolean> {
  try {
    return /<(?:\w+:)?(?:v|is)[\s>]/.test((await zip.read(part)).toString('latin1'));
  } catch {
    return true;
  }
}

function refuseEmpty([hidden]: string[]): never {
  return hidden === undefined ? refuseFile('no-cells') : refuseFile('all-hidden', { sheet: hidden });
}

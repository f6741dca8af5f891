import { fileWarnings } from '@/lib/text/file-warnings.ts';
import { mendLines } from '../../text/mend.ts';
import { fromLegacy, lettersOfFont } from '../legacy-letters.ts';
import { seenText } from '../seen-text.ts';
import { columnName } from './address.ts';
import { numberText } from './number-text.ts';
import type { RawCell } from './sheet-xml.ts';
import type { CellStyle, Workbook } from './workbook.ts';

/** `rounded` is the value behind a number that is shown with fewer digits. */
export type CellText = { text: string; doubt: string | null; rounded: string | null };

/** A cell as Excel shows it; of a formula its last result. */
export function cellText(cell: RawCell, row: number, sheet: string, workbook: Workbook): CellText {
  const style = workbook.styles[cell.style];
  const address = `${columnName(cell.column)}${row}`;
  if (cell.isWithoutResult) return plain('', fileWarnings.noResult(sheet, address));
  if (cell.type === 'e') return plain(cell.value, fileWarnings.errorValue(sheet, address, cell.value));
  if (cell.type === 's') return plain(inFont(workbook.strings(Number(cell.value)), style));
  if (cell.type === 'b') return plain(cell.value === '1' ? 'TRUE' : 'FALSE');
  if (cell.type === 'd') return plain(cell.value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1'));
  if (cell.type !== 'n') return plain(inFont(cell.value, style));
  const { text, isRounded } = numberText(cell.value, formatOf(style), workbook.startsIn1904);
  return {
    text: seenText(text),
    doubt: null,
    rounded: isRounded ? numberText(cell.value, 'General', false).text : null,
  };
}

function plain(text: string, doubt: string | null = null): CellText {
  return { text: mendLines(seenText(text)), doubt, rounded: null };
}

function inFont(text: string, style: CellStyle | undefined): string {
  const letters = lettersOfFont(style?.font);
  return letters ? fromLegacy(text, letters) : text;
}

function formatOf(style: CellStyle | undefined): string {
  return style?.format ?? BUILT_IN[style?.formatId ?? 0] ?? 'General';
}

/** ECMA-376, part 1, 18.8.30: formats that a file names by number alone. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'dd/mm/yyyy',
  16: 'dd/mm',
  17: 'mm/yyyy',
  18: 'hh:mm',
  19: 'hh:mm:ss',
  20: 'hh:mm',
  21: 'hh:mm:ss',
  22: 'dd/mm/yyyy hh:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

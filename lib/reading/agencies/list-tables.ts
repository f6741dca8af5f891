import type { Row, Table } from '../block.ts';
import { readHeader } from '../grid/header-words.ts';
import { markOf } from '../phrases/mark.ts';
import { fold } from '../phrases/words.ts';
import { ordinalOf } from '../plan/table-row.ts';
import { agencyNames, isAgency, nameOf } from './agency-names.ts';
import type { Entry } from './entry.ts';

/** The entries of a table whose header does not say so, or that has none: of the column whose cells name agencies. */
export function tableEntries({ rows }: Table): Entry[] {
  const column = nameColumn(rows);
  if (column === null) return [];
  const header = rows.slice(0, 1).filter(({ cells }) => isHeader(cells[column] ?? ''));
  let heading = header[0]?.cells[column] ?? null;
  return rows.slice(header.length).flatMap((row) => {
    const text = row.cells[column] ?? '';
    const title = titleOf(row);
    if (title !== null) heading = title;
    if (title !== null || nameOf(text) === '') return [];
    const ordinal =
      row.cells
        .slice(0, column)
        .map(ordinalOf)
        .find((number) => number !== null) ?? null;
    const { line, lastLine = line } = row;
    return agencyNames(text).map((name) => ({ name, heading, ordinal, line, lastLine }));
  });
}

/** The first column whose header says so, or most of whose cells name an agency. */
function nameColumn(rows: readonly Row[]): number | null {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (let column = 0; column < width; column += 1) {
    if (OF_NAMES.test(fold(rows[0]?.cells[column] ?? ''))) return column;
    const cells = rows.filter((row) => titleOf(row) === null).map((row) => nameOf(row.cells[column] ?? ''));
    const named = cells.filter((name) => name !== '' && isAgency(name)).length;
    if (named > 0 && named * 2 >= cells.length) return column;
  }
  return null;
}

const OF_NAMES = /^ten (?:co quan|don vi|to chuc|so\b|xa|phuong|huyen)/;

function isHeader(text: string): boolean {
  return OF_NAMES.test(fold(text)) || readHeader(text) !== null;
}

/** A heading row: one text, or a Roman numeral or capital letter and its title. */
function titleOf({ cells }: Row): string | null {
  const filled = [...new Set(cells.map((cell) => cell.trim()))].filter((cell) => cell !== '');
  const title = filled.at(-1) ?? '';
  if (filled.length === 2) return /^(?:[IVX]+|[A-H])\.?$/.test(filled[0] ?? '') ? title : null;
  if (filled.length !== 1 || cells.length === 1) return null;
  return isAgency(nameOf(title)) && markOf(title)?.style !== 'roman' ? null : nameOf(title);
}

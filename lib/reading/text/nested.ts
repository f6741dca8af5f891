import { isHeaderRow } from '../grid/header.ts';
import { readOrdinal } from '../grid/ordinal.ts';

/** Why a cell that holds a table is to be looked at. */
export const NESTED = 'Trong ô này có một bảng con; mỗi dòng của nó được đọc thành một ý của ô.';

/** The rows of a table inside a cell as its lines: "- Báo cáo (Quý I)", without header and ordinals. One row only places text. */
export function nestedLines(rows: readonly (readonly string[])[]): string[] {
  const listed = rows.filter((cells, at) => cells.some((cell) => cell !== '') && !(at === 0 && isHeader(cells, rows)));
  if (listed.length < 2 && listed.length === rows.length) return listed.map((cells) => filled(cells).join(' '));
  return listed.map((cells) => {
    const [first = '', ...more] = withoutOrdinal(filled(cells));
    return `- ${first.replace(/^[-–+•*]\s*/, '')}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
  });
}

function isHeader(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && (isHeaderRow(cells) || /^(?:s?tt|số tt)$/i.test(cells[0] ?? ''));
}

function filled(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell !== '');
}

function withoutOrdinal(cells: readonly string[]): readonly string[] {
  return cells.length > 1 && readOrdinal(cells[0] ?? '') !== null ? cells.slice(1) : cells;
}

import { refuseFile } from '../fault.ts';
import { limits } from '../limits.ts';
import { child, isOn, type Node, valOf, wholeNumber } from '../xml.ts';

/** A cell as the file has it: the columns that it covers, and whether it goes on with the one above. */
export type RawCell = { node: Node; span: number; isContinued: boolean };
export type RawRow = { before: number; cells: RawCell[]; isHeader: boolean };

/** The rows of a table; rows that were deleted while changes were tracked are not among them. */
export function rowsOf(table: Node, tableNumber: number): RawRow[] {
  return unwrap(table, 'tr')
    .filter((row) => !child(child(row, 'trPr'), 'del'))
    .map((row, index) => rowOf(row, { table: tableNumber, row: index + 1 }));
}

function rowOf(row: Node, where: { table: number; row: number }): RawRow {
  const properties = child(row, 'trPr');
  const before = wholeNumber(valOf(properties, 'gridBefore')) ?? 0;
  let width = checkedWidth(before, where);
  const cells: RawCell[] = [];
  for (const node of unwrap(row, 'tc')) {
    const own = child(node, 'tcPr');
    const span = spanOf(valOf(own, 'gridSpan'), where);
    const last = cells.at(-1);
    width = checkedWidth(width + span, where);
    if (continues(child(own, 'hMerge')) && last) last.span += span;
    else cells.push({ node, span, isContinued: continues(child(own, 'vMerge')) });
  }
  return {
    before,
    cells,
    isHeader: isOn(properties, 'tblHeader') ?? false,
  };
}

/** Rows and cells may be wrapped, for a form's fields or a tracked insertion. */
function unwrap(node: Node, name: string): Node[] {
  return node.children.flatMap((one) => {
    if (one.name === name) return [one];
    if (one.name === 'sdt') return unwrap(child(one, 'sdtContent') ?? one, name);
    return ['customXml', 'ins', 'moveTo', 'smartTag', 'sdtContent'].includes(one.name) ? unwrap(one, name) : [];
  });
}

function spanOf(value: string | undefined, where: { table: number; row: number }): number {
  if (value === undefined) return 1;
  return Math.max(1, checkedWidth(wholeNumber(value) ?? limits.columns + 1, where));
}

function checkedWidth(width: number, where: { table: number; row: number }): number {
  return width > limits.columns ? refuseFile('too-many-columns', { ...where, limit: limits.columns }) : width;
}

/** Without a value it goes on, too. */
function continues(merge: Node | undefined): boolean {
  return merge !== undefined && merge.attributes.val !== 'restart';
}

/** How many places a table is wide, by its widest row. */
export function widthOf(rows: RawRow[]): number {
  return Math.max(0, ...rows.map(({ before, cells }) => cells.reduce((sum, { span }) => sum + span, before)));
}

/** The tables that stand in a cell, not those inside of them. */
export function tablesIn(cell: Node): Node[] {
  return cell.children.flatMap((one) =>
    one.name === 'sdt'
      ? tablesIn(child(one, 'sdtContent') ?? { ...one, children: [] })
      : one.name === 'tbl'
        ? [one]
        : [],
  );
}

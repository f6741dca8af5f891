import type { Block } from '../block.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import { markOf } from '../phrases/mark.ts';
import { oneLine } from '../phrases/words.ts';
import { cellsOf, ordinalOf, textOf } from '../plan/table-row.ts';
import type { AgencyField, CellReading, ReadAgency } from '../proposal.ts';
import { doubt, doubted, rowOf, SURE } from '../row.ts';
import { agencyKindOf } from './agency-kind.ts';

/** The agencies of a table or, where there is none, of the lines of a list. */
export function readAgencyList(grids: readonly Grid[], blocks: readonly Block[]): ReadAgency[] {
  const rows = grids.filter(({ kind }) => kind === 'agencies').flatMap(fromGrid);
  return withRepeats(rows.length > 0 ? rows : fromLines(blocks));
}

/** A line that names one agency: "1. Sở Nội vụ", "- UBND xã Tân Lập". */
export function isAgencyLine(text: string): boolean {
  const name = nameOf(text);
  return name.split(' ').length <= 20 && agencyKindOf(name).kind !== 'other' && !/[.:]$/.test(name);
}

function fromGrid(grid: Grid): ReadAgency[] {
  return grid.rows.flatMap((row) => {
    const name = textOf(row, 'agency');
    if (name === null) return [];
    const agency = agencyOf(name, row.sections.at(-1)?.title ?? null, ordinalOf(row.ordinal), row);
    return [{ ...agency, ...rowOf(row, { ...agency.cells, ...nameCell(grid, row) }, agency.warnings) }];
  });
}

function nameCell(grid: Grid, row: GridRow): Partial<Record<AgencyField, CellReading>> {
  return cellsOf<AgencyField>(grid, row, { name: { role: 'agency', cell: SURE } });
}

function fromLines(blocks: readonly Block[]): ReadAgency[] {
  let heading: string | null = null;
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [];
    const mark = markOf(block.text);
    const name = nameOf(block.text);
    if (isAgencyLine(block.text))
      return [agencyOf(name, heading, numberOf(mark), { line: block.line, lastLine: block.line })];
    if (heading !== null && isBareName(name) && mark !== null && mark.style !== 'roman') {
      return [agencyOf(name, heading, numberOf(mark), { line: block.line, lastLine: block.line })];
    }
    heading = name;
    return [];
  });
}

function isBareName(name: string): boolean {
  return name.split(' ').length <= 8 && /^\p{Lu}/u.test(name) && !/[.:!?]$/.test(name);
}

function numberOf(mark: ReturnType<typeof markOf>): number | null {
  return mark?.style === 'digit' ? Number(mark.value) : null;
}

function nameOf(text: string): string {
  const line = oneLine(text);
  return (markOf(line)?.rest ?? line).replace(/[;,.]+$/, '').trim();
}

function agencyOf(
  name: string,
  heading: string | null,
  ordinal: number | null,
  lines: { line: number; lastLine: number },
): ReadAgency {
  const { kind, level, kindCell, levelCell } = agencyKindOf(name, heading);
  return { ...rowOf<AgencyField>(lines, { name: SURE, kind: kindCell, level: levelCell }), ordinal, name, kind, level };
}

/** The same name twice is one agency, or two of which one is misnamed. */
function withRepeats(agencies: readonly ReadAgency[]): ReadAgency[] {
  const seen = new Map<string, ReadAgency>();
  return agencies.map((agency) => {
    const first = seen.get(agency.name.toLowerCase());
    seen.set(agency.name.toLowerCase(), first ?? agency);
    return first ? doubted(agency, 'name', doubt(`Tên này đã có ở dòng ${first.line}.`)) : agency;
  });
}

import type { Block } from '../block.ts';
import type { Grid } from '../grid/grid.ts';
import { cellsOf, ordinalOf, textOf } from '../plan/table-row.ts';
import type { AgencyField, CellReading, ReadAgency } from '../proposal.ts';
import { doubt, doubted, lesser, rowOf, SURE } from '../row.ts';
import { agencyKindOf } from './agency-kind.ts';
import { isAgency, isGroup } from './agency-names.ts';
import type { Entry } from './entry.ts';
import { lineEntries } from './list-lines.ts';
import { tableEntries } from './list-tables.ts';

/** The agencies of the tables or, where these name none, of the lines of a list. */
export function readAgencyList(grids: readonly Grid[], blocks: readonly Block[]): ReadAgency[] {
  const read = grids.filter(({ kind }) => kind === 'agencies').flatMap(fromGrid);
  if (read.length > 0) return withRepeats(read);
  const entries = listEntries(grids, blocks);
  return withRepeats(entries.map((entry) => agencyOf(entry)));
}

/** Whether half of what is written or more are names of agencies, a line or row each. */
export function isListOfAgencies(grids: readonly Grid[], blocks: readonly Block[]): boolean {
  const lines = blocks.flatMap((block): { line: number }[] => (block.kind === 'table' ? block.rows : [block]));
  const named = listEntries(grids, blocks).filter(({ name }) => isAgency(name));
  return named.length > 0 && new Set(named.map(({ line }) => line)).size * 2 >= lines.length;
}

/** Tables that are read as something else are left to that. */
function listEntries(grids: readonly Grid[], blocks: readonly Block[]): Entry[] {
  const others = grids.filter(({ kind }) => kind !== 'unknown' && kind !== 'agencies');
  const isTaken = ({ line }: Block) => others.some((grid) => line <= grid.lastLine && line >= grid.line);
  const tables = blocks.flatMap((block) => (block.kind === 'table' && !isTaken(block) ? tableEntries(block) : []));
  return tables.length > 0 ? tables : lineEntries(blocks.filter((block) => block.kind === 'paragraph'));
}

function fromGrid(grid: Grid): ReadAgency[] {
  return grid.rows.flatMap((row) => {
    const name = textOf(row, 'agency');
    if (name === null) return [];
    const { line, lastLine } = row;
    const heading = row.sections.at(-1)?.title ?? null;
    const cells = cellsOf<AgencyField>(grid, row, { name: { role: 'agency', cell: SURE } });
    return [agencyOf({ name, heading, ordinal: ordinalOf(row.ordinal), line, lastLine }, cells.name)];
  });
}

function agencyOf({ name, heading, ordinal, line, lastLine }: Entry, printed: CellReading = SURE): ReadAgency {
  const { kind, level, kindCell, levelCell } = agencyKindOf(name, heading);
  const group = isGroup(name) ? doubt('Đây là tên gọi chung của nhiều cơ quan, không phải tên một cơ quan.') : SURE;
  const cells = { name: lesser(printed, group), kind: kindCell, level: levelCell };
  return { ...rowOf<AgencyField>({ line, lastLine }, cells), ordinal, name, kind, level };
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

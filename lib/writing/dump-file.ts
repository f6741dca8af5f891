import { DUMP_FORMAT, type DumpHead, type DumpRow, type DumpTable, dumpedColumns } from '@/lib/domain/dump.ts';
import { refuse } from '@/lib/domain/refusal.ts';

/** The file is one JSON value, with a line for every table and row: it is written and read without being held whole. */
export function headLine(head: DumpHead): string {
  return `${JSON.stringify(head).slice(0, -1)},"tables":[`;
}

export function tableLine(table: DumpTable, isFirst: boolean): string {
  const columns = dumpedColumns(table).map(({ name }) => name);
  return `${isFirst ? '' : ','}${JSON.stringify({ name: table.name, columns }).slice(0, -1)},"rows":[`;
}

export function rowLine(row: DumpRow, isFirst: boolean): string {
  return `${isFirst ? '' : ','}${JSON.stringify(row)}`;
}

export const TABLE_END = ']}';
export const FILE_END = ']}';

export type DumpPart =
  | { kind: 'head'; head: DumpHead }
  | { kind: 'table'; name: string; columns: string[] }
  | { kind: 'row'; row: DumpRow };

/** What a dump holds, part by part. Refuses: dump-broken, with the line, for anything that is not whole. */
export async function* readDump(lines: AsyncIterable<string>): AsyncGenerator<DumpPart> {
  let place: 'start' | 'tables' | 'rows' | 'end' = 'start';
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (place === 'start') {
      yield { kind: 'head', head: headIn(text, line) };
      place = 'tables';
    } else if (place === 'tables' && text === FILE_END) place = 'end';
    else if (place === 'tables') {
      yield { kind: 'table', ...tableIn(text, line) };
      place = 'rows';
    } else if (place === 'rows' && text === TABLE_END) place = 'tables';
    else if (place === 'rows') yield { kind: 'row', row: rowIn(text, line) };
    else refuse('dump-broken', { line });
  }
  if (place !== 'end') refuse('dump-broken', { line: line + 1 });
}

function headIn(text: string, line: number): DumpHead {
  const head = parsed(`${text}]}`, line) as Partial<DumpHead> | null;
  if (head?.format !== DUMP_FORMAT || typeof head.migration !== 'string') refuse('dump-broken', { line });
  return { format: DUMP_FORMAT, migration: head.migration as string };
}

function tableIn(text: string, line: number): { name: string; columns: string[] } {
  const { name, columns } = (parsed(`${text.replace(/^,/, '')}]}`, line) ?? {}) as {
    name?: unknown;
    columns?: unknown;
  };
  if (typeof name !== 'string' || !Array.isArray(columns)) refuse('dump-broken', { line });
  return { name, columns: columns.map(String) };
}

function rowIn(text: string, line: number): DumpRow {
  const row = parsed(text.replace(/^,/, ''), line);
  const isRow = Array.isArray(row) && row.every((value) => value === null || typeof value === 'string');
  return isRow ? row : refuse('dump-broken', { line });
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('dump-broken', { line });
  }
}

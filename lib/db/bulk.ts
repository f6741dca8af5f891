import type { Db } from './client.ts';

export type BulkTable =
  | 'source_documents'
  | 'agencies'
  | 'agency_successions'
  | 'agency_groups'
  | 'agency_group_rules'
  | 'agency_group_members'
  | 'area_leads'
  | 'statistics'
  | 'report_forms'
  | 'report_form_versions'
  | 'form_sections'
  | 'statistic_versions'
  | 'statistic_choices'
  | 'validation_rules'
  | 'validation_rule_parts'
  | 'indicators'
  | 'indicator_versions'
  | 'indicator_terms'
  | 'indicator_baselines'
  | 'plans'
  | 'plan_phases'
  | 'plan_sections'
  | 'plan_contradictions'
  | 'targets'
  | 'target_steps'
  | 'target_agencies'
  | 'target_references'
  | 'tasks'
  | 'task_results'
  | 'task_agencies'
  | 'task_spans'
  | 'task_occurrences'
  | 'task_assignments'
  | 'published_reports'
  | 'published_values'
  | 'report_statements'
  | 'report_contradictions';

/** An object goes into a column of JSON. */
type Cell = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown };

/** Figures and days travel as text; the table's own column types read them. */
export type BulkRow = Readonly<Record<string, Cell>>;

const CHUNK = 10_000;

/** Ids taken ahead, so that rows of one statement can point at each other. */
export async function takeIds(tx: Db, table: BulkTable, count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::int as id from generate_series(1, ${count}::int)`;
  return rows.map((row) => row.id);
}

/** Ids for rows that know each other by key. */
export async function takeKeyedIds(tx: Db, table: BulkTable, keys: readonly string[]): Promise<Map<string, number>> {
  const ids = await takeIds(tx, table, keys.length);
  return new Map(keys.map((key, index) => [key, ids[index] as number]));
}

/** Many rows in one statement (one a chunk); every row has the same fields, in camelCase. */
export async function insertRows<R extends BulkRow>(tx: Db, table: BulkTable, rows: readonly R[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((field) => `"${toColumn(field)}"`)
    .join(', ');
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK).map(toRecord);
    await tx.$executeRawUnsafe(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      JSON.stringify(chunk),
    );
  }
}

/** After much was inserted: without fresh counts the planner chooses slow ways until autovacuum comes by. */
export async function refreshPlanner(tx: Db): Promise<void> {
  await tx.$executeRaw`analyze`;
}

function toRecord(row: BulkRow): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([field, cell]) => [toColumn(field), cell]));
}

function toColumn(field: string): string {
  return field.replace(/[A-Z]|(?<=[a-z])\d/g, (mark) => `_${mark.toLowerCase()}`);
}

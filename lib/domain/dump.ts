/** toàn bộ dữ liệu: every table as text, in one order, so that the same database gives the same file. */

/** Who is signed in, what was being tried or typed, and what opens a door: none of it leaves the installation. */
export const LEFT_OUT_TABLES = [
  '_prisma_migrations',
  'api_requests',
  'api_tokens',
  'first_run_tokens',
  'held_forms',
  'sessions',
  'sign_in_throttles',
] as const;

/** Columns that stay behind, and what stands in them after a restore: nobody can sign in until a password is given. */
export const SECRET_COLUMNS: Readonly<Record<string, Readonly<Record<string, '' | null>>>> = {
  users: { password_hash: '', totp_secret: null, totp_confirmed_at: null, totp_last_step: null },
};

/** A table as the database itself describes it; columns and key in one order, whatever the order in which they were made. */
export type DumpTable = { name: string; columns: readonly DumpColumn[]; key: readonly string[] };
export type DumpColumn = { name: string; type: string };

/** A row as PostgreSQL writes its values, in the order of its table's columns. */
export type DumpRow = readonly (string | null)[];

export type DumpHead = { format: typeof DUMP_FORMAT; migration: string };
export const DUMP_FORMAT = 'cchc-1';

/** The columns of a table that leave the installation. */
export function dumpedColumns({ name, columns }: DumpTable): DumpColumn[] {
  const secret = SECRET_COLUMNS[name] ?? {};
  return columns.filter((column) => !(column.name in secret));
}

/** How many rows are in hand at once: few of those that hold whole files and documents. */
export function rowsAtOnce({ name }: Pick<DumpTable, 'name'>): number {
  return LARGE_TABLES.includes(name) ? 4 : 500;
}

const LARGE_TABLES: readonly string[] = [
  'evidence_chunks',
  'official_appendices',
  'official_issues',
  'published_reports',
  'readings',
];

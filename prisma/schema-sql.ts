import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

const schemaFile = resolve('prisma/schema.prisma');

/** The SQL that makes an empty PostgreSQL database match schema.prisma. Needs no database. */
export async function schemaSql(file = schemaFile): Promise<string> {
  const to = { tag: 'schemaDatamodel' as const, files: [{ path: file, content: await readFile(file, 'utf8') }] };
  const result = await withSchemaEngine(noDatabase, (engine) =>
    engine.diff({ from: { tag: 'empty' }, to, script: true, exitCode: null, filters: noFilters }),
  );
  return result.stdout ?? '';
}

// The engine asks its database once, which PostgreSQL it is; nothing else is needed to print SQL.
const version = {
  columnNames: ['exists', 'version', 'numeric_version'],
  columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
  rows: [[true, 'PostgreSQL 18', 180000]],
};

const named = { provider: 'postgres', adapterName: '@prisma/adapter-pg' } as const;

const connection: SqlDriverAdapter = {
  ...named,
  queryRaw: async () => version,
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: () => Promise.reject(new Error('no database')),
  getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  dispose: async () => undefined,
};

const noDatabase: SqlMigrationAwareDriverAdapterFactory = {
  ...named,
  connect: async () => connection,
  connectToShadowDb: async () => connection,
};

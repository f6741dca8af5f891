import { resolve } from 'node:path';
import { sentences } from './sentences.ts';
import { stopWith } from './stop.ts';

export type Settings = {
  port: number;
  dataFolder: string;
  /** null: the embedded PostgreSQL */
  databaseUrl: string | null;
  /** null: not said, so the embedded database begins with the sample and an outer one without */
  sampleData: boolean | null;
};

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: readPort(env.PORT || '3000'),
    dataFolder: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL ? checkUrl(env.DATABASE_URL) : null,
    sampleData: env.SAMPLE_DATA ? env.SAMPLE_DATA === '1' : null,
  };
}

function readPort(value: string): number {
  const port = Number(value);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : stopWith(sentences.badPort(value));
}

function checkUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isPostgres = url?.protocol === 'postgresql:' || url?.protocol === 'postgres:';
  return isPostgres && url.pathname.length > 1 ? value : stopWith(sentences.badDatabaseUrl());
}

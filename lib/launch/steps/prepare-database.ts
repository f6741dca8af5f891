import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pendingMigrations } from '../../../prisma/migrations.ts';
import { recall, remember } from '../data-folder.ts';
import type { Database } from '../databases.ts';
import { sentences } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import { runStep } from './step.ts';

export type Prepared = {
  url: string;
  /** What the console says about the sample accounts; null in a real installation. */
  sampleAccounts: string | null;
};

/**
 * The sample until somebody removes it, then the real one, for good.
 * An outer database holds no sample unless that was asked for.
 */
export async function isSampleMode(database: Database, settings: Settings): Promise<boolean> {
  if ((await recall(settings.dataFolder, modeFile(database))) === 'real') return false;
  return settings.sampleData ?? database.isEmbedded;
}

/** From here on the real one: remembered first, so that a removal that is cut short goes on at the next start. */
export function leaveSampleMode(database: Database, settings: Settings): Promise<void> {
  return remember(settings.dataFolder, modeFile(database), 'real');
}

export async function prepareDatabase(database: Database, settings: Settings, signal: AbortSignal): Promise<Prepared> {
  return (await isSampleMode(database, settings))
    ? prepareSample(database, settings.dataFolder, signal)
    : prepareReal(database, settings, signal);
}

/** The database of a real installation, at its newest migration. It is empty until somebody uses the first-run token. */
export async function prepareReal(database: Database, settings: Settings, signal: AbortSignal): Promise<Prepared> {
  const { real, sample } = database.names;
  await leaveSampleMode(database, settings);
  await rm(join(settings.dataFolder, accountsFile(sample)), { force: true });
  if (database.isEmbedded || settings.sampleData) await database.drop(sample);
  if (database.isEmbedded) await database.create(real);
  await migrateIfBehind(database.urlOf(real), signal);
  return { url: database.urlOf(real), sampleAccounts: null };
}

/** The illustration, in a database of its own; one whose loading was cut short is made again from nothing. */
async function prepareSample(database: Database, dataFolder: string, signal: AbortSignal): Promise<Prepared> {
  const { sample } = database.names;
  const url = database.urlOf(sample);
  const isWhole = (await recall(dataFolder, accountsFile(sample))) !== null;
  if (!isWhole) await database.drop(sample);
  await database.create(sample);
  await migrateIfBehind(url, signal);
  if (!isWhole) await seed(url, join(dataFolder, accountsFile(sample)), signal);
  return { url, sampleAccounts: await recall(dataFolder, accountsFile(sample)) };
}

/** In a process of its own, because the engine takes a good deal of memory; not at all when there is nothing to do. */
async function migrateIfBehind(url: string, signal: AbortSignal): Promise<void> {
  if ((await pendingMigrations(url)).length === 0) return;
  const args = ['node_modules/.cache/launch/commands/db-migrate.mjs'];
  const env = { DATABASE_URL: url, SAMPLE_DATA: '0' }; // this very database, not a sample beside it
  await runStep({ name: 'db:migrate', args, env, quiet: true }, signal);
}

async function seed(url: string, file: string, signal: AbortSignal): Promise<void> {
  console.info(sentences.seeding());
  const args = ['--import', 'tsx', 'lib/launch/steps/seed-sample.ts', url, file];
  await runStep({ name: 'sample', args, quiet: true }, signal);
}

function modeFile(database: Database): string {
  return `mode-${database.names.real}`;
}

function accountsFile(sample: string): string {
  return `accounts-${sample}`;
}

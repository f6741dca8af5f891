import { type FileHandle, open } from 'node:fs/promises';
import { disconnect } from '../../db/client.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { refusalInWords } from '../../text/refusals.ts';
import { restoreDump } from '../../use-cases/dump/restore-dump.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

const [databaseUrl = '', file = ''] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;

await runCommand(async () => {
  const input = await open(file).catch(() => stopWith(sentences.noDumpFile(file)));
  const rows = await restoreDump(linesOf(input)).catch((error: unknown) => {
    if (isRefusal(error)) stopWith(refusalInWords(error.code, error.facts));
    throw error;
  });
  await disconnect();
  console.info(sentences.restored(rows, file));
});

/** Lines are read from when they are asked for: those that came before would be lost. */
async function* linesOf(input: FileHandle): AsyncGenerator<string> {
  yield* input.readLines();
}

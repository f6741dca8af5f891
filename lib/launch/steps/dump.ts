import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { disconnect } from '../../db/client.ts';
import { writeDump } from '../../use-cases/dump/write-dump.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

const [databaseUrl = '', file = ''] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;
const half = `${file}.part`;

await runCommand(async () => {
  const rows = await writeFile().catch(async (error: NodeJS.ErrnoException) => {
    await rm(half, { force: true });
    return error.syscall === 'open' ? stopWith(sentences.noDumpFile(file)) : Promise.reject(error);
  });
  await disconnect();
  console.info(sentences.dumped(rows, file));
});

/** Written aside, readable by its owner alone, and moved when it is whole: a file of this name is never half a dump. */
async function writeFile(): Promise<number> {
  const stream = createWriteStream(half, { flags: 'w', mode: 0o600 });
  await once(stream, 'open');
  const rows = await writeDump(async (line) => {
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  });
  stream.end();
  await once(stream, 'close');
  await rename(half, file);
  return rows;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../steps/generate.ts';
import { runCommand } from '../stop.ts';
import { lintAndTypes, vitest } from '../testing/checks.ts';
import { closingLine, sum } from '../testing/tally.ts';

await runCommand(async () => {
  const { signal } = new AbortController();
  const folder = await mkdtemp(join(tmpdir(), 'cchc-check-'));
  await generateClient(signal);
  const all = sum([...(await lintAndTypes(signal)), await vitest('unit', folder, signal)]);
  await rm(folder, { recursive: true, force: true });
  console.info(`\n${closingLine(all)}`);
  return all.failed > 0 ? 1 : 0;
});

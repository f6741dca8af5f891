import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../steps/generate.ts';
import { runCommand } from '../stop.ts';
import { drill } from '../testing/checks.ts';
import { closingLine, sum } from '../testing/tally.ts';

/** What must never happen, tried in full size: the same tests as in `npm test`, with more of everything, their seconds printed. */
await runCommand(async () => {
  const { signal } = new AbortController();
  const folder = await mkdtemp(join(tmpdir(), 'cchc-drill-'));
  await generateClient(signal);
  const all = sum([
    await drill('unit', ['mutations'], folder, signal),
    await drill('integration', ['cycle'], folder, signal),
  ]);
  await rm(folder, { recursive: true, force: true });
  console.info(`\n${closingLine(all)}`);
  return all.failed > 0 ? 1 : 0;
});

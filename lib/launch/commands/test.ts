import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateClient } from '../steps/generate.ts';
import { exitCodeOf } from '../steps/step.ts';
import { runCommand } from '../stop.ts';
import { lintAndTypes, vitest } from '../testing/checks.ts';
import { findChromium, PLAYWRIGHT } from '../testing/chromium.ts';
import { whileServed } from '../testing/served.ts';
import { oneCheck, playwrightTally, sum, type Tally } from '../testing/tally.ts';

await runCommand(async () => {
  const { signal } = new AbortController();
  const folder = await mkdtemp(join(tmpdir(), 'cchc-test-'));
  await generateClient(signal);
  const tallies = await lintAndTypes(signal);
  tallies.push(await vitest('unit', folder, signal), await vitest('integration', folder, signal));
  tallies.push(...(await browserTests(folder, signal)));
  await rm(folder, { recursive: true, force: true });
  const { passed, failed } = sum(tallies);
  console.info(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

async function browserTests(folder: string, signal: AbortSignal): Promise<Tally[]> {
  console.info('\n— browser');
  const chromium = await findChromium(signal);
  if (chromium === null) {
    console.error(
      'Không có Chromium; cài gói chromium rồi chạy lại · No Chromium: install the package chromium and run again.',
    );
    return [oneCheck(1)];
  }
  const tallies = await whileServed(async ({ address, databaseUrl }) => {
    const file = join(folder, 'e2e.json');
    const env = {
      BASE_URL: address,
      DATABASE_URL: databaseUrl,
      CHROMIUM: chromium,
      PLAYWRIGHT_JSON: file,
      NO_COLOR: '1',
    };
    const weight = existsSync('tests/page-weight.ts')
      ? [
          oneCheck(
            await exitCodeOf({ name: 'page weight', args: ['--import', 'tsx', 'tests/page-weight.ts'], env }, signal),
          ),
        ]
      : [];
    const args = [PLAYWRIGHT, 'test', '--config', 'tests/playwright.config.ts'];
    return [...weight, playwrightTally(file, await exitCodeOf({ name: 'browser', args, env }, signal))];
  });
  return tallies ?? [oneCheck(1)];
}

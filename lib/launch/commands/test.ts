import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentences } from '../sentences.ts';
import { listenToSignals } from '../signals.ts';
import { generateClient } from '../steps/generate.ts';
import { exitCodeOf } from '../steps/step.ts';
import { runCommand, stopWith } from '../stop.ts';
import { lintAndTypes, vitest } from '../testing/checks.ts';
import { findChromium, PLAYWRIGHT, sayNoChromium } from '../testing/chromium.ts';
import { type Served, whileServed } from '../testing/served.ts';
import { closingLine, oneCheck, playwrightTally, sum, type Tally } from '../testing/tally.ts';

await runCommand(async () => {
  const { ending } = listenToSignals();
  const reports = await mkdtemp(join(tmpdir(), 'cchc-test-'));
  const data = await mkdtemp(join(tmpdir(), 'cchc-served-'));
  try {
    return await runTests(reports, data, ending);
  } finally {
    for (const folder of [reports, data]) await rm(folder, { recursive: true, force: true });
  }
});

async function runTests(reports: string, data: string, signal: AbortSignal): Promise<number> {
  await generateClient(signal);
  const tallies = await lintAndTypes(signal);
  tallies.push(await vitest('unit', reports, signal), await vitest('integration', reports, signal));
  tallies.push(await vitest('launch', reports, signal, { SERVED_FOLDER: data }));
  tallies.push(...(await browserTests(reports, data, signal)));
  if (signal.aborted) stopWith(sentences.interrupted());
  const all = sum(tallies);
  console.info(`\n${closingLine(all)}`);
  const { passed, failed } = all;
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** On the data folder of the first start, which the launcher's tests have made; without one, by a first start. */
async function browserTests(reports: string, data: string, signal: AbortSignal): Promise<Tally[]> {
  console.info('\n— browser');
  const chromium = await findChromium(signal);
  if (chromium === null) return [oneCheck(sayNoChromium())];
  const work = (served: Served) => inBrowser(served, chromium, join(reports, 'e2e.json'), signal);
  return (await whileServed(data, work, signal)) ?? [oneCheck(1)];
}

async function inBrowser({ address, databaseUrl }: Served, chromium: string, report: string, signal: AbortSignal) {
  const settings = { BASE_URL: address, DATABASE_URL: databaseUrl, CHROMIUM: chromium };
  const env = { ...settings, PLAYWRIGHT_JSON: report, NO_COLOR: '1' };
  const weigh = { name: 'page weight', args: ['--import', 'tsx', 'tests/page-weight.ts'], env };
  const weight = existsSync('tests/page-weight.ts') ? [oneCheck(await exitCodeOf(weigh, signal))] : [];
  const args = [PLAYWRIGHT, 'test', '--config', 'tests/playwright.config.ts'];
  return [...weight, playwrightTally(report, await exitCodeOf({ name: 'browser', args, env }, signal))];
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenToSignals } from '../signals.ts';
import { exitCodeOf } from '../steps/step.ts';
import { runCommand } from '../stop.ts';
import { findChromium, sayNoChromium } from '../testing/chromium.ts';
import { whileServed } from '../testing/served.ts';

/** Lighthouse over the main pages, on sample data of their own or where they are served: `npm run audit [-- ADDRESS]`. */
await runCommand(async () => {
  const { ending } = listenToSignals();
  const chromium = await findChromium(ending);
  if (chromium === null) return sayNoChromium();
  const audit = (address: string) =>
    exitCodeOf(
      { name: 'audit', args: ['--import', 'tsx', 'tests/audit.ts', address], env: { CHROMIUM: chromium } },
      ending,
    );
  const served = process.argv[3];
  if (served) return audit(served);
  const folder = await mkdtemp(join(tmpdir(), 'cchc-audit-'));
  try {
    return (await whileServed(folder, ({ address }) => audit(address), ending)) ?? 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

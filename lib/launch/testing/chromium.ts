import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { exitCodeOf } from '../steps/step.ts';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Playwright's own browser, else the system's, else one of the two installed; null when none can be had. */
export async function findChromium(signal: AbortSignal): Promise<string | null> {
  const found = present();
  if (found !== null) return found;
  await exitCodeOf({ name: 'playwright install', args: [PLAYWRIGHT, 'install', 'chromium'], quiet: true }, signal);
  if (present() === null && process.getuid?.() === 0) await installWithApt(signal);
  return present();
}

export const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

function present(): string | null {
  return [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path)) ?? null;
}

/** Answers the exit code of a command that cannot go on without one. */
export function sayNoChromium(): number {
  console.error(
    'Không có Chromium; cài gói chromium rồi chạy lại · No Chromium: install the package chromium and run again.',
  );
  return 1;
}

async function installWithApt(signal: AbortSignal): Promise<void> {
  const script = `
    const { spawnSync } = require('node:child_process');
    for (const args of [['update'], ['install', '-y', 'chromium']]) {
      const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
      if (status !== 0) process.exit(1);
    }`;
  await exitCodeOf({ name: 'apt-get install chromium', args: ['-e', script], quiet: true }, signal);
}

import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';

const system =
  process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const isRoot = process.getuid?.() === 0;

/** How a browser is started: the system's where there is one, else Playwright's own; it fetches nothing by itself. */
export const CHROMIUM: LaunchOptions = {
  ...(system ? { executablePath: system } : {}),
  args: [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@': root.replace(/\/$/, '') };
const setupFiles = 'tests/support/fixed-seed.ts';

export default defineConfig({
  root,
  resolve: { alias },
  test: {
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles,
          globalSetup: 'tests/support/reading-thread.ts',
          testTimeout: 60_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles,
          globalSetup: ['tests/support/postgres.ts', 'tests/support/reading-thread.ts'],
          env: { AUTH_SECRET: 'for-the-tests-alone-0123456789abcdef' },
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          // the built application, started, killed and stopped as whoever runs the machine does it
          name: 'launch',
          include: ['tests/launch/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts', 'tests/support/first-start.ts'],
          setupFiles: 'tests/support/after-launch.ts',
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 300_000,
          // processes that are killed race against the machine's load: what holds, holds at a second look
          retry: 2,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

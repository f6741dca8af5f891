import { existsSync } from 'node:fs';
import { sentences } from '../sentences.ts';
import { makeOnce } from './once.ts';
import { fingerprint } from './stamp.ts';
import { runStep } from './step.ts';

const stamp = '.next/built-from';

const sources = [
  ...['app', 'components', 'lib', 'public', 'prisma/schema.prisma', 'prisma/catalogue'],
  ...['package.json', 'package-lock.json', 'next.config.ts', 'tsconfig.json', '.env'],
];

/** Builds the application when its sources are not those of the last build. */
export async function buildApplication(actionsKey: string, signal: AbortSignal): Promise<void> {
  const wanted = await fingerprint(sources, ['lib/launch', 'lib/db/generated']);
  const isThere = () => existsSync('.next/BUILD_ID');
  const env = { NODE_ENV: 'production', NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey } as const;
  const build = () => {
    console.info(sentences.building());
    const args = ['node_modules/next/dist/bin/next', 'build'];
    return runStep({ name: 'next build', args, env, quiet: true }, signal);
  };
  await makeOnce({ stamp, wanted, isThere }, build, signal);
}

import { makeOnce } from './once.ts';
import { fingerprint } from './stamp.ts';
import { runStep } from './step.ts';

const stamp = 'lib/db/generated/.stamp';

/** Writes the database client from the schema, when the schema or the generator has changed. */
export async function generateClient(signal: AbortSignal): Promise<void> {
  const wanted = await fingerprint([
    'prisma/schema.prisma',
    'prisma/prisma.config.ts',
    'node_modules/prisma/package.json',
  ]);
  const args = ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts'];
  const generate = () => runStep({ name: 'prisma generate', args, env: withoutEngine, quiet: true }, signal);
  await makeOnce({ stamp, wanted }, generate, signal);
}

/** The command looks for its engine before it does anything, and would fetch it; generating needs none, so any program will do. */
const withoutEngine = {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

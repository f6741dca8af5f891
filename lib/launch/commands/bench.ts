import { compileBench } from '../compile.mjs';
import { listenToSignals } from '../signals.ts';
import { generateClient } from '../steps/generate.ts';
import { exitCodeOf } from '../steps/step.ts';
import { runCommand } from '../stop.ts';

/** The figures of speed and size, as ratios against floors written by hand: `npm run bench [-- province]`. */
await runCommand(async () => {
  const { ending } = listenToSignals();
  await generateClient(ending);
  const folder = await compileBench();
  return exitCodeOf({ name: 'bench', args: [`${folder}/bench.mjs`, ...process.argv.slice(3)] }, ending);
});

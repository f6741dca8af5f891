import { listenToSignals } from '../signals.ts';
import { generateClient } from '../steps/generate.ts';
import { exitCodeOf } from '../steps/step.ts';
import { runCommand } from '../stop.ts';

/** The figures of speed and size, as ratios against floors written by hand: `npm run bench [-- province]`. */
await runCommand(async () => {
  const { ending } = listenToSignals();
  await generateClient(ending);
  return exitCodeOf(
    { name: 'bench', args: ['--import', 'tsx', 'tests/bench/run.ts', ...process.argv.slice(3)] },
    ending,
  );
});

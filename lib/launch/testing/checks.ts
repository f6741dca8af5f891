import { join } from 'node:path';
import { exitCodeOf } from '../steps/step.ts';
import { oneCheck, type Tally, vitestTally } from './tally.ts';

/** Lint and format, then types: one check each. */
export async function lintAndTypes(signal: AbortSignal): Promise<Tally[]> {
  console.info('\n— lint');
  const lint = await exitCodeOf(
    { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--config-path=.biome.json', '.'] },
    signal,
  );
  console.info('\n— types');
  const types = await exitCodeOf({ name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] }, signal);
  return [oneCheck(lint), oneCheck(types)];
}

export async function vitest(project: 'unit' | 'integration', folder: string, signal: AbortSignal): Promise<Tally> {
  console.info(`\n— ${project}`);
  const file = join(folder, `${project}.json`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const env = { NO_COLOR: '1' };
  return vitestTally(file, await exitCodeOf({ name: project, args: [...args, ...reporters], env }, signal));
}

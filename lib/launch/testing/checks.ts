import { join } from 'node:path';
import { exitCodeOf } from '../steps/step.ts';
import { oneCheck, type Tally, vitestTally } from './tally.ts';

/** Lint and format, then types: one check each. */
export async function lintAndTypes(signal: AbortSignal): Promise<Tally[]> {
  console.info('\n— lint');
  const lint = await biome([], signal);
  console.info('\n— types');
  const types = await exitCodeOf({ name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] }, signal);
  return [oneCheck(lint), oneCheck(types)];
}

/** Lint and format; answers the exit code. Everything, unless `args` name files. */
export function biome(args: readonly string[], signal: AbortSignal): Promise<number> {
  const program = 'node_modules/@biomejs/biome/bin/biome';
  return exitCodeOf({ name: 'lint', args: [program, 'check', '--config-path=.biome.json', ...args] }, signal);
}

type Project = 'unit' | 'integration' | 'launch';

/** Runs one of the projects of tests/vitest.config.ts; its report is kept in `folder`. */
export async function vitest(
  project: Project,
  folder: string,
  signal: AbortSignal,
  settings: Record<string, string> = {},
): Promise<Tally> {
  return run(project, ['--reporter=dot'], folder, signal, settings);
}

/** The tests of a project whose paths hold one of `names`, in full size, each with its seconds. */
export function drill(project: Project, names: readonly string[], folder: string, signal: AbortSignal): Promise<Tally> {
  return run(project, [...names, '--reporter=verbose'], folder, signal, { DRILL: '1' });
}

async function run(
  project: Project,
  more: readonly string[],
  folder: string,
  signal: AbortSignal,
  settings: Record<string, string>,
): Promise<Tally> {
  console.info(`\n— ${project}`);
  const file = join(folder, `${project}.json`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = [...more, '--reporter=json', `--outputFile.json=${file}`];
  const env = { NO_COLOR: '1', ...settings };
  return vitestTally(file, await exitCodeOf({ name: project, args: [...args, ...reporters], env }, signal));
}

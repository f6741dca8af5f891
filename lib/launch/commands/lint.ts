import { runCommand } from '../stop.ts';
import { biome } from '../testing/checks.ts';

const { signal } = new AbortController();

await runCommand(() => biome(process.argv.slice(3), signal));

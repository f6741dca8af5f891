import { runCommand } from '../stop.ts';
import { biome } from '../testing/checks.ts';

const { signal } = new AbortController();

await runCommand(() => biome(['--write', ...process.argv.slice(3)], signal));

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onInstalled } from '../installed.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

await runCommand(() => {
  const { period, out } = readArguments();
  // npm changes to the project's folder; the person means the folder in which they typed
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), out);
  return onInstalled('report', 'write-report', [period, path]);
});

function readArguments(): { period: string; out: string } {
  const { period, out } = parse();
  if (!period || !out) stopWith(sentences.howToReport());
  return { period, out };
}

function parse() {
  try {
    const options = { period: { type: 'string' }, out: { type: 'string' } } as const;
    return parseArgs({ args: process.argv.slice(3), options }).values;
  } catch {
    return stopWith(sentences.howToReport());
  }
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stopWith } from './stop.ts';

/** The file behind `--out` or `--in`, where the person stood: npm changes to the project's folder. */
export function fileNamed(option: 'in' | 'out', usage: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), argumentOf(option) ?? stopWith(usage));
}

function argumentOf(option: string): string | undefined {
  try {
    return parseArgs({ args: process.argv.slice(3), options: { [option]: { type: 'string' } } }).values[option];
  } catch {
    return undefined;
  }
}

import { type Read, sure } from './read.ts';
import { oneLine } from './words.ts';

/** The agencies and groups that a cell names, as printed; parted only where the head word of a new one begins. */
export function readAgencies(text: string): Read<string[]> {
  const names = text
    .split(/[;\n]/)
    .map(oneLine)
    .filter((name) => name !== '');
  return sure(names);
}

import { tidy } from './words.ts';

/** The expected results of a task, parted by line bullets and semicolons only. */
export function readResults(text: string): string[] {
  return tidy(text)
    .split(/;|\n(?=[-+•] ?)/)
    .map((part) => part.replace(/^[\s\-+•]+|[\s.]+$/g, '').replace(/\s+/g, ' '))
    .filter((part) => part !== '');
}

import { tidy } from './words.ts';

/**
 * The expected results of a task, as printed: parted by the bullets at the beginning of lines and by semicolons only.
 * A dash inside a line parts as well when the cell begins with one and the next word is a capital.
 */
export function readResults(text: string): string[] {
  const cell = tidy(text).replace(/\n(?![-–—+•*] ?)/g, ' ');
  const lines = /^[-–—+•*]/.test(cell) ? cell.split(/\n|\s[-–—+•*] (?=\p{Lu})/u) : cell.split('\n');
  return lines
    .flatMap(atSemicolons)
    .map(plain)
    .filter((part) => /[\p{L}\d]/u.test(part));
}

/** Brackets keep their semicolons. */
function atSemicolons(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < line.length; i += 1) {
    if (line[i] === '(') depth += 1;
    if (line[i] === ')') depth = Math.max(0, depth - 1);
    if (line[i] !== ';' || depth > 0) continue;
    parts.push(line.slice(from, i));
    from = i + 1;
  }
  return [...parts, line.slice(from)];
}

function plain(part: string): string {
  return part
    .replace(/^[\s\-–—+•*]+/u, '')
    .replace(/[\s,]*(?:\.{2,}|…)?[\s.,]*$/u, '')
    .replace(/\s+/g, ' ');
}

import { goesOn } from '../text/mend.ts';
import type { Role } from './grid.ts';
import { fits } from './look.ts';

export type Fit = { cells: string[]; score: number; isSure: boolean };

/**
 * Places the lines of a row into its columns, in their order, where there are more or fewer of them than columns: a
 * column may take several lines or stay empty, as their looks tell; an empty line is an empty cell. `isSure` where only
 * broken lines had to be joined.
 */
export function fitCells(texts: readonly string[], roles: readonly Role[]): Fit {
  const { score, ends } = placing(texts, roles);
  const taken = roles.map((_, column) => texts.slice(column === 0 ? 0 : ends[column - 1], ends[column]));
  const cells = taken.map((lines) => lines.filter((line) => line !== '').join('\n'));
  const isSure = taken.every((lines) => lines.length > 0) && texts.every((_, at) => isJoinSure(texts, at, ends));
  return { cells, score, isSure };
}

/** `ends[c]`: how many lines the columns up to c take. */
type Placing = { score: number; ends: number[] };

/** Best placing of all lines, column by column: at[i] places the first i lines into the columns so far. */
function placing(lines: readonly string[], roles: readonly Role[]): Placing {
  let at: (Placing | null)[] = [{ score: 0, ends: [] }, ...lines.map(() => null)];
  for (const role of roles) {
    const next: (Placing | null)[] = lines.map(() => null);
    next.push(null);
    for (const [from, so] of at.entries()) {
      if (!so) continue;
      let cell = '';
      let joins = 0;
      for (let to = from; to <= Math.min(lines.length, from + MOST); to += 1) {
        if (to > from) {
          cell = to === from + 1 ? (lines[from] as string) : `${cell}\n${lines[to - 1]}`;
          if (to > from + 1) joins += joinCost(lines[to - 2] as string, lines[to - 1] as string);
        }
        const parts = to > from && from > 0 ? partCost(lines[from - 1] as string, lines[from] as string) : 0;
        const score =
          so.score - parts + (to === from ? -emptyCost(role) : (cell === '' ? 0 : fits(role, cell)) - joins);
        const known = next[to];
        if (!known || known.score < score) next[to] = { score, ends: [...so.ends, to] };
      }
    }
    at = next;
  }
  return at[lines.length] ?? { score: Number.NEGATIVE_INFINITY, ends: roles.map(() => lines.length) };
}

/** No cell is made of more lines. */
const MOST = 12;

function emptyCost(role: Role): number {
  if (role === 'ordinal') return 2;
  if (role === 'task' || role === 'target' || role === 'statistic' || role === 'agency') return 1.5;
  return role === 'note' || role === 'funding' || role === 'other' ? 0 : 0.3;
}

function joinCost(before: string, line: string): number {
  if (before === '' || line === '') return 0.6;
  if (goesOn(before, line)) return /^["“(]?\p{Ll}/u.test(line) || before.endsWith(',') ? 0.05 : 0.25;
  return isBullet(line) ? 0.1 : 0.5;
}

/** Two bullets in a row are rarely two cells. */
export function partCost(before: string, line: string): number {
  return isBullet(before) && isBullet(line) ? 0.4 : 0;
}

function isBullet(line: string): boolean {
  return /^[-+•]\s?\p{L}/u.test(line);
}

/** The line begins a cell, or goes on with the one before beyond doubt. */
function isJoinSure(lines: readonly string[], at: number, ends: readonly number[]): boolean {
  if (at === 0 || ends.includes(at)) return true;
  return joinCost(lines[at - 1] as string, lines[at] as string) < 0.2;
}

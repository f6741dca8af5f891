import type { Line } from './lines.ts';
import { cellText } from './mend.ts';

/** A cell, how many lone pipes follow it, and the place of the line after these. */
export type PipeCell = { line: number; lastLine: number; text: string; pipes: number; next: number };

export function isLonePipe(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\|\s*$/.test(line.raw);
}

/** The cells that follow a lone pipe, as long as each is closed by one and at most so many. */
export function pipeCells(lines: readonly Line[], at: number, most = Number.POSITIVE_INFINITY): PipeCell[] {
  const cells: PipeCell[] = [];
  let place = afterPipes(lines, at).place;
  while (place < lines.length && cells.length < most) {
    const from = place;
    while (place < lines.length && !isLonePipe(lines[place]) && place - from <= LONGEST) place += 1;
    const own = lines.slice(from, place);
    if (!isLonePipe(lines[place]) || own.some(({ raw }) => raw.includes('|'))) break;
    const { pipes, next, place: after } = afterPipes(lines, place);
    const filled = own.filter(({ isBlank }) => !isBlank);
    const line = (filled[0] ?? (lines[from] as Line)).line;
    const text = cellText(own.map(({ raw }) => raw.trim()).join('\n'));
    cells.push({ line, lastLine: filled.at(-1)?.line ?? line, text, pipes, next });
    place = after;
  }
  return cells;
}

/** No cell of a table has more lines. */
const LONGEST = 120;

function afterPipes(lines: readonly Line[], at: number): { pipes: number; next: number; place: number } {
  let place = at;
  let pipes = 0;
  let next = at;
  for (; isLonePipe(lines[place]) || lines[place]?.isBlank || lines[place]?.isHollow; place += 1) {
    if (!isLonePipe(lines[place])) continue;
    pipes += 1;
    next = place + 1;
  }
  return { pipes, next, place };
}

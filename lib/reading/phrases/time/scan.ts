import { HIDDEN } from '../words.ts';
import type { FoundSpan } from './span.ts';

export type Placed = FoundSpan & { start: number; end: number };

/** The words of a cell, what was understood so far hidden from what reads after it. */
export type Scan = { words: string; found: Placed[] };

export function take(scan: Scan, start: number, end: number, spans: readonly FoundSpan[]): void {
  for (const span of spans) scan.found.push({ ...span, start, end });
  scan.words = scan.words.slice(0, start) + HIDDEN.repeat(end - start) + scan.words.slice(end);
}

import type { CellReading } from '../proposal.ts';

/** What was understood (for a list: the list itself with two keys more), and how surely: a doubtful reading carries the Vietnamese sentence that says why. */
export type Read<T> = T & CellReading;

export function sure<T extends object>(read: T, confidence = 0.95): Read<T> {
  return Object.assign(read, { confidence, why: null });
}

export function doubtful<T extends object>(read: T, why: string, confidence = 0.5): Read<T> {
  return Object.assign(read, { confidence, why });
}

/** No cell of a time, value or figure is longer: what is, is running text that has come into the wrong place. */
export const LONGEST_CELL = 3000;

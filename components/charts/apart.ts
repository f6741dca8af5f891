import type { ChartPoint } from './series.ts';

/** A figure that no other of its definition compares with. */
export function isApart(line: readonly ChartPoint[]): boolean {
  return line.length === 1 && line[0]?.window !== null;
}

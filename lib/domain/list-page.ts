/** `first`: which line of all stands first, counted from 1; 0 where there is none. */
export type ListPage<T> = { shown: readonly T[]; current: number; last: number; first: number };

/** One page of a long list, counted from 1; what lies beyond the last page is the last one. */
export function pageOf<T>(lines: readonly T[], asked: number, size: number): ListPage<T> {
  const last = Math.max(1, Math.ceil(lines.length / size));
  const current = Math.min(Math.max(1, asked), last);
  const before = (current - 1) * size;
  return { shown: lines.slice(before, current * size), current, last, first: lines.length === 0 ? 0 : before + 1 };
}

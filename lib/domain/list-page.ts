export type ListPage<T> = { shown: readonly T[]; current: number; last: number };

/** One page of a long list, counted from 1; what lies beyond the last page is the last one. */
export function pageOf<T>(lines: readonly T[], asked: number, size: number): ListPage<T> {
  const last = Math.max(1, Math.ceil(lines.length / size));
  const current = Math.min(Math.max(1, asked), last);
  return { shown: lines.slice((current - 1) * size, current * size), current, last };
}

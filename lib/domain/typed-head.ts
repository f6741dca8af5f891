type Head = Record<string, string | null>;

export type SortedHead<H extends Head> = {
  change: Partial<H>;
  conflicts: { field: keyof H & string; theirs: string | null }[];
};

/**
 * The head of a report has no versions: each field is held against what its typist saw. A field that was left alone is
 * not written, one that somebody else changed is told. A field without `seen` is written as it is.
 */
export function sortHead<H extends Head>(stored: H, typed: Partial<H>, seen: Partial<H>): SortedHead<H> {
  const sorted: SortedHead<H> = { change: {}, conflicts: [] };
  for (const field of Object.keys(typed) as (keyof H & string)[]) {
    const [now, wanted] = [stored[field] ?? null, typed[field] ?? null];
    const before = field in seen ? (seen[field] ?? null) : now;
    if (wanted === now || (field in seen && wanted === before)) continue;
    if (now === before) sorted.change[field] = typed[field] as H[typeof field];
    else sorted.conflicts.push({ field, theirs: now });
  }
  return sorted;
}

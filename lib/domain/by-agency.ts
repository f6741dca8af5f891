/** The rows of each agency, in the order in which they came. */
export function byAgency<T extends { agencyId: number }>(rows: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const own = found.get(row.agencyId);
    if (own) own.push(row);
    else found.set(row.agencyId, [row]);
  }
  return found;
}

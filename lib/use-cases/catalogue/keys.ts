/** Catalogue key → id in the database, one map for each kind of thing. */
export type Ids = ReadonlyMap<string, number>;

/** The catalogue's references have been checked before loading: a key without an id is a fault of ours. */
export function idOf(ids: Ids, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`catalogue key without an id: ${key}`);
  return id;
}

export function idOrNull(ids: Ids, key: string | null): number | null {
  return key === null ? null : idOf(ids, key);
}

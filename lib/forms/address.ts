/** What an address asked for; each name once, never a list. */
export type Asked = Record<string, string | string[] | undefined>;

/** One filter of the address, trimmed; undefined for none and for what is too long to be meant. */
export function asked(params: Asked, name: string): string | undefined {
  const value = params[name];
  const text = (Array.isArray(value) ? value[0] : value)?.trim();
  return text && text.length <= 100 ? text : undefined;
}

/** A filter that must be one of a list. */
export function askedOf<T extends string>(params: Asked, name: string, known: readonly T[]): T | undefined {
  const value = asked(params, name);
  return known.find((one) => one === value);
}

/** An id in the address; null for anything that cannot be one. */
export function idFrom(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The same address with some filters set or taken away. */
export function addressWith(path: string, filters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return query.size === 0 ? path : `${path}?${query}`;
}

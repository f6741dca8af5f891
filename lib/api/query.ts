import { z } from 'zod';

/** An id as it stands in an address. */
export const idText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** The address as a schema reads it, or the names of what it does not know. */
export function readQuery<S extends z.ZodRawShape>(
  request: Request,
  shape: S,
): { query: z.output<z.ZodObject<S>> } | { wrong: string[] } {
  const params = new URL(request.url).searchParams;
  const names = [...params.keys()];
  const wrongly = names.filter((name, at) => names.indexOf(name) !== at || !Object.hasOwn(shape, name));
  if (wrongly.length > 0) return { wrong: [...new Set(wrongly)] };
  const parsed = z.object(shape).safeParse(Object.fromEntries(params));
  if (parsed.success) return { query: parsed.data };
  return { wrong: [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))] };
}

/** What may stand in the address, as the document tells it. */
export function parametersOf(shape: z.ZodRawShape): Record<string, unknown>[] {
  const { properties = {}, required = [] } = z.toJSONSchema(z.strictObject(shape), { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** An opaque place in a list. */
export function cursorOf(key: readonly number[]): string {
  return Buffer.from(key.join('.')).toString('base64url');
}

/** The place that a cursor names; null for anything that we never gave. */
export function placeOf(cursor: string): number[] | null {
  const text = Buffer.from(cursor, 'base64url').toString('latin1');
  return /^\d{1,9}(\.\d{1,9})?$/.test(text) && cursorOf(text.split('.').map(Number)) === cursor
    ? text.split('.').map(Number)
    : null;
}

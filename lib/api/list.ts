import { z } from 'zod';
import type { FoundToken } from '@/lib/db/api-tokens.ts';
import type { TokenReach } from '@/lib/domain/api-token.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { idText } from './query.ts';

/** Which part of a list is asked for: what follows `after`, in the order of its keys. */
export type Part = { after: readonly number[] | null; most: number };

export type Visit = { token: FoundToken; today: Day };

/** One list of the API: its shape, what it may be asked for, and how it is read with the rights of a token. */
export type List<S extends z.ZodObject = z.ZodObject, F extends z.ZodRawShape = z.ZodRawShape> = {
  path: string;
  summary: string;
  /** The scope that it needs, where not every token may ask. */
  scope?: TokenReach['scope'];
  /** The shape of one item, registered under its name, and an item as readers may see it. */
  item: S;
  example: z.output<S>;
  /** What may stand in the address beside what every list knows. */
  filters: F;
  /** Ascending and unique: the place of an item, which a cursor names. */
  keyOf: (item: z.output<S>) => number[];
  /** Items after the place, in its order, at most so many; null: what was asked for is not there for this token. */
  read: (visit: Visit, filters: z.output<z.ZodObject<F>>, part: Part) => Promise<z.output<S>[] | null>;
};

export function list<S extends z.ZodObject, F extends z.ZodRawShape>(one: List<S, F>): List {
  return one as unknown as List;
}

/** The part of what was read whole. */
export function partOf<T>(all: readonly T[], keyOf: (one: T) => readonly number[], { after, most }: Part): T[] {
  return all
    .filter((one) => after === null || compareKeys(keyOf(one), after) > 0)
    .toSorted((a, b) => compareKeys(keyOf(a), keyOf(b)))
    .slice(0, most);
}

/** By the first number in which they differ. */
function compareKeys(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((part, place) => part !== (right[place] ?? 0));
  return at < 0 ? 0 : (left[at] as number) - (right[at] ?? 0);
}

/** The plans of a token's province, by the one that was asked for. */
export const planFilter = { plan: idText.optional() };

/** What holds for every list: how much, from where, in which writing. */
export const paging = {
  limit: z
    .string()
    .regex(/^([1-9]\d{0,2}|1000)$/)
    .transform(Number)
    .default(100)
    .describe('1–1000'),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,60}$/)
    .optional(),
  format: z.enum(['json', 'csv']).optional(),
};

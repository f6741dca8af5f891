import { z } from 'zod';

/** An id as it stands in an address. */
export const idText = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

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

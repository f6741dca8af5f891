import { randomInt } from 'node:crypto';

/** No letters that look like others when read from paper or over the telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** mật khẩu ban đầu: about 79 random bits in four groups; changed at the first sign-in. */
export function newInitialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

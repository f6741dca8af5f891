import { createHash, randomBytes } from 'node:crypto';

const MARK = 'cchc_';

/** A token that nobody can guess: 256 random bits after a mark by which leaked ones are recognised. */
export function newToken(): string {
  return `${MARK}${randomBytes(32).toString('base64url')}`;
}

/** What is kept of a token. A slow hash is for passwords: these bits cannot be tried. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token of an `Authorization: Bearer …` header; null for anything else. */
export function tokenIn(authorization: string | null): string | null {
  return /^Bearer +(cchc_[A-Za-z0-9_-]{43})$/i.exec(authorization?.trim() ?? '')?.[1] ?? null;
}

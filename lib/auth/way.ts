import type { Debt } from '@/lib/domain/session.ts';
import { localPath } from './request.ts';

const PAYABLE_AT: Record<Debt, string> = {
  code: '/login/code',
  password: '/account/password',
  'totp-enrolment': '/account/totp',
};

/** The sign-in page, with the way back and the id of what was typed. */
export function loginAddress(next: string | null, held: string | null = null): string {
  return withWay('/login', next, held);
}

/** The page where the debt is paid, with the way back. */
export function debtAddress(debt: Debt, next: string | null, held: string | null = null): string {
  return withWay(PAYABLE_AT[debt], next, held);
}

/** Where to go after signing in: the page that was asked for, with what was typed, or the desk. */
export function wayBack(next: string | null | undefined, held: string | null | undefined): string {
  const path = localPath(next) ?? '/';
  if (/^\/(login|setup|account\/(password|totp))(\/|\?|$)/.test(path)) return '/';
  return held && isHeldId(held) ? setHeld(path, held) : path;
}

export type WaySearch = { next?: string | string[]; held?: string | string[] };

/** The way back and the held form out of an address; what is not ours is dropped. */
export function wayOf({ next, held }: WaySearch): { next: string; held: string } {
  return {
    next: typeof next === 'string' ? (localPath(next) ?? '') : '',
    held: typeof held === 'string' && isHeldId(held) ? held : '',
  };
}

export function isHeldId(text: string): boolean {
  return /^[A-Za-z0-9_-]{20,60}$/.test(text);
}

function setHeld(path: string, held: string): string {
  const url = new URL(path, 'http://local.invalid');
  url.searchParams.set('held', held);
  return `${url.pathname}${url.search}`;
}

function withWay(page: string, next: string | null, held: string | null): string {
  const query = new URLSearchParams();
  const path = localPath(next);
  if (path && path !== '/') query.set('next', path);
  if (held) query.set('held', held);
  return query.size > 0 ? `${page}?${query}` : page;
}

import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env.ts';
import { isSecureRequest } from './request.ts';

/** The row decides how long a session is good; the token outlives it, so that what was typed finds its owner. */
const TOKEN_SECONDS = 14 * 24 * 60 * 60;

/** The session's id out of the sealed cookie; null for none, a forged or a foreign one. */
export async function readSessionCookie(): Promise<string | null> {
  const token = (await cookies()).get(await cookieName())?.value;
  return token ? openToken(token) : null;
}

/** Without a lifetime of its own: it goes when the browser is closed, which matters on a shared office PC. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  (await cookies()).set(await cookieName(), await sealToken(sessionId), await cookieOptions());
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(await cookieName(), '', { ...(await cookieOptions()), maxAge: 0 });
}

export function sealToken(sessionId: string): Promise<string> {
  return encode({ token: { sub: sessionId }, secret: env('AUTH_SECRET'), maxAge: TOKEN_SECONDS });
}

export async function openToken(token: string): Promise<string | null> {
  const payload = await decode({ token, secret: env('AUTH_SECRET') }).catch(() => null);
  return typeof payload?.sub === 'string' ? payload.sub : null;
}

/** `__Host-` lets no other host or path of the domain plant a cookie; browsers take it over https only. */
async function cookieName(): Promise<string> {
  return (await isSecureRequest()) ? '__Host-cchc-session' : 'cchc-session';
}

async function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', secure: await isSecureRequest(), path: '/' } as const;
}

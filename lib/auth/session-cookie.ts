import { decode, encode } from 'next-auth/jwt';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/env.ts';

/** The session's id travels inside an encrypted token; what it may do is read from its row on every request. */
const LIFETIME_SECONDS = 12 * 60 * 60;
const PLAIN_NAME = 'cchc-session';
const SECURE_NAME = `__Host-${PLAIN_NAME}`;

export async function readSessionCookie(): Promise<string | null> {
  const jar = await cookies();
  const token = (jar.get(SECURE_NAME) ?? jar.get(PLAIN_NAME))?.value;
  if (!token) return null;
  const content = await decode({ token, secret: env('AUTH_SECRET') }).catch(() => null);
  return typeof content?.sub === 'string' ? content.sub : null;
}

export async function writeSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({ token: { sub: sessionId }, secret: env('AUTH_SECRET'), maxAge: LIFETIME_SECONDS });
  const secure = await isSecure();
  (await cookies()).set(secure ? SECURE_NAME : PLAIN_NAME, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: LIFETIME_SECONDS,
  });
}

export async function clearSessionCookie(): Promise<void> {
  const jar = await cookies();
  jar.delete(SECURE_NAME);
  jar.delete(PLAIN_NAME);
}

/** Behind a proxy that ends TLS the browser speaks https although this process does not. */
async function isSecure(): Promise<boolean> {
  return (await headers()).get('x-forwarded-proto') === 'https';
}

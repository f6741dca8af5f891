'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSessionCookie, writeSessionCookie } from '@/lib/auth/session-cookie.ts';
import { findHeldPath } from '@/lib/db/held-forms.ts';
import { publicAction } from '@/lib/forms/form-action.ts';
import { signIn } from '@/lib/use-cases/sign-in.ts';
import { ownPath } from './own-path.ts';
import { signInFields } from './schemas.ts';

export const signInAction = publicAction(signInFields, async ({ username, password, next, held }) => {
  const all = await headers();
  const { sessionId, userId } = await signIn({
    username,
    password,
    network: all.get('x-cchc-network'),
    device: all.get('user-agent')?.slice(0, 200) ?? null,
    replacing: await readSessionCookie(),
  });
  await writeSessionCookie(sessionId);
  const path = held ? await findHeldPath(userId, held) : null;
  redirect(path === null ? ownPath(next) : withHeld(ownPath(path), held ?? ''));
});

function withHeld(path: string, held: string): string {
  const url = new URL(path, 'http://own.invalid');
  url.searchParams.set('held', held);
  return url.pathname + url.search;
}

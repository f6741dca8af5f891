'use server';

import { redirect } from 'next/navigation';
import { findVisit } from '@/lib/auth/actor.ts';
import { findDevice, findNetwork } from '@/lib/auth/request.ts';
import { readSessionCookie, writeSessionCookie } from '@/lib/auth/session-cookie.ts';
import { debtAddress, loginAddress, wayBack } from '@/lib/auth/way.ts';
import { publicAction } from '@/lib/forms/form-action.ts';
import { sayStatus } from '@/lib/forms/refusal-status.ts';
import { confirmCode } from '@/lib/use-cases/confirm-code.ts';
import { signIn } from '@/lib/use-cases/sign-in.ts';
import { codeFields, signInFields } from './schemas.ts';

export const signInAction = publicAction(signInFields, async ({ username, password, next, held }) => {
  const { sessionId, debt } = await signIn({
    username,
    password,
    network: await findNetwork(),
    device: await findDevice(),
    replacing: await readSessionCookie(),
  });
  await writeSessionCookie(sessionId);
  redirect(debt ? debtAddress(debt, next ?? null, held || null) : wayBack(next, held));
});

/** Only for a session whose password was right a moment ago. */
export const confirmCodeAction = publicAction(codeFields, async ({ oneTimeCode, next, held }) => {
  const visit = await findVisit();
  if (visit?.debt !== 'code') {
    sayStatus(401);
    redirect(loginAddress(next ?? null, held || null));
  }
  await confirmCode(visit.actor, oneTimeCode, await findNetwork());
  redirect(wayBack(next, held));
});

'use server';

import { redirect } from 'next/navigation';
import { findDevice, findNetwork } from '@/lib/auth/request.ts';
import { readSessionCookie, writeSessionCookie } from '@/lib/auth/session-cookie.ts';
import { publicAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { completeFirstRun } from '@/lib/use-cases/complete-first-run.ts';
import { signIn } from '@/lib/use-cases/sign-in.ts';
import { codeOf, OTHER_PROVINCE, setupFields } from './schemas.ts';

export const setupAction = publicAction(
  setupFields,
  async ({ token, province, provinceName, fullName, username, newPassword }) => {
    const network = await findNetwork();
    await completeFirstRun({
      ...{ token, username, fullName, password: newPassword, network },
      province: province === OTHER_PROVINCE ? { code: codeOf(provinceName), name: provinceName } : { folder: province },
    });
    const credentials = { username, password: newPassword, network, device: await findDevice() };
    const { sessionId } = await signIn({ ...credentials, replacing: await readSessionCookie() });
    await writeSessionCookie(sessionId);
    redirect(routes.desk());
  },
);

'use server';

import { redirect } from 'next/navigation';
import { findVisit } from '@/lib/auth/actor.ts';
import { clearSessionCookie } from '@/lib/auth/session-cookie.ts';
import { wayBack } from '@/lib/auth/way.ts';
import { formAction, payingAction } from '@/lib/forms/form-action.ts';
import { sayStatus } from '@/lib/forms/refusal-status.ts';
import { routes } from '@/lib/routes.ts';
import { changePassword } from '@/lib/use-cases/change-password.ts';
import { confirmTotp } from '@/lib/use-cases/confirm-totp.ts';
import { disableTotp } from '@/lib/use-cases/disable-totp.ts';
import { endOtherSessions } from '@/lib/use-cases/end-other-sessions.ts';
import { enrolTotp } from '@/lib/use-cases/enrol-totp.ts';
import { signOut } from '@/lib/use-cases/sign-out.ts';
import { drawFrameAnew } from '../draw-frame-anew.ts';
import { disableTotpFields, nothing, passwordFields, totpFields } from './schemas.ts';

/** Also for somebody who has given only the first half of the sign-in. */
export async function signOutAction(): Promise<void> {
  const visit = await findVisit();
  if (visit) await signOut(visit.actor);
  else sayStatus(401);
  await clearSessionCookie();
  redirect(routes.login());
}

export const changePasswordAction = payingAction(['password'], passwordFields, async (actor, input) => {
  await changePassword(actor, input.currentPassword, input.newPassword);
  drawFrameAnew();
  if (input.next) redirect(wayBack(input.next, input.held));
  return { message: 'Đã đổi mật khẩu. Các phiên đăng nhập khác của anh/chị đã kết thúc.' };
});

export const endOtherSessionsAction = formAction(nothing, async (actor) => {
  const count = await endOtherSessions(actor);
  return { message: count > 0 ? `Đã kết thúc ${count} phiên khác.` : 'Không còn phiên nào khác.' };
});

export const enrolTotpAction = payingAction(['totp-enrolment'], nothing, async (actor) => {
  await enrolTotp(actor);
  redirect(routes.accountTotp());
});

export const confirmTotpAction = payingAction(['totp-enrolment'], totpFields, async (actor, input) => {
  await confirmTotp(actor, input.oneTimeCode);
  drawFrameAnew();
  redirect(input.next ? wayBack(input.next, input.held) : routes.account());
});

export const disableTotpAction = formAction(disableTotpFields, async (actor, input) => {
  await disableTotp(actor, input.currentPassword);
  redirect(routes.account());
});

'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { changeAccount } from '@/lib/use-cases/change-account.ts';
import { createAccount } from '@/lib/use-cases/create-account.ts';
import { disableAccount } from '@/lib/use-cases/disable-account.ts';
import { disableUnusedAccount } from '@/lib/use-cases/disable-unused-account.ts';
import { enableAccount } from '@/lib/use-cases/enable-account.ts';
import { grantRole } from '@/lib/use-cases/grant-role.ts';
import { requireTotp } from '@/lib/use-cases/require-totp.ts';
import { resetPassword } from '@/lib/use-cases/reset-password.ts';
import { resetTotp } from '@/lib/use-cases/reset-totp.ts';
import { reviewAccount } from '@/lib/use-cases/review-account.ts';
import { revokeRole } from '@/lib/use-cases/revoke-role.ts';
import { warnUnusedAccount } from '@/lib/use-cases/warn-unused-account.ts';
import {
  accountId,
  accountNamesFields,
  grantFields,
  newAccountFields,
  reasonFields,
  revokeFields,
  totpRequirementFields,
} from './schemas.ts';

const SHOWN_ONCE = 'Chỉ hiện một lần: ghi lại và trao tận tay. Người dùng phải đổi khi đăng nhập lần đầu.';

export const createAccountAction = formAction(newAccountFields, async (actor, { username, fullName, email, grant }) => {
  const { password } = await createAccount(actor, { username, fullName, email, grant });
  return { message: `Đã tạo tài khoản ${username}. Mật khẩu ban đầu: ${password}. ${SHOWN_ONCE}` };
});

export const changeAccountAction = formAction(accountNamesFields, async (actor, { userId, ...names }) => {
  await changeAccount(actor, { id: userId, ...names });
  redirect(routes.accountAdmin(userId));
});

export const grantRoleAction = formAction(grantFields, async (actor, { userId, grant }) => {
  await grantRole(actor, userId, grant);
  redirect(routes.accountAdmin(userId));
});

export const revokeRoleAction = formAction(revokeFields, async (actor, { userId, grantId }) => {
  await revokeRole(actor, userId, grantId);
  redirect(routes.accountAdmin(userId));
});

export const resetPasswordAction = formAction(accountId, async (actor, { userId }) => {
  const password = await resetPassword(actor, userId);
  return { message: `Mật khẩu ban đầu mới: ${password}. ${SHOWN_ONCE}` };
});

export const resetTotpAction = formAction(reasonFields, async (actor, { userId, reason }) => {
  await resetTotp(actor, userId, reason);
  redirect(routes.accountAdmin(userId));
});

export const disableAccountAction = formAction(reasonFields, async (actor, { userId, reason }) => {
  await disableAccount(actor, userId, reason);
  redirect(routes.accountAdmin(userId));
});

export const enableAccountAction = formAction(accountId, async (actor, { userId }) => {
  await enableAccount(actor, userId);
  redirect(routes.accountAdmin(userId));
});

export const reviewAccountAction = formAction(accountId, async (actor, { userId }) => {
  await reviewAccount(actor, userId);
  redirect(routes.accountReview());
});

export const warnUnusedAction = formAction(accountId, async (actor, { userId }) => {
  await warnUnusedAccount(actor, userId);
  redirect(routes.accountReview());
});

export const disableUnusedAction = formAction(accountId, async (actor, { userId }) => {
  await disableUnusedAccount(actor, userId);
  redirect(routes.accountReview());
});

export const requireTotpAction = formAction(totpRequirementFields, async (actor, { provinceId, required }) => {
  await requireTotp(actor, provinceId, required);
  redirect(routes.accounts());
});

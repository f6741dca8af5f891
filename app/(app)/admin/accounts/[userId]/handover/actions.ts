'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { spanInWords } from '@/lib/text/handovers.ts';
import { cancelHandover } from '@/lib/use-cases/cancel-handover.ts';
import { handOverAccount } from '@/lib/use-cases/hand-over-account.ts';
import { handoverFields, handoverId } from './schemas.ts';

export const handOverAction = formAction(handoverFields, async (actor, { userId, ...input }) => {
  const { password } = await handOverAccount(actor, { fromId: userId, ...input });
  if (password === null) redirect(routes.accountAdmin(userId));
  return {
    message: `Đã lập bàn giao ${spanInWords(input)}. Mật khẩu ban đầu của tài khoản mới: ${password}. Chỉ hiện một lần: ghi lại và trao tận tay. Người dùng phải đổi khi đăng nhập lần đầu.`,
  };
});

export const cancelHandoverAction = formAction(handoverId, async (actor, { userId, handoverId: id }) => {
  await cancelHandover(actor, id);
  redirect(routes.accountAdmin(userId));
});

'use server';

import { z } from 'zod';
import { formAction } from '@/lib/forms/form-action.ts';
import { removeSample } from '@/lib/use-cases/remove-sample.ts';

const fields = z.object({ sure: z.literal('on', { message: 'Đánh dấu xác nhận trước khi xóa.' }) });

/** The answer leaves first; then the process ends and the launcher goes on. */
const LEAVE_AFTER_MS = 500;

export const removeSampleAction = formAction(fields, async (actor) => {
  removeSample(actor, (code) => setTimeout(() => process.exit(code), LEAVE_AFTER_MS));
  return {
    message:
      'Đang xóa dữ liệu minh họa. Mã cài đặt in ở cửa sổ khởi động hệ thống; mở lại trang sau ít giây để cài đặt.',
  };
});

'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { readNotice } from '@/lib/use-cases/read-notice.ts';
import { seeHandover } from '@/lib/use-cases/see-handover.ts';
import { drawFrameAnew } from '../draw-frame-anew.ts';
import { handoverFields, noticeFields } from './schemas.ts';

/** Read, and on to where it leads: the page there asks again who may see it. */
export const readNoticeAction = formAction(noticeFields, async (actor, { noticeId, submissionId, periodId }) => {
  await readNotice(actor, noticeId);
  drawFrameAnew();
  if (submissionId !== null) redirect(routes.report(submissionId));
  redirect(periodId === null ? routes.notices() : routes.sending({ ky: periodId, 'tinh-trang': 'chua-gui' }));
});

export const seeHandoverAction = formAction(handoverFields, async (actor, { handoverId }) => {
  await seeHandover(actor, handoverId);
  drawFrameAnew();
  redirect(routes.notices());
});

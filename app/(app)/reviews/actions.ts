'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction, type Said } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { markLines } from '@/lib/use-cases/reviews/mark-lines.ts';
import { reopenFields, reviewFields } from './schemas.ts';

export const reviewAction = formAction(reviewFields, async (actor, { deed, note, ...review }): Promise<Said> => {
  if (deed === 'approve') await approveReport(actor, { ...review, note });
  if (deed === 'return') await returnReport(actor, { ...review, note, lines: [] });
  if (deed === 'approve' || deed === 'return') redirect(routes.review(review.submissionId));
  const kept = await markLines(actor, { ...review, together: deed === 'together' });
  const values = Object.fromEntries(kept.map(({ lineKey, seq }) => [`seen.${lineKey}`, String(seq)]));
  if (deed === 'keep') return { values };
  refresh();
  return { message: 'Đã lưu đánh dấu. Chưa có gì gửi cho cơ quan.' };
});

export const reopenAction = formAction(reopenFields, async (actor, { submissionId, reason }) => {
  await reopenReport(actor, submissionId, reason);
  redirect(routes.review(submissionId));
});

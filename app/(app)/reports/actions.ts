'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { savedInWords } from '@/lib/text/saved-report.ts';
import { answerReview } from '@/lib/use-cases/answer-review.ts';
import { acceptProposal } from '@/lib/use-cases/reviews/accept-proposal.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { withdrawReport } from '@/lib/use-cases/withdraw-report.ts';
import { acceptanceFields, replyFields, reportFields, sendFields, submissionId, unclearParts } from './schemas.ts';

export const saveReportAction = formAction(reportFields, async (actor, input, typed) => {
  const saved = await saveReport(actor, input);
  const said = savedInWords({ ...saved, partFaults: unclearParts(typed) }, typed);
  if (said.outcome === 'done' && typed.then === 'check') redirect(routes.checkReport(input.submissionId));
  refresh();
  return said;
});

export const answerReviewAction = formAction(replyFields, async (actor, input) => {
  await answerReview(actor, input);
  refresh();
  return { message: 'Đã lưu giải trình.' };
});

export const acceptProposalAction = formAction(acceptanceFields, async (actor, input) => {
  await acceptProposal(actor, input);
  redirect(routes.report(input.submissionId));
});

export const submitReportAction = formAction(sendFields, async (actor, input) => {
  await submitReport(actor, input.submissionId, input.seenVersion, input.earlyReason || null);
  redirect(routes.report(input.submissionId));
});

export const withdrawReportAction = formAction(submissionId, async (actor, input) => {
  await withdrawReport(actor, input.submissionId);
  redirect(routes.report(input.submissionId));
});

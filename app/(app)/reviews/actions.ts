'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { approveReport, returnReport } from '@/lib/use-cases/decide-report.ts';
import { reopenReport } from '@/lib/use-cases/reopen-report.ts';
import { decisionFields, reopenFields } from './schemas.ts';

export const decideAction = formAction(decisionFields, async (actor, { approving, ...decision }) => {
  if (approving) await approveReport(actor, decision);
  else await returnReport(actor, decision);
  redirect(routes.review(decision.submissionId));
});

export const reopenAction = formAction(reopenFields, async (actor, { submissionId, reason }) => {
  await reopenReport(actor, submissionId, reason);
  redirect(routes.review(submissionId));
});

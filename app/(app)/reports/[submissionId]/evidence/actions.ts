'use server';

import { refresh } from 'next/cache';
import { formAction } from '@/lib/forms/form-action.ts';
import { detachEvidence } from '@/lib/use-cases/evidence/detach-evidence.ts';
import { detachFields } from './schemas.ts';

export const detachEvidenceAction = formAction(detachFields, async (actor, { submissionId, evidenceId }) => {
  await detachEvidence(actor, submissionId, evidenceId);
  refresh();
});

'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { eraseEvidence } from '@/lib/use-cases/evidence/erase-evidence.ts';
import { eraseFields } from './schemas.ts';

export const eraseEvidenceAction = formAction(eraseFields, async (actor, { evidenceId, reason }) => {
  redirect(routes.evidence(await eraseEvidence(actor, evidenceId, reason)));
});

'use server';

import { redirect } from 'next/navigation';
import { documentOf } from '@/lib/forms/document-fields.ts';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { createAgency } from '@/lib/use-cases/create-agency.ts';
import { recordSuccession } from '@/lib/use-cases/record-succession.ts';
import { newAgencyFields, successionFields } from './schemas.ts';

export const createAgencyAction = formAction(newAgencyFields, async (actor, input) => {
  const { provinceId, name, shortName, kind, level, validFrom, section } = input;
  const facts = { provinceId, name, kind, level, validFrom, section, shortName: shortName || null };
  const id = await createAgency(actor, { ...facts, reports: input.reports === 'co', document: documentOf(input) });
  redirect(routes.agency(id));
});

export const recordSuccessionAction = formAction(successionFields, async (actor, input) => {
  const { predecessorId, successorId, effectiveOn, section } = input;
  await recordSuccession(actor, { predecessorId, successorId, effectiveOn, section, document: documentOf(input) });
  redirect(routes.agency(predecessorId));
});

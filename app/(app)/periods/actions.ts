'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { periodName } from '@/lib/text/statuses.ts';
import { changePeriod } from '@/lib/use-cases/change-period.ts';
import { openPeriod } from '@/lib/use-cases/open-period.ts';
import { changePeriodFields, newPeriodFields } from './schemas.ts';

export const openPeriodAction = formAction(newPeriodFields, async (actor, input) => {
  const name = input.name === '' ? periodName(input.kind, input.reportYear) : input.name;
  const id = await openPeriod(actor, { ...input, name, documentId: null });
  redirect(routes.period(id));
});

export const changePeriodAction = formAction(changePeriodFields, async (actor, input) => {
  await changePeriod(actor, input);
  redirect(routes.period(input.periodId));
});

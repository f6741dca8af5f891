'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { correctPeriod } from '@/lib/use-cases/closing/correct-period.ts';
import { correctFields } from './schemas.ts';

export const correctPeriodAction = formAction(correctFields, async (actor, input) => {
  redirect(routes.publishedReport(await correctPeriod(actor, input)));
});

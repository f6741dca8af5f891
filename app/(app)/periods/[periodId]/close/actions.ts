'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { closePeriod } from '@/lib/use-cases/closing/close-period.ts';
import { closeFields } from './schemas.ts';

export const closePeriodAction = formAction(closeFields, async (actor, input) => {
  redirect(routes.publishedReport(await closePeriod(actor, input)));
});

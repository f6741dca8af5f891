'use server';

import { revalidatePath } from 'next/cache';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { remindingInWords } from '@/lib/text/reminders.ts';
import { remindAgencies } from '@/lib/use-cases/remind-agencies.ts';
import { remindFields } from './schemas.ts';

export const remindAction = formAction(remindFields, async (actor, { periodId, ids }) => {
  const reminding = await remindAgencies(actor, periodId, ids);
  revalidatePath(routes.sending());
  return { message: remindingInWords(reminding) };
});

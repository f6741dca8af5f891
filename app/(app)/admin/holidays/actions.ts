'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { addHoliday, removeHoliday } from '@/lib/use-cases/change-holidays.ts';
import { addHolidayFields, removeHolidayFields } from './schemas.ts';

export const addHolidayAction = formAction(addHolidayFields, async (actor, input) => {
  await addHoliday(actor, input);
  redirect(routes.holidays());
});

export const removeHolidayAction = formAction(removeHolidayFields, async (actor, { day, reason }) => {
  await removeHoliday(actor, day, reason);
  redirect(routes.holidays());
});

'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { liftOverride, overrideResult } from '@/lib/use-cases/override-result.ts';
import { liftFields, overrideFields, overrideWordsFields } from './schemas.ts';

export const overrideAction = formAction(overrideFields, async (actor, input) => {
  await overrideResult(actor, input);
  redirect(routes.periodFigure(input.periodId, input.rowId));
});

export const overrideWordsAction = formAction(overrideWordsFields, async (actor, input) => {
  await overrideResult(actor, input);
  redirect(routes.periodFigure(input.periodId, input.rowId));
});

export const liftOverrideAction = formAction(liftFields, async (actor, input) => {
  await liftOverride(actor, input);
  redirect(routes.periodFigure(input.periodId, input.rowId));
});

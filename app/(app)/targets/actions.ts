'use server';

import { redirect } from 'next/navigation';
import { documentOf } from '@/lib/forms/document-fields.ts';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { enterFigure } from '@/lib/use-cases/enter-figure.ts';
import { signJudgement } from '@/lib/use-cases/sign-judgement.ts';
import { figureFields, judgementFields } from './schemas.ts';

export const enterFigureAction = formAction(figureFields, async (actor, input) => {
  const { targetId, indicatorId, year, value, section, note } = input;
  await enterFigure(actor, {
    targetId,
    indicatorId,
    year,
    value,
    section,
    document: documentOf(input),
    note: note || null,
  });
  redirect(routes.target(targetId));
});

export const signJudgementAction = formAction(judgementFields, async (actor, input) => {
  await signJudgement(actor, input);
  redirect(routes.target(input.targetId));
});

'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { periodName } from '@/lib/text/statuses.ts';
import { changePeriod } from '@/lib/use-cases/change-period.ts';
import { lockPeriod, unlockPeriod } from '@/lib/use-cases/lock-period.ts';
import { openPeriod, openPeriods } from '@/lib/use-cases/open-period.ts';
import { refreshScope } from '@/lib/use-cases/refresh-scope.ts';
import { endReopeningForAgency, reopenForAgency } from '@/lib/use-cases/reopen-for-agency.ts';
import {
  changePeriodFields,
  endReopeningFields,
  lockFields,
  newPeriodFields,
  newYearFields,
  refreshScopeFields,
  reopenFields,
  sourcesOf,
} from './schemas.ts';

export const openPeriodAction = formAction(newPeriodFields, async (actor, input) => {
  const { provinceId, formVersionId, kind, reportYear, startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = input;
  const name = input.name === '' ? periodName(kind, reportYear) : input.name;
  const period = { provinceId, formVersionId, kind, reportYear, name, documentId: null };
  const days = { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn };
  redirect(routes.period(await openPeriod(actor, { ...period, ...days }, false, sourcesOf(input))));
});

export const openYearAction = formAction(newYearFields, async (actor, input) => {
  const { provinceId, formVersionId, reportYear, sources } = input;
  const periods = input.periods.map((period) => ({
    ...period,
    ...{ provinceId, formVersionId, reportYear, documentId: null },
    name: periodName(period.kind, reportYear),
  }));
  await openPeriods(actor, periods, false, sources);
  redirect(routes.periods());
});

export const changePeriodAction = formAction(changePeriodFields, async (actor, input) => {
  const { periodId, seenVersion, reason, startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = input;
  const days = { startsOn, cutOffOn, dueOn, ministryDueOn, locksOn };
  await changePeriod(actor, { periodId, seenVersion, reason, ...days, sources: sourcesOf(input) });
  redirect(routes.period(periodId));
});

export const lockAction = formAction(lockFields, async (actor, { deed, ...change }) => {
  await (deed === 'lock' ? lockPeriod : unlockPeriod)(actor, change);
  redirect(routes.period(change.periodId));
});

export const refreshScopeAction = formAction(refreshScopeFields, async (actor, { periodId }) => {
  await refreshScope(actor, periodId);
  redirect(routes.period(periodId));
});

export const reopenForAgencyAction = formAction(reopenFields, async (actor, { periodId, reopenReason, ...asked }) => {
  await reopenForAgency(actor, { ...asked, reason: reopenReason });
  redirect(`${routes.period(periodId)}#mo-lai`);
});

export const endReopeningAction = formAction(endReopeningFields, async (actor, { periodId, ...asked }) => {
  await endReopeningForAgency(actor, asked);
  redirect(`${routes.period(periodId)}#mo-lai`);
});

'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { changeReminderRule } from '@/lib/use-cases/change-reminder-rule.ts';
import { ruleFields } from './schemas.ts';

export const changeReminderRuleAction = formAction(
  ruleFields,
  async (actor, { provinceId, audience, days, dailyFrom, seen }) => {
    await changeReminderRule(actor, provinceId, { audience, days, dailyFrom }, seen);
    redirect(routes.reminders());
  },
);

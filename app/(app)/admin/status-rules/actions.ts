'use server';

import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import { changeStatusRules } from '@/lib/use-cases/change-status-rules.ts';
import { thresholdFields } from './schemas.ts';

export const changeStatusRulesAction = formAction(
  thresholdFields,
  async (actor, { provinceId, seen, atRisk, approximate, staleAfter, reason }) => {
    const rules = { atRiskShare: atRisk, approximateShare: approximate, staleAfter };
    await changeStatusRules(actor, { provinceId, rules, reason }, seen);
    redirect(routes.statusRules());
  },
);

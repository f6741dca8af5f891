'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { formAction } from '@/lib/forms/form-action.ts';
import { routes } from '@/lib/routes.ts';
import {
  addFormRow,
  addFormRule,
  changeFormRow,
  changeFormRule,
  moveFormRow,
  removeFormRow,
  removeFormRule,
} from '@/lib/use-cases/change-form.ts';
import {
  addFormSection,
  changeFormSection,
  moveFormSection,
  removeFormSection,
} from '@/lib/use-cases/change-outline.ts';
import { createForm } from '@/lib/use-cases/create-form.ts';
import { discardForm } from '@/lib/use-cases/discard-form.ts';
import { makeFormVersion } from '@/lib/use-cases/make-form-version.ts';
import { releaseForm } from '@/lib/use-cases/release-form.ts';
import {
  moveFields,
  newFormFields,
  rowFields,
  rowKeyFields,
  ruleCodeFields,
  ruleFields,
  sectionFields,
  sectionKeyFields,
  seenFields,
  versionField,
} from './schemas.ts';

export const createFormAction = formAction(newFormFields, async (actor, input) => {
  redirect(routes.formVersion(await createForm(actor, input)));
});

export const makeFormVersionAction = formAction(versionField, async (actor, { versionId }) => {
  redirect(routes.formVersion(await makeFormVersion(actor, versionId)));
});

export const putFormRowAction = formAction(rowFields, async (actor, { seen, rowKey, row, after }) => {
  if (rowKey === null) await addFormRow(actor, seen, row, after);
  else await changeFormRow(actor, seen, rowKey, row);
  redirect(`${routes.formVersion(seen.versionId)}${rowKey === null ? '' : `#${rowKey}`}`);
});

export const moveFormRowAction = formAction(moveFields, async (actor, { move, ...seen }) => {
  const [way, ...key] = move.split(':');
  await moveFormRow(actor, seen, key.join(':'), way === 'up' ? 'up' : 'down');
  refresh();
});

export const removeFormRowAction = formAction(rowKeyFields, async (actor, { rowKey, ...seen }) => {
  await removeFormRow(actor, seen, rowKey);
  redirect(routes.formVersion(seen.versionId));
});

export const putFormRuleAction = formAction(ruleFields, async (actor, { seen, ruleCode, rule }) => {
  if (ruleCode === null) await addFormRule(actor, seen, rule);
  else await changeFormRule(actor, seen, { ...rule, code: ruleCode });
  redirect(`${routes.formVersion(seen.versionId)}#quy-tac`);
});

export const removeFormRuleAction = formAction(ruleCodeFields, async (actor, { ruleCode, ...seen }) => {
  await removeFormRule(actor, seen, ruleCode);
  redirect(`${routes.formVersion(seen.versionId)}#quy-tac`);
});

export const putFormSectionAction = formAction(sectionFields, async (actor, { seen, sectionKey, section, after }) => {
  if (sectionKey === null) await addFormSection(actor, seen, section, after);
  else await changeFormSection(actor, seen, { ...section, key: sectionKey });
  redirect(`${routes.formVersion(seen.versionId)}#${sectionKey === null ? 'de-cuong' : `muc-${sectionKey}`}`);
});

export const moveFormSectionAction = formAction(moveFields, async (actor, { move, ...seen }) => {
  const [way, ...key] = move.split(':');
  await moveFormSection(actor, seen, key.join(':'), way === 'up' ? 'up' : 'down');
  refresh();
});

export const removeFormSectionAction = formAction(sectionKeyFields, async (actor, { sectionKey, ...seen }) => {
  await removeFormSection(actor, seen, sectionKey);
  redirect(`${routes.formVersion(seen.versionId)}#de-cuong`);
});

export const releaseFormAction = formAction(seenFields, async (actor, seen) => {
  await releaseForm(actor, seen);
  refresh();
});

export const discardFormAction = formAction(seenFields, async (actor, seen) => {
  await discardForm(actor, seen);
  redirect(routes.forms());
});

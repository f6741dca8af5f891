import { listKeysOfForm, listSeries } from '@/lib/db/form-drafts.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import {
  type DraftRow,
  type DraftRule,
  freshKey,
  moveRow,
  putRow,
  putRule,
  removeRow,
  removeRule,
  usesOf,
} from '@/lib/domain/form-draft.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import { nameOf } from '@/lib/text/form-faults.ts';
import { editForm, type SeenForm } from './edit-form.ts';

/** A row as typed: a new one has no key yet, and carries on the series of `statistic` where that is given. */
export type TypedFormRow = Omit<DraftRow, 'key' | 'printedCode'>;

/** Thêm dòng: after the row (and all under it) that `after` names, or at the end. */
export async function addFormRow(actor: Actor, seen: SeenForm, row: TypedFormRow, after: string | null): Promise<void> {
  await editForm(actor, seen, async (draft, version, tx) => {
    const taken = [...(await listKeysOfForm(version.formId, tx)), ...draft.rows.map((one) => one.key)];
    const key = freshKey(`r-${keyFrom(row)}`, taken);
    return putRow(draft, { ...row, key, printedCode: null, statistic: await seriesFor(row, version, tx) }, after);
  });
}

/** Sửa dòng: its key stays, and its series too unless it becomes or was a heading. */
export async function changeFormRow(actor: Actor, seen: SeenForm, key: string, row: TypedFormRow): Promise<void> {
  await editForm(actor, seen, async (draft, version, tx) => {
    const old = draft.rows.find((one) => one.key === key) ?? refuse('not-found');
    const statistic = row.type === 'heading' ? null : (old.statistic ?? (await seriesFor(row, version, tx)));
    return putRow(draft, { ...row, key, printedCode: old.printedCode, statistic });
  });
}

export async function moveFormRow(actor: Actor, seen: SeenForm, key: string, way: 'up' | 'down'): Promise<void> {
  await editForm(actor, seen, (draft) => {
    if (!draft.rows.some((row) => row.key === key)) refuse('not-found');
    return moveRow(draft, key, way);
  });
}

/** Bỏ dòng. Refuses 'form-row-used' while another row or a rule names it. */
export async function removeFormRow(actor: Actor, seen: SeenForm, key: string): Promise<void> {
  await editForm(actor, seen, (draft) => {
    if (!draft.rows.some((row) => row.key === key)) refuse('not-found');
    const { rows, rules } = usesOf(draft, key);
    const [row] = rows;
    const [rule] = rules;
    if (row) refuse('form-row-used', { what: `dòng “${nameOf(draft.rows, row.key)}” thuộc về nó hoặc tính từ nó` });
    if (rule) refuse('form-row-used', { what: `quy tắc “${rule.code}” nhắc tới nó` });
    return removeRow(draft, key);
  });
}

/** Thêm quy tắc: its code comes from its kind and row. */
export async function addFormRule(actor: Actor, seen: SeenForm, rule: Omit<DraftRule, 'code'>): Promise<void> {
  await editForm(actor, seen, (draft) => {
    const wanted = `${rule.kind}-${rule.rowKey.replace(/^r-/, '')}`;
    const taken = draft.rules.map((one) => one.code);
    return putRule(draft, { ...rule, code: freshKey(wanted, taken) });
  });
}

export async function changeFormRule(actor: Actor, seen: SeenForm, rule: DraftRule): Promise<void> {
  await editForm(actor, seen, (draft) => {
    if (!draft.rules.some((one) => one.code === rule.code)) refuse('not-found');
    return putRule(draft, rule);
  });
}

export async function removeFormRule(actor: Actor, seen: SeenForm, code: string): Promise<void> {
  await editForm(actor, seen, (draft) => {
    if (!draft.rules.some((one) => one.code === code)) refuse('not-found');
    return removeRule(draft, code);
  });
}

const AS_KEY = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

function keyFrom({ code, label }: TypedFormRow): string {
  return code !== null && AS_KEY.test(code) ? code : slugOf(label);
}

async function seriesFor(
  { type, statistic, label }: TypedFormRow,
  { provinceId }: { provinceId: number },
  tx: Parameters<typeof listSeries>[1],
): Promise<string | null> {
  if (type === 'heading') return null;
  const known = (await listSeries(provinceId, tx)).map((one) => one.code);
  if (statistic === null) return freshKey(slugOf(label), known);
  return known.includes(statistic) ? statistic : refuse('not-found');
}

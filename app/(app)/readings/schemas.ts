import { z } from 'zod';
import type { CorrectionInput } from '@/lib/use-cases/readings/corrections.ts';

const id = z.coerce.number({ message: 'Không rõ bản đọc nào.' }).int().positive().max(2_147_483_647);
const version = z.coerce.number({ message: 'Không rõ bản đang xem.' }).int().min(0).max(2_147_483_647);
const key = z.string().regex(/^(plan|[a-z]+-a?\d{1,9})$/, 'Không rõ dòng nào.');
const deeds = ['change', 'accept', 'drop', 'restore', 'add', 'solve', 'solve-all', 'take', 'keep', 'undo'] as const;

/** "accept:task-5" and the like: one button says what is done, and to which row. */
export const correctionFields = z
  .object({
    readingId: id,
    seenVersion: version,
    deed: z
      .string()
      .max(200)
      .transform((text) => text.split(':')),
    /** Every field of a row's form is sent as "f.<name>". */
    accept: z.enum(['co', '']).default(''),
    name: z.string().max(300).default(''),
    code: z.string().max(60).default(''),
    /** A name typed instead of a proposal. */
    other: z.string().trim().max(300, 'Dài quá 300 ký tự.').default(''),
    section: z.string().max(300).default(''),
    ordinal: z.union([z.literal(''), z.coerce.number().int().min(1).max(9_999)]).default(''),
    line: z.union([z.literal(''), z.coerce.number().int().min(1).max(1_000_000)]).default(''),
    text: z.string().trim().max(4_000, 'Dài quá 4.000 ký tự.').default(''),
  })
  .check((checked) => {
    const [deed, about] = checked.value.deed;
    const known = deeds.find((one) => one === deed);
    const isRow = known && ['change', 'accept', 'drop', 'restore'].includes(known);
    const isRight =
      known &&
      (!isRow || key.safeParse(about).success) &&
      (known !== 'undo' || /^[1-9]\d{0,8}$/.test(about ?? '')) &&
      (known !== 'add' || about === 'target' || about === 'task');
    if (!isRight)
      checked.issues.push({ code: 'custom', path: ['deed'], message: 'Không rõ việc cần làm.', input: checked.value });
    if (known === 'add' && checked.value.text === '') {
      checked.issues.push({
        code: 'custom',
        path: ['text'],
        message: 'Ghi nội dung của dòng cần thêm.',
        input: checked.value,
      });
    }
  });

export type CorrectionFields = z.output<typeof correctionFields>;

export function correctionOf(input: CorrectionFields, typed: Readonly<Record<string, string>>): CorrectionInput {
  const [deed, about = ''] = input.deed;
  switch (deed as (typeof deeds)[number]) {
    case 'change':
      return { deed: 'change', row: about, typed: fieldsIn(typed), accept: input.accept === 'co' };
    case 'accept':
      return { deed: 'accept', row: about, cells: input.deed[2] ? input.deed[2].split(',') : null };
    case 'drop':
      return { deed: 'drop', row: about };
    case 'restore':
      return { deed: 'restore', row: about };
    case 'add':
      return {
        deed: 'add',
        kind: about as 'target' | 'task',
        section: input.section,
        ordinal: input.ordinal === '' ? null : input.ordinal,
        line: input.line === '' ? null : input.line,
        text: input.text,
      };
    case 'solve':
      return { deed: 'solve', name: input.name, code: input.code, other: input.other };
    case 'solve-all':
      return { deed: 'solve', name: null, code: '', other: '' };
    case 'take':
    case 'keep': {
      const reason = typed[`reason.${about || 'tat-ca'}`] ?? '';
      return { deed: 'decide', id: about || null, take: deed === 'take', reason: reason.slice(0, 500) };
    }
    case 'undo':
      return { deed: 'undo', seq: Number(about) };
  }
}

/** A box that is not ticked sends nothing: its hidden twin says that it was there. */
function fieldsIn(typed: Readonly<Record<string, string>>): Record<string, string> {
  const fields = Object.entries(typed).filter(([name]) => name.startsWith('f.'));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(2), value]));
}

export const saveFields = z.object({ readingId: id, seenVersion: version });

export const discardFields = z.object({
  readingId: id,
  reason: z.string().trim().max(500, 'Dài quá 500 ký tự.').default(''),
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldErrors } from '@/lib/forms/field-errors.ts';
import { formValues, withoutSecrets } from '@/lib/forms/form-values.ts';
import { defaultMessage } from '@/lib/forms/messages.ts';

function form(entries: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
}

test('text comes in clean: NFC, one line end, no control characters, no half characters', () => {
  const typed = form({ a: 'So\u031b\u0309', b: 'một\r\nhai\tba', c: 'x\u0000y\u001b\u0085z', $ACTION_ID: '1' });
  expect(formValues(typed)).toEqual({ a: 'Sở', b: 'một\nhai\tba', c: 'xyz' });
});

test('whatever is typed can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const value = formValues(form({ text })).text ?? '';
      return value.isWellFormed() && value === value.normalize('NFC') && !value.includes('\u0000');
    }),
  );
});

test('files, foreign bodies and dangerous names are no text', () => {
  const data = form({ __proto__x: '1' });
  data.append('__proto__', 'x');
  data.append('file', new File(['x'], 'x.txt'));
  expect(formValues(data)).toEqual({ __proto__x: '1' });
  for (const body of [null, undefined, 'text', 5, [], { get: 1 }]) expect(formValues(body)).toEqual({});
});

test('a form that is too large is refused, not cut', () => {
  const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, index) => [`f${index}`, 'x']));
  expect(() => formValues(form(many))).toThrow(expect.objectContaining({ code: 'too-large' }));
  expect(() => formValues(form({ text: 'x'.repeat(400_001) }))).toThrow(expect.objectContaining({ code: 'too-large' }));
  expect(Object.keys(formValues(form(Object.fromEntries(Object.entries(many).slice(0, 3_000)))))).toHaveLength(3_000);
});

test('secrets are not kept, codes of things are', () => {
  const typed = {
    username: 'lan',
    password: 'a',
    newPassword: 'b',
    oneTimeCode: '1',
    token: 'c',
    areaCode: 'tthc',
    documentNo: '5',
  };
  expect(withoutSecrets(typed)).toEqual({ username: 'lan', areaCode: 'tthc', documentNo: '5' });
});

const SCHEMA = z.object({
  name: z.string().min(1).max(5),
  kind: z.enum(['a', 'b']),
  count: z.coerce.number().int().min(1).max(9),
  email: z.email(),
  on: z.iso.date(),
  missing: z.string(),
});

test('errors stand in the order of the form, one a field, in Vietnamese', () => {
  const typed = { on: '2026-02-30', email: 'x', count: '12', kind: 'c', name: '' };
  const parsed = SCHEMA.safeParse(typed, { error: defaultMessage });
  if (parsed.success) throw new Error('must not pass');
  const errors = fieldErrors(parsed.error, Object.keys(typed));
  expect(errors.map(({ field }) => field)).toEqual(['on', 'email', 'count', 'kind', 'name', 'missing']);
  expect(errors.map(({ message }) => message)).toEqual([
    'Không đúng ngày: ghi theo dạng ngày/tháng/năm, ví dụ 05/03/2026.',
    'Không đúng dạng thư điện tử, ví dụ ten@sonla.gov.vn.',
    'Không được lớn hơn 9.',
    'Chọn một trong các giá trị có sẵn.',
    'Không được để trống.',
    'Không được để trống.',
  ]);
});

test('a sentence of the schema’s own goes before the default one', () => {
  const parsed = z.object({ name: z.string().min(1, 'Ghi tên.') }).safeParse({ name: '' }, { error: defaultMessage });
  expect(parsed.error?.issues[0]?.message).toBe('Ghi tên.');
});

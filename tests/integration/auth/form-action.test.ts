import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { formAction, payingAction, publicAction } from '@/lib/forms/form-action.ts';
import { untouched } from '@/lib/forms/form-state.ts';
import { findHeldState } from '@/lib/forms/held-state.ts';
import { disableAccount } from '@/lib/use-cases/disable-account.ts';
import { signOut } from '@/lib/use-cases/sign-out.ts';
import { ageSession, createUser, enter, type Person } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince } from '../../support/factories.ts';
import { leadsTo, openBrowser, visit } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

const schema = z.object({
  title: z.string().min(1, 'Ghi tên.').max(10),
  count: z.coerce.number({ message: 'Ghi số.' }),
});
const done: { actor: Actor; input: object }[] = [];
const save = formAction(schema, async (actor, input) => {
  done.push({ actor, input });
});

let hoa: Person;
let lan: Person;
let count = 0;

beforeAll(async () => {
  await testDatabase();
});

beforeEach(async () => {
  count += 1;
  done.length = 0;
  const { provinceId, agencies } = await createProvince(`tinh-${count}`);
  hoa = await createUser(`Hoa ${count}`, provinceId, 'staff');
  lan = await createUser(`Lan ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  openBrowser('/reports/5');
  lan = await enter(lan);
});

function form(entries: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
}

const TYPED = { title: 'Báo cáo', count: '5', currentPassword: 'bí mật' };
const send = (entries: Record<string, string> = TYPED, action = save) => action(untouched, form(entries));

test('the handler gets who it is and clean input; fields that nobody asked for are not there', async () => {
  const state = await send({ ...TYPED, role: 'staff', agencyId: '1', status: 'approved', userId: '999' });
  expect(state).toMatchObject({ outcome: 'done', errors: [], values: {} });
  expect(done).toEqual([
    {
      actor: expect.objectContaining({ userId: lan.userId, grants: lan.grants }),
      input: { title: 'Báo cáo', count: 5 },
    },
  ]);
});

test('wrong input comes back with what was typed and a sentence a field; nothing runs', async () => {
  const state = await send({ count: 'năm', title: '', currentPassword: 'bí mật' });
  expect(state).toMatchObject({
    outcome: 'invalid',
    errors: [
      { field: 'count', message: 'Ghi số.' },
      { field: 'title', message: 'Ghi tên.' },
    ],
    values: { count: 'năm', title: '' },
  });
  expect(state.values).not.toHaveProperty('currentPassword');
  expect((await send({ title: 'x'.repeat(11), count: '1' })).errors).toEqual([
    { field: 'title', message: 'Dài quá 10 ký tự.' },
  ]);
  expect(done).toEqual([]);
});

test('a refusal becomes a sentence and keeps what was typed; what is unexpected is thrown', async () => {
  const refusing = formAction(schema, async () => refuse('period-locked', { locksOn: '2026-06-21' }));
  const state = await send(TYPED, refusing);
  expect(state).toMatchObject({ outcome: 'refused', values: { title: 'Báo cáo', count: '5' } });
  expect(state.message).toContain('21/06/2026');
  await expect(
    send(
      TYPED,
      formAction(schema, async () => Promise.reject(new Error('disk'))),
    ),
  ).rejects.toThrow('disk');
});

test('a body that is no form, or is too large, is answered in words', async () => {
  for (const body of [null, 'x', 5, [], {}])
    expect(await save(untouched, body as unknown as FormData)).toMatchObject({ outcome: 'invalid' });
  expect(await send({ title: 'x'.repeat(400_001) })).toMatchObject({
    outcome: 'refused',
    message: expect.stringContaining('quá lớn'),
  });
  expect(done).toEqual([]);
});

test('a stranger is led to sign in; nothing runs, nothing is kept', async () => {
  openBrowser('/reports/5?a=1');
  expect(await leadsTo(send())).toBe('/login?next=%2Freports%2F5%3Fa%3D1');
  expect(done).toEqual([]);
  expect(await db().heldForm.count({ where: { userId: lan.userId } })).toBe(0);
});

test('a session that ran out keeps what was typed for the same person only', async () => {
  await ageSession(lan.sessionId, { idle: 20 });
  const address = new URL(await leadsTo(send()), 'http://x');
  expect([address.pathname, address.searchParams.get('next')]).toEqual(['/login', '/reports/5']);
  const held = address.searchParams.get('held') as string;
  expect(done).toEqual([]);
  expect(await findHeldState(lan, held)).toMatchObject({ values: { title: 'Báo cáo', count: '5' } });
  expect((await findHeldState(lan, held))?.values).not.toHaveProperty('currentPassword');
  expect(await findHeldState(hoa, held)).toBeNull();
  expect(await findHeldState(lan, 'khong-co')).toBeNull();
  expect(await findHeldState(lan, undefined)).toBeNull();
});

test('only the newest ten forms of a person are kept', async () => {
  await ageSession(lan.sessionId, { idle: 20 });
  for (let time = 0; time < 12; time += 1) await leadsTo(send({ title: `${time}`, count: '1' }));
  const rows = await db().heldForm.findMany({ where: { userId: lan.userId } });
  expect(rows.map((row) => Number((row.values as { title: string }).title)).sort((a, b) => a - b)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});

test.each<[string, () => Promise<unknown>]>([
  ['signed out', () => signOut(lan)],
  ['disabled', () => disableAccount(hoa, lan.userId, 'Nghỉ việc')],
])('a session that was ended for safety (%s) keeps nothing', async (_, end) => {
  await end();
  expect(await leadsTo(send())).toBe('/login?next=%2Freports%2F5');
  expect(await db().heldForm.count({ where: { userId: lan.userId } })).toBe(0);
});

test('who owes a step does nothing but pay it', async () => {
  await db().user.update({ where: { id: lan.userId }, data: { mustChangePassword: true } });
  expect(await leadsTo(send())).toBe('/account/password?next=%2Freports%2F5');
  expect(
    await leadsTo(
      send(
        TYPED,
        payingAction(['totp-enrolment'], schema, async () => undefined),
      ),
    ),
  ).toContain('/account/password');
  expect(
    await send(
      TYPED,
      payingAction(['password'], schema, async () => undefined),
    ),
  ).toMatchObject({ outcome: 'done' });
  expect(done).toEqual([]);
});

test('the way back is never outside, whatever the browser says', async () => {
  openBrowser();
  visit('//evil.example/x');
  expect(await leadsTo(send())).toBe('/login');
});

test('a public form asks nobody who they are', async () => {
  openBrowser('/login');
  expect(
    await send(
      { title: 'a', count: '1' },
      publicAction(schema, async () => ({ message: 'Xong' })),
    ),
  ).toMatchObject({ outcome: 'done', message: 'Xong' });
});

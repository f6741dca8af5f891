import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET, POST } from '@/app/api/uploads/readings/route.ts';
import { findHeldForm } from '@/lib/db/held-forms.ts';
import { findReading } from '@/lib/db/readings.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { PLAN_TEXT } from '../../fixtures/reading/plan-text.ts';
import { ageSession, createUser, enter, type Person } from '../../support/accounts.ts';
import { testDatabase } from '../../support/database.ts';
import { createProvince, type Province } from '../../support/factories.ts';
import { openBrowser } from '../../support/request.ts';
import './check-world.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

let province: Province;
let other: Province;
let staff: Person;
let leader: Person;

const send = async (fields: Record<string, string>, file: [Uint8Array<ArrayBuffer> | string, string] | null = null) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (file) form.append('document', new Blob([file[0]]), file[1]);
  const answer = await POST(new Request('http://cchc.example/api/uploads/readings', { method: 'POST', body: form }));
  return { status: answer.status, to: answer.headers.get('location') ?? '' };
};
const heldId = (address: string) => new URL(address, 'http://x').searchParams.get('held') ?? '';

beforeAll(async () => {
  await testDatabase();
  province = await createProvince();
  other = await createProvince('muong-khac');
  staff = await createUser('Cầm Thị Hoa', province.provinceId, 'staff');
  leader = await createUser('Lãnh đạo', province.provinceId, 'leader');
});

beforeEach(() => {
  openBrowser('/readings/new');
});

describe('a document of staff', () => {
  test('leads to its check, as a file or as pasted text', async () => {
    await enter(staff);
    const pasted = await send({ text: PLAN_TEXT, kind: 'plan' });
    expect(pasted).toMatchObject({ status: 303, to: expect.stringMatching(/^\/readings\/\d+$/) });
    expect(await findReading(staff, Number(pasted.to.split('/').at(-1)))).toMatchObject({
      kind: 'plan',
      fileName: 'Chữ dán vào',
    });
    const dropped = await send({}, [PLAN_TEXT, 'kế hoạch.txt']);
    expect(await findReading(staff, Number(dropped.to.split('/').at(-1)))).toMatchObject({
      kind: 'plan',
      fileName: 'kế hoạch.txt',
    });
  });

  test.each<[string, Record<string, string>, [string, string] | null, RegExp]>([
    ['nothing', {}, null, /Chọn một tệp/],
    ['a file and text', { text: 'chữ' }, ['x', 'x.docx'], /Vừa có tệp vừa có chữ/],
    ['a PDF', {}, ['%PDF-1.7', 'a.pdf'], /“a\.pdf”.*PDF/],
    ['no plan in it', { text: 'Kính gửi các đơn vị.', kind: 'plan' }, null, /Không tìm thấy/],
    ['another province', { text: PLAN_TEXT, provinceId: '999999' }, null, /Không tìm thấy/],
    ['a plan that is none', { text: PLAN_TEXT, planId: 'abc' }, null, /Không tìm thấy/],
  ])('is refused in words on the form, with what was typed: %s', async (_, fields, file, words) => {
    await enter(staff);
    const { status, to } = await send({ kind: 'plan', ...fields }, file);
    expect(status).toBe(303);
    expect(to).toMatch(/^\/readings\/new\?held=/);
    const state = await findRefused(staff, heldId(to));
    expect(state).toMatchObject({
      outcome: 'refused',
      message: expect.stringMatching(words),
      values: { kind: 'plan', ...fields },
    });
    expect(await findRefused(leader, heldId(to))).toBeNull();
  });

  test('a body that is no form is told as well', async () => {
    await enter(staff);
    const answer = await POST(new Request('http://cchc.example/api/uploads/readings', { method: 'POST', body: 'x' }));
    expect(answer.status).toBe(303);
    expect((await findRefused(staff, heldId(answer.headers.get('location') ?? '')))?.message).toContain(
      'đứt giữa chừng',
    );
  });

  test('a foreign province by its real id is not found', async () => {
    await enter(staff);
    const { to } = await send({ text: PLAN_TEXT, provinceId: String(other.provinceId) });
    expect((await findRefused(staff, heldId(to)))?.message).toContain('Không tìm thấy');
  });
});

describe('who else', () => {
  test('a stranger is led to sign in, and nothing of theirs is kept', async () => {
    expect(await send({ text: PLAN_TEXT })).toEqual({ status: 303, to: '/login?next=%2Freadings%2Fnew' });
    expect((await GET()).headers.get('location')).toBe('/login?next=%2Freadings%2Fnew');
  });

  test('somebody else who is signed in finds nothing here', async () => {
    await enter(leader);
    expect((await send({ text: PLAN_TEXT })).status).toBe(404);
    expect((await GET()).status).toBe(404);
  });

  test('whose session ran out signs in again and finds the text', async () => {
    const { sessionId } = await enter(staff);
    await ageSession(sessionId, { idle: 60 });
    const { to } = await send({ text: 'Chữ đã dán', kind: 'plan' });
    expect(to).toMatch(/^\/login\?next=%2Freadings%2Fnew&held=/);
    expect((await findHeldForm(staff, heldId(to)))?.values).toEqual({ text: 'Chữ đã dán', kind: 'plan' });
  });

  test('who only looks is led to the form', async () => {
    await enter(staff);
    const answer = await GET();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/readings/new']);
  });
});

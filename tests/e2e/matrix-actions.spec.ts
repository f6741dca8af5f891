import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { ACTIONS, type Aim } from '../support/action-matrix.ts';
import { askAtOnce } from '../support/at-once.ts';
import {
  callAction,
  isTurnedAway,
  readServerActions,
  type Sending,
  type ServerAction,
} from '../support/direct-action.ts';
import { clearWorld, plantWorld, printOf, SECRETS, type World } from '../support/matrix-world.ts';
import { MALFORMED, PEOPLE, type Who } from '../support/route-matrix.ts';
import { test } from '../support/test.ts';
import { signInEverybody, type Visitor } from '../support/visitors.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WAYS = ['script', 'form'] as const;

/** `wanted`: which statuses are right; without it, whatever turns somebody away. */
type Attempt = { who: Who; fields: Record<string, string>; sending: Sending; wanted?: readonly number[] | 'no fault' };

let world: World;
let visitors: Visitor[];
let actions: Map<string, ServerAction>;
let here: string;
/** Taken once: what one test left as it was, the next one finds; after a fault everything begins anew. */
let print: Record<string, string>;

test.beforeAll(async () => {
  here = new URL(String(test.info().project.use.baseURL)).origin;
  world = await plantWorld();
  visitors = await signInEverybody();
  actions = readServerActions(root);
  print = await printOf();
});

test.afterAll(async () => {
  await clearWorld(world);
  for (const { http } of visitors) await http.dispose();
});

test('every action of the matrix is in the build, and no other', () => {
  expect([...actions.keys()].toSorted()).toEqual(Object.keys(ACTIONS).toSorted());
});

for (const [name, aims] of Object.entries(ACTIONS)) {
  test(`${name.split('#')[1]}: nothing for the wrong person, from elsewhere or for ids that are none`, async () => {
    const attempts = aims.flatMap(attemptsOf);
    const faults = await askAtOnce(attempts, (attempt) => faultsOf(name, attempt));
    expect(faults.flat()).toEqual([]);
    expect(await printOf()).toEqual(print);
  });
}

test('fields that no form has change nothing about a report or a person', async () => {
  const { justiceReturned, auditorUser, healthDraft } = world;
  const justice = { submissionId: justiceReturned, ...extras(), version: '999', id: healthDraft, sample: 'true' };
  const saved = await send('app/(app)/reports/actions.ts#saveReportAction', 'sotuphap', justice);
  expect(await saved.text()).toContain('"outcome":"done"');
  await send('app/(app)/reviews/actions.ts#reopenAction', 'sotuphap', { ...justice, reason: 'x' });
  const names = {
    userId: auditorUser,
    seenVersion: '999',
    fullName: 'Bị đổi tên',
    ...extras(),
    mustChangePassword: 'true',
  };
  await send('app/(app)/admin/accounts/actions.ts#changeAccountAction', 'sonoivu', names);
  const after = await printOf();
  for (const table of ['users', 'user_roles', 'agencies', 'provinces', 'reporting_periods', 'reported_values']) {
    expect(after[table], table).toBe(print[table]);
  }
  const page = await (await visitorOf('sotuphap').http.get(`/reports/${justiceReturned}`)).text();
  expect(page).toContain('Bị trả lại');
});

/** By the wrong people, from elsewhere, and with ids that are none. */
function attemptsOf(aim: Aim): Attempt[] {
  const fields = aim.fields(world);
  const wrongPeople = PEOPLE.filter((who) => !aim.right.includes(who));
  const known = WAYS.flatMap((way) => [
    ...wrongPeople.map((who) => ({ who, fields: { ...extras(), ...fields }, sending: { way, origin: here } })),
    ...origins().map((origin) => ({ who: rightOf(aim), fields, sending: { way, origin }, wanted: [403] })),
  ]);
  const sending = { way: 'script', origin: here } as const;
  const malformed = malformedOf(fields).map((wrong) => ({ who: rightOf(aim), fields: wrong, sending }));
  return [...known, ...malformed.map((attempt) => ({ ...attempt, wanted: 'no fault' as const }))];
}

/** Of other sites, and of none. */
function origins(): readonly (string | null)[] {
  return [null, 'https://example.org', 'null', here.replace('localhost', 'localhost.example.org')];
}

/** What an attacker adds in the hope that a column is filled from it. */
function extras(): Record<string, string> {
  const { agency, province } = world;
  return {
    role: 'staff',
    agencyId: agency,
    status: 'approved',
    provinceId: province,
    userId: world.auditorUser,
    sample: 'false',
  };
}

/** Each id, version or year, in turn, carrying none; "0" is right where it says that nothing was seen. */
function malformedOf(fields: Record<string, string>): Record<string, string>[] {
  const numbers = Object.keys(fields).filter((field) => /(Id|Version|Year)$/.test(field));
  return numbers.flatMap((field) =>
    MALFORMED.filter((wrong) => wrong !== fields[field]).map((wrong) => ({ ...fields, [field]: wrong })),
  );
}

function rightOf({ right }: Aim): Who {
  return right.find((who) => who !== 'stranger') ?? 'sonoivu';
}

function visitorOf(who: Who): Visitor {
  return visitors.find((visitor) => visitor.who === who) as Visitor;
}

function send(
  name: string,
  who: Who,
  fields: Record<string, string>,
  sending: Sending = { way: 'script', origin: here },
) {
  return callAction(visitorOf(who), actions.get(name) as ServerAction, fields, sending);
}

async function faultsOf(name: string, { who, fields, sending, wanted }: Attempt): Promise<string[]> {
  const response = await send(name, who, fields, sending);
  const status = response.status();
  const body = await response.text();
  const isRight =
    wanted === 'no fault' ? status < 500 : wanted ? wanted.includes(status) : isTurnedAway(response, sending.way);
  const leaks = SECRETS.filter(({ text, holders }) => !holders.includes(who) && body.includes(text));
  const what = `${who} ${sending.way} ${sending.origin} ${JSON.stringify(fields)}: ${status}`;
  return [...(isRight ? [] : [what]), ...leaks.map(({ text }) => `${what} shows “${text}”`)];
}

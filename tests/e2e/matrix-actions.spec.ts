import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { ACTIONS, type Aim } from '../support/action-matrix.ts';
import {
  callAction,
  isTurnedAway,
  readServerActions,
  type Sending,
  type ServerAction,
} from '../support/direct-action.ts';
import { clearWorld, plantWorld, printOf, SECRETS, type World } from '../support/matrix-world.ts';
import { MALFORMED, PEOPLE, type Who } from '../support/route-matrix.ts';
import { signInEverybody, type Visitor } from '../support/visitors.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WAYS = ['script', 'form'] as const;

let world: World;
let visitors: Visitor[];
let actions: Map<string, ServerAction>;
let here: string;

test.beforeAll(async ({ browser }, { project }) => {
  here = new URL(String(project.use.baseURL)).origin;
  world = await plantWorld();
  visitors = await signInEverybody(browser, here);
  actions = readServerActions(root);
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
    const before = await printOf();
    const faults: string[] = [];
    for (const aim of aims) {
      for (const way of WAYS) {
        for (const who of PEOPLE.filter((one) => !aim.right.includes(one))) {
          faults.push(...(await faultsOf(name, who, { ...extras(), ...aim.fields(world) }, { way, origin: here })));
        }
        for (const origin of [
          null,
          'https://example.org',
          'null',
          here.replace('localhost', 'localhost.example.org'),
        ]) {
          faults.push(...(await faultsOf(name, rightOf(aim), aim.fields(world), { way, origin }, [403])));
        }
      }
      for (const fields of malformedOf(aim.fields(world))) {
        faults.push(...(await faultsOf(name, rightOf(aim), fields, { way: 'script', origin: here }, 'no fault')));
      }
    }
    expect(faults).toEqual([]);
    expect(await printOf()).toEqual(before);
  });
}

test('fields that no form has change nothing about a report or a person', async () => {
  const { justiceReturned, auditorUser, healthDraft } = world;
  const before = await printOf();
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
    expect(after[table], table).toBe(before[table]);
  }
  const page = await (await visitorOf('sotuphap').http.get(`/reports/${justiceReturned}`)).text();
  expect(page).toContain('Bị trả lại');
});

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

async function faultsOf(
  name: string,
  who: Who,
  fields: Record<string, string>,
  sending: Sending,
  wanted: readonly number[] | 'no fault' | null = null,
): Promise<string[]> {
  const response = await send(name, who, fields, sending);
  const status = response.status();
  const body = await response.text();
  const isRight =
    wanted === 'no fault' ? status < 500 : wanted ? wanted.includes(status) : isTurnedAway(response, sending.way);
  const leaks = SECRETS.filter(({ text, holders }) => !holders.includes(who) && body.includes(text));
  const what = `${who} ${sending.way} ${sending.origin} ${JSON.stringify(fields)}: ${status}`;
  return [...(isRight ? [] : [what]), ...leaks.map(({ text }) => `${what} shows “${text}”`)];
}

import { type APIResponse, expect } from '@playwright/test';
import { addressOf, paramsOf } from '../support/addresses.ts';
import { askAtOnce } from '../support/at-once.ts';
import { clearWorld, plantWorld, SECRETS, type World } from '../support/matrix-world.ts';
import {
  type Answer,
  type Case,
  expectedAnswer,
  MALFORMED,
  PEOPLE,
  ROUTES,
  type Row,
  type Who,
} from '../support/route-matrix.ts';
import { test } from '../support/test.ts';
import { locationOf, signInEverybody, type Visitor } from '../support/visitors.ts';

let world: World;
let visitors: Visitor[];

test.beforeAll(async () => {
  world = await plantWorld();
  visitors = await signInEverybody();
});

test.afterAll(async () => {
  await clearWorld(world);
  for (const { http } of visitors) await http.dispose();
});

/** How an address is asked for. A page answers a strange POST like a GET, or not at all; never with more. */
const WAYS = ['GET', 'HEAD', 'POST', 'RSC', 'prefetch'] as const;
type Way = (typeof WAYS)[number];
type Question = { way: Way; address: string; expected: Answer };

for (const who of PEOPLE) {
  test(`${who}: every address, every way of asking, own and other records`, async () => {
    const questions = ROUTES.flatMap((row) => row.cases.flatMap((one) => questionsAbout(row, one, who)));
    const faults = await askAtOnce(questions, (question) => faultsOf(who, question));
    expect(faults.flat()).toEqual([]);
  });

  test(`${who}: ids that no record has`, async () => {
    const questions = ROUTES.flatMap((row) => paramsOf(row.file).flatMap((name) => strayQuestions(row, name, who)));
    const faults = await askAtOnce(questions, (question) => faultsOf(who, question));
    expect(faults.flat()).toEqual([]);
  });
}

test('the planted words are on the pages of those who may read them', async () => {
  const staff = visitorOf('sonoivu');
  const pages = [
    `/reports/${world.healthDraft}`,
    `/reports/${world.educationApproved}`,
    `/periods/${world.openPeriod}/figures/${world.row}`,
    `/readings/${world.reading}`,
    `/admin/forms/versions/${world.formDraft}`,
  ];
  const seen = (await Promise.all(pages.map(async (page) => (await staff.http.get(page)).text()))).join();
  for (const { text, holders } of SECRETS.filter((secret) => secret.holders.includes('sonoivu'))) {
    expect(seen, `${text}: ${holders}`).toContain(text);
  }
  const foreign = await (await visitorOf('tinhkhac').http.get(`/reports/${world.foreignReport}`)).text();
  expect(foreign).toContain('Bí mật của báo cáo tỉnh khác');
});

function questionsAbout(row: Row, one: Case, who: Who): Question[] {
  const address = addressOf(row.file, idsOf(one.with));
  return waysOf(address).map((way) => ({ way, address, expected: expectedAnswer(row, one, who) }));
}

function strayQuestions(row: Row, name: string, who: Who): Question[] {
  const expected = who === 'stranger' ? (row.stranger ?? '/login') : (row.unknown ?? 404);
  return MALFORMED.flatMap((wrong) => {
    const address = addressOf(row.file, { ...idsOf(row.cases[0]?.with ?? {}), [name]: wrong });
    return (wrong === 'abc' ? waysOf(address) : (['GET'] as const)).map((way) => ({ way, address, expected }));
  });
}

function idsOf(named: Record<string, keyof World>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([param, name]) => [param, world[name]]));
}

function visitorOf(who: Who): Visitor {
  return visitors.find((visitor) => visitor.who === who) as Visitor;
}

/** A handler is no page: the router never asks for it. */
function waysOf(address: string): readonly Way[] {
  return address.startsWith('/api/') ? ['GET', 'HEAD', 'POST'] : WAYS;
}

async function faultsOf(who: Who, { way, address, expected }: Question): Promise<string[]> {
  const response = await ask(visitorOf(who), way, address);
  const body = await response.text();
  const got = answerOf(response, body);
  const what = `${who} ${way} ${address}: ${got}`;
  const leaks = SECRETS.filter(({ text, holders }) => !holders.includes(who) && body.includes(text));
  return [
    ...(isExpected(way, got, expected) ? [] : [`${what}, expected ${expected}`]),
    ...leaks.map(({ text }) => `${what} shows “${text}”`),
  ];
}

function ask({ http }: Visitor, way: Way, address: string): Promise<APIResponse> {
  switch (way) {
    case 'HEAD':
      return http.head(address);
    case 'POST':
      return http.post(address, {
        form: { x: '1' },
        headers: { origin: new URL(address, String(test.info().project.use.baseURL)).origin },
      });
    case 'RSC':
      return http.get(`${address}?_rsc=matrix`, { headers: { RSC: '1' }, maxRedirects: 1 }); // to its own address, rightly marked
    case 'prefetch':
      return http.get(`${address}?_rsc=matrix`, {
        headers: { RSC: '1', 'Next-Router-Prefetch': '1' },
        maxRedirects: 1,
      });
    default:
      return http.get(address);
  }
}

/** A status, or where it leads. What a router asks for always says 200 and tells the rest in its stream. */
function answerOf(response: APIResponse, body: string): string {
  const streamed = response.headers()['content-type']?.includes('text/x-component') ? body : '';
  const way = /NEXT_REDIRECT;\w+;([^;"]*)/.exec(streamed)?.[1] ?? locationOf(response);
  const fallback = /NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(streamed)?.[1];
  return way || (fallback ?? String(response.status()));
}

/** A page that nobody has visited is fetched ahead without its content; a strange POST may also be turned away. */
function isExpected(way: Way, got: string, expected: Answer): boolean {
  if (way === 'prefetch' && got === '200') return true;
  if (way === 'POST' && ['401', '403', '405'].includes(got)) return true;
  return typeof expected === 'number' ? got === String(expected) : got.startsWith(expected);
}

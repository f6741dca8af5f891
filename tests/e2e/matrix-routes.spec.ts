import { type APIResponse, expect, test } from '@playwright/test';
import { addressOf, paramsOf } from '../support/addresses.ts';
import { clearWorld, plantWorld, SECRETS, type World } from '../support/matrix-world.ts';
import { type Answer, expectedAnswer, MALFORMED, PEOPLE, ROUTES, type Who } from '../support/route-matrix.ts';
import { locationOf, signInEverybody, type Visitor } from '../support/visitors.ts';

let world: World;
let visitors: Visitor[];

test.beforeAll(async ({ browser }, { project }) => {
  world = await plantWorld();
  visitors = await signInEverybody(browser, String(project.use.baseURL));
});

test.afterAll(async () => {
  await clearWorld(world);
  for (const { http } of visitors) await http.dispose();
});

/** How an address is asked for. A page answers a strange POST like a GET, or not at all; never with more. */
const WAYS = ['GET', 'HEAD', 'POST', 'RSC', 'prefetch'] as const;

for (const who of PEOPLE) {
  test(`${who}: every address, every way of asking, own and other records`, async () => {
    const faults: string[] = [];
    for (const row of ROUTES) {
      for (const one of row.cases) {
        const address = addressOf(row.file, idsOf(one.with));
        const expected = expectedAnswer(row, one, who);
        for (const way of waysOf(address)) faults.push(...(await faultsOf(who, way, address, expected)));
      }
    }
    expect(faults).toEqual([]);
  });

  test(`${who}: ids that no record has`, async () => {
    const faults: string[] = [];
    for (const row of ROUTES.filter(({ file }) => paramsOf(file).length > 0)) {
      const known = idsOf(row.cases[0]?.with ?? {});
      for (const name of paramsOf(row.file)) {
        for (const wrong of MALFORMED) {
          const address = addressOf(row.file, { ...known, [name]: wrong });
          const expected = who === 'stranger' ? (row.stranger ?? '/login') : (row.unknown ?? 404);
          const ways = wrong === 'abc' ? waysOf(address) : (['GET'] as const);
          for (const way of ways) faults.push(...(await faultsOf(who, way, address, expected)));
        }
      }
    }
    expect(faults).toEqual([]);
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

function idsOf(named: Record<string, keyof World>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).map(([param, name]) => [param, world[name]]));
}

function visitorOf(who: Who): Visitor {
  return visitors.find((visitor) => visitor.who === who) as Visitor;
}

/** A handler is no page: the router never asks for it. */
function waysOf(address: string): readonly (typeof WAYS)[number][] {
  return address.startsWith('/api/') ? ['GET', 'HEAD', 'POST'] : WAYS;
}

async function faultsOf(who: Who, way: (typeof WAYS)[number], address: string, expected: Answer): Promise<string[]> {
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

function ask({ http }: Visitor, way: (typeof WAYS)[number], address: string): Promise<APIResponse> {
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
function isExpected(way: (typeof WAYS)[number], got: string, expected: Answer): boolean {
  if (way === 'prefetch' && got === '200') return true;
  if (way === 'POST' && ['401', '403', '405'].includes(got)) return true;
  return typeof expected === 'number' ? got === String(expected) : got.startsWith(expected);
}

import { expect } from '@playwright/test';
import { addressOf } from '../support/addresses.ts';
import { clearWorld, plantWorld, SECRETS, type World } from '../support/matrix-world.ts';
import { MALFORMED } from '../support/route-matrix.ts';
import { test } from '../support/test.ts';
import { TOKEN_ROUTES, TOKENS, type TokenRow } from '../support/token-matrix.ts';
import { freshCount, openTokenVisitors, type TokenVisitor } from '../support/token-visitors.ts';

let world: World;
let visitors: TokenVisitor[];
let times = 0;

test.beforeAll(async () => {
  world = await plantWorld();
  visitors = await openTokenVisitors(world.healthDraft);
});

test.afterAll(async () => {
  await clearWorld(world);
  for (const { http } of visitors) await http.dispose();
});

const WAYS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Way = (typeof WAYS)[number];

for (const who of TOKENS) {
  test(`a token that ${who}: every address of the API, every way of asking`, async () => {
    const faults: string[] = [];
    for (const row of TOKEN_ROUTES) {
      await freshCount();
      for (const way of WAYS)
        faults.push(...(await faultsOf(visitorOf(who), row, way, addressFor(row), expectedOf(row, who, way))));
    }
    expect(faults).toEqual([]);
  });

  test(`a token that ${who}: records of another province, and ids that no record has`, async () => {
    const faults: string[] = [];
    for (const row of TOKEN_ROUTES.filter(({ unknown }) => unknown)) {
      await freshCount();
      for (const id of [...MALFORMED, ...foreignIds(row)])
        faults.push(...(await faultsOf(visitorOf(who), row, row.way, addressFor(row, id), unknownTo(who, row, id))));
    }
    expect(faults).toEqual([]);
  });
}

/** The address of a row's record of Sơn La, or with another id in its place. */
function addressFor({ file, with: named, query = {} }: TokenRow, id?: string): string {
  const ids = Object.fromEntries(Object.entries(named).map(([param, name]) => [param, id ?? world[name]]));
  const asked = new URLSearchParams(Object.entries(query).map(([name, record]) => [name, id ?? world[record]]));
  return `${addressOf(file, ids)}${asked.size > 0 ? `?${asked}` : ''}`;
}

/** Records of another province, of the kind that a row asks for. */
function foreignIds({ query = {}, with: named }: TokenRow): string[] {
  if (named.submissionId) return [world.foreignReport];
  return [...(query.plan ? [world.foreignPlan] : []), ...(query.period ? [world.foreignPeriod] : [])];
}

/** Who reads that other province finds its records; in a query what is no id is told so, in a path it is nothing. */
function unknownTo(who: TokenVisitor['who'], row: TokenRow, id: string): number {
  if (who === 'elsewhere' && row.query && foreignIds(row).includes(id)) return row.answers.reads;
  const status = row.unknown?.[who] as number;
  return row.query && status === 404 && !/^[1-9]\d{0,8}$/.test(id) ? 400 : status;
}

function expectedOf(row: TokenRow, who: TokenVisitor['who'], way: Way): number {
  if (way === 'OPTIONS') return 204;
  if (way === row.way || (way === 'HEAD' && row.way === 'GET')) return row.answers[who];
  if (row.file.endsWith('reports/[submissionId]/route.ts') && (way === 'GET' || way === 'HEAD'))
    return { ...row.answers, reads: 403, elsewhere: 403 }[who];
  return row.others;
}

async function faultsOf(
  { who, http }: TokenVisitor,
  row: TokenRow,
  way: Way,
  address: string,
  expected: number,
): Promise<string[]> {
  times += 1;
  const sends = !['GET', 'HEAD', 'OPTIONS'].includes(way);
  const key = `ma-tran-${Date.now()}-${times}`;
  const sent = sends ? { data: row.body ?? {}, headers: { 'idempotency-key': key } } : {};
  const answer = await http.fetch(address, { method: way, ...sent });
  const body = await answer.text();
  const what = `${who} ${way} ${address}: ${answer.status()}`;
  const leaks = SECRETS.filter(({ text }) => body.includes(text) && !isTheirs(who, text));
  const isProblem = answer.headers()['content-type'] === 'application/problem+json; charset=utf-8';
  return [
    ...(answer.status() === expected ? [] : [`${what}, expected ${expected}`]),
    ...(answer.status() >= 400 && !isProblem ? [`${what} is no problem+json`] : []),
    ...leaks.map(({ text }) => `${what} shows “${text}”`),
  ];
}

/** Of approved reports whoever reads the province may read the notes; of its own draft an agency everything. */
function isTheirs(who: TokenVisitor['who'], text: string): boolean {
  const known: Partial<Record<TokenVisitor['who'], RegExp>> = {
    reads: /dòng số liệu đã duyệt/,
    reports: /của bản nháp Sở Y tế|Đang chờ Sở Y tế/,
    elsewhere: /Kỳ riêng của tỉnh khác/,
  };
  return known[who]?.test(text) ?? false;
}

function visitorOf(who: TokenVisitor['who']): TokenVisitor {
  return visitors.find((visitor) => visitor.who === who) as TokenVisitor;
}

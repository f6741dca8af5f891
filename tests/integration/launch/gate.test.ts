import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createGate } from '@/lib/launch/server/gate.ts';
import type { Pulse } from '@/lib/launch/server/pulse.ts';

let server: Server;
let address: string;
let isBeating = true;
const reached: string[] = [];

const pulse: Pulse = {
  isBeating: () => isBeating,
  wasLostAfter: () => !isBeating,
  stop: async () => undefined,
};

/** Stands for Next: answers as the address says. */
async function application(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const path = asked.url ?? '';
  reached.push(`${asked.method} ${path}`);
  if (path === '/throws') throw new Error('unforeseen');
  if (path === '/never') return;
  if (path === '/compiled') return void setTimeout(() => answer.end('compiled'), 9_000);
  if (path === '/news') {
    answer.setHeader('content-type', 'text/event-stream');
    answer.write('data: 1\n\n');
    setTimeout(() => answer.end('data: 2\n\n'), 9_000);
    return;
  }
  if (path === '/moved') return void answer.writeHead(307, { location: '/' }).end();
  answer.setHeader('X-Powered-By', 'somebody');
  const isPage = !path.startsWith('/_next/') && path !== '/file';
  answer.writeHead(path === '/missing' ? 404 : path === '/broken' ? 500 : 200, {
    'content-type': isPage ? 'text/html; charset=utf-8' : 'text/css',
    'cache-control': 'private, max-age=0',
  });
  answer.end(String(asked.headers['content-security-policy']));
}

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // the error that «/throws» is about
  const gate = createGate({ isDevelopment: false, publicOrigin: null, trustProxy: false }, pulse, application);
  server = createServer(gate).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('headers', () => {
  const paths = ['/page', '/missing', '/broken', '/throws', '/moved', '/file', '/_next/static/a.css', '/healthz'];

  test.each(paths)('%s carries every security header', async (path) => {
    const { headers } = await fetch(address + path, { redirect: 'manual' });
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers.has('x-powered-by')).toBe(false);
  });

  test('a page gets the nonce that the application was told, another one each time', async () => {
    const answers = await Promise.all([fetch(`${address}/page`), fetch(`${address}/page`)]);
    const policies = answers.map(({ headers }) => headers.get('content-security-policy'));
    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(policies);
    expect(new Set(policies).size).toBe(2);
  });

  test('what is no page may load nothing', async () => {
    const { headers } = await fetch(`${address}/file`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  test('only what a policy is sent with by us counts', async () => {
    const forged = "script-src 'nonce-forged'";
    const answer = await fetch(`${address}/page`, { headers: { 'content-security-policy': forged } });
    expect(await answer.text()).not.toContain('forged');
  });

  test('nothing is kept', async () => {
    for (const path of ['/page', '/missing', '/file']) {
      expect((await fetch(address + path)).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('what does not reach the application', () => {
  const foreign = [undefined, 'null', 'https://la.example', 'http://127.0.0.1:1', 'rác'];

  test.each(foreign.flatMap((origin) => ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [method, origin] as const)))(
    '%s from the origin %s',
    async (method, origin) => {
      reached.length = 0;
      const answer = await fetch(`${address}/page`, {
        method,
        headers: { ...(origin ? { origin } : {}), accept: 'text/html' },
      });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Yêu cầu không đến từ hệ thống này');
      expect(reached).toEqual([]);
    },
  );

  test('a form of more than 1 MB, answered in Vietnamese before it is read', async () => {
    const body = 'a'.repeat(1_000_001);
    const answer = await fetch(`${address}/page`, {
      method: 'POST',
      body,
      headers: { origin: address, accept: 'text/html' },
    });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Dữ liệu gửi lên quá lớn')]);
  });

  test('a body that does not say its length', async () => {
    expect(await statusOf('POST', { origin: address, 'transfer-encoding': 'chunked' })).toBe(411);
  });

  test('a method that no page uses', async () => {
    expect(await statusOf('TRACE', {})).toBe(405);
  });

  test('anything while the database is gone, files excepted', async () => {
    isBeating = false;
    try {
      const page = await fetch(`${address}/page`, { headers: { accept: 'text/html' } });
      expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await page.text()).toContain('tạm thời chưa phục vụ được');
      expect((await fetch(`${address}/healthz`)).status).toBe(503);
      expect((await fetch(`${address}/_next/static/a.css`)).status).toBe(200);
    } finally {
      isBeating = true;
    }
  });
});

test('a form of this address reaches the application', async () => {
  const answer = await fetch(`${address}/page`, { method: 'POST', body: 'a=1', headers: { origin: address } });
  expect(answer.status).toBe(200);
});

describe('what programs call', () => {
  const bearer = { authorization: `Bearer cchc_${'a'.repeat(43)}` };

  test('is changed with a token from anywhere, and with none only from here', async () => {
    const post = (path: string, headers: Record<string, string>) =>
      fetch(address + path, { method: 'POST', body: '{}', headers }).then(({ status }) => status);
    expect(await post('/api/v1/reports/1', bearer)).toBe(200);
    expect(await post('/api/v1/reports/1', {})).toBe(403);
    expect(await post('/api/v1/reports/1', { cookie: 'a=1', origin: 'https://la.example' })).toBe(403);
    expect(await post('/api/v10', bearer)).toBe(403);
    expect(await post('/page', bearer)).toBe(403);
  });

  test('is told no by this server too in the form of RFC 9457, in both languages', async () => {
    const answer = await fetch(`${address}/api/v1/plans`, { method: 'POST', headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      403,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({
      status: 403,
      titles: { vi: 'Yêu cầu không đến từ hệ thống này', en: 'The request does not come from this system' },
    });
  });

  test('may be kept by them alone, and is asked for again each time', async () => {
    expect((await fetch(`${address}/api/v1/plans`)).headers.get('cache-control')).toBe('private, no-cache');
  });
});

test.each(['*', 'http://la.example/page', 'page'])('what is no path of ours is not read: %s', async (path) => {
  const { hostname, port } = new URL(address);
  const asked = request({ hostname, port, path, method: 'GET' });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(400);
});

test('an error that nobody foresaw is said in words, without a script', async () => {
  const answer = await fetch(`${address}/throws`, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(await answer.text()).toContain('Hệ thống đang gặp sự cố');
});

test('every request ends within eight seconds, a crowd is told to come back, and news go on', async () => {
  const compiled = visitDevelopment('/compiled');
  const news = fetch(`${address}/news`).then((answer) => answer.text());
  const crowd = await Promise.all(Array.from({ length: 60 }, () => fetch(`${address}/never`)));
  const statuses = crowd.map(({ status, headers }) => [status, headers.has('retry-after')]);
  expect(statuses).toEqual(statuses.map(() => [503, true]));
  expect((await fetch(`${address}/page`)).status).toBe(200);
  expect(await news).toBe('data: 1\n\ndata: 2\n\n');
  expect(await compiled).toBe('compiled'); // in development a page takes as long as it takes
});

async function visitDevelopment(path: string): Promise<string> {
  const gate = createGate({ isDevelopment: true, publicOrigin: null, trustProxy: false }, pulse, application);
  const development = createServer(gate).listen(0, '127.0.0.1');
  await once(development, 'listening');
  const answer = await fetch(`http://127.0.0.1:${(development.address() as { port: number }).port}${path}`);
  return answer.text().finally(() => development.close());
}

async function statusOf(method: string, headers: Record<string, string>): Promise<number | undefined> {
  const asked = request(`${address}/page`, { method, headers });
  asked.on('error', () => undefined);
  asked.end(method === 'POST' ? 'a=1' : undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.statusCode;
}

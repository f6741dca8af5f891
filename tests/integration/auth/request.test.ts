import { beforeEach, expect, test, vi } from 'vitest';
import { findFormPath, findNetwork, findRequestPath, isSecureRequest } from '@/lib/auth/request.ts';
import { readSessionCookie, writeSessionCookie } from '@/lib/auth/session-cookie.ts';
import { headers, openBrowser } from '../../support/request.ts';

vi.mock('next/headers', () => import('../../support/request.ts'));

beforeEach(() => {
  openBrowser('/plans?_rsc=abc&q=1');
});

test.each([
  ['10.0.0.1', '10.0.0.1'],
  ['::ffff:10.0.0.1', '10.0.0.1'],
  ['6.6.6.6, 10.0.0.1', '10.0.0.1'],
  ['2001:ee0:4f1a:22:1:2:3:4', '2001:ee0:4f1a:22::/64'],
  ['2001:EE0::9', '2001:ee0:0:0::/64'],
  ['::1', '127.0.0.1'],
  ['', null],
])('%s is the network %s', async (seen, network) => {
  (await headers()).set('x-forwarded-for', seen);
  expect(await findNetwork()).toBe(network);
});

test('the page that was asked for, without the framework’s mark', async () => {
  expect(await findRequestPath()).toBe('/plans?q=1');
  expect(await findFormPath()).toBe('/plans?q=1');
});

test('behind https the cookie carries the name that no other host can plant', async () => {
  (await headers()).set('x-forwarded-proto', 'https');
  const jar = openBrowser();
  (await headers()).set('x-forwarded-proto', 'https');
  expect(await isSecureRequest()).toBe(true);
  await writeSessionCookie('abc');
  expect([...jar.keys()]).toEqual(['__Host-cchc-session']);
  expect(await readSessionCookie()).toBe('abc');
  (await headers()).delete('x-forwarded-proto');
  expect(await readSessionCookie()).toBeNull();
});

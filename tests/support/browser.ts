import { type Cookie, expect, type Page, test } from '@playwright/test';
import { SAMPLE_PASSWORD } from '../../prisma/sample/password.ts';
import { signInPlainly } from './plain-visit.ts';

/** Signs in as one of the sample people by keyboard and mouse, the way a person does. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
}

/** One of the sample people at once, whoever it was before. Opens no page; signing in has tests of its own. */
export async function enter(page: Page, username: string): Promise<void> {
  await page.context().addCookies([await openSession(username)]);
}

/** The cookie of a new session of one of the sample people, as a browser keeps it. */
export async function openSession(username: string): Promise<Cookie> {
  const { origin, hostname } = new URL(String(test.info().project.use.baseURL));
  const [name, value] = (await signInPlainly(origin, username, SAMPLE_PASSWORD)).split('=');
  if (!name || !value) throw new Error(`${username} is not let in`);
  return { name, value, domain: hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' };
}

/** What went wrong in the browser while a test ran: script errors, broken policies, failed requests. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[34]/.test(message.text())) faults.push(message.text());
  });
  return faults;
}

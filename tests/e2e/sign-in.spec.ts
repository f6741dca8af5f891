import { expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import pg from 'pg';
import { SAMPLE_PASSWORD } from '../../prisma/sample/password.ts';
import { signIn, watchFaults } from '../support/browser.ts';
import { test } from '../support/test.ts';

const OWN_PASSWORD = 'mèo đen ngủ trưa';

test('in, to the page that was asked for, and out again: the old cookie opens nothing', async ({ page, context }) => {
  const faults = watchFaults(page);
  await page.goto('/admin/accounts?q=tu+phap');
  await expect(page).toHaveURL(/\/login\?next=%2Fadmin%2Faccounts%3Fq%3Dtu%2Bphap$/);
  await fillIn(page, 'sonoivu', SAMPLE_PASSWORD);
  await expect(page).toHaveURL(/\/admin\/accounts\?q=tu\+phap$/);
  const cookies = await context.cookies();
  await page.goto('/account');
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đăng nhập' })).toBeVisible();
  await context.addCookies(cookies);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/login\?next=%2Faccount$/);
  expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Lax' })]);
  expect(faults).toEqual([]);
});

test('before JavaScript arrives: a wrong password is said in words and the name stays, the right one leads in', async ({
  visitAs,
}) => {
  const page = await visitAs('stranger', { javaScriptEnabled: false });
  await page.goto('/login?next=%2Faccount');
  await fillIn(page, 'khong-co-ai', 'sai mật khẩu rồi');
  await expect(page.getByRole('alert')).toContainText('Tên đăng nhập hoặc mật khẩu không đúng');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('khong-co-ai');
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('');
  await fillIn(page, '', '');
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Ghi tên đăng nhập.', 'Ghi mật khẩu.']);
  await fillIn(page, 'sonoivu', SAMPLE_PASSWORD);
  await expect(page).toHaveURL(/\/account$/);
});

test('a foreign way back is not followed', async ({ page }) => {
  await page.goto('/login?next=https%3A%2F%2Fevil.example%2F');
  await fillIn(page, 'sonoivu', SAMPLE_PASSWORD);
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
  await expect(page).toHaveURL(/localhost|127\.0\.0\.1/);
});

test('a new person: initial password once, one’s own before anything else, a second factor, and its code', async ({
  page,
  visitAs,
}) => {
  await signIn(page, 'sonoivu');
  const name = `nguoi.moi.${Date.now()}`;
  const password = await createAccount(page, name);
  const person = await visitAs('stranger', { javaScriptEnabled: false });
  await person.goto('/login?next=%2Fplans');
  await fillIn(person, name, password);
  await expect(person).toHaveURL(/\/account\/password\?next=%2Fplans$/);
  await person.goto('/periods');
  await expect(person).toHaveURL(/\/account\/password/);
  await changePassword(person, password, `${name} trời xanh`);
  await expect(person.getByRole('alert')).toContainText('có tên đăng nhập');
  await changePassword(person, password, OWN_PASSWORD);
  await expect(person).toHaveURL(/\/periods$/);

  await person.goto('/account/totp');
  await person.getByRole('button', { name: 'Bắt đầu bật' }).click();
  const secret = ((await person.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await person.getByLabel('Mã xác thực').fill(codeOf(secret, 0));
  await person.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await expect(person.getByText('Đang bật: sau mật khẩu')).toBeVisible();

  await person.context().clearCookies();
  await person.goto('/login?next=%2Faccount');
  await fillIn(person, name, OWN_PASSWORD);
  await expect(person.getByRole('heading', { level: 1, name: 'Xác thực hai bước' })).toBeVisible();
  await person.getByLabel('Mã xác thực').fill('000000');
  await person.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(person.getByRole('alert')).toContainText('Mã xác thực không đúng');
  await person.getByLabel('Mã xác thực').fill(codeOf(secret, 1));
  await person.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(person).toHaveURL(/\/account$/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`a session that ran out keeps what was typed (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    visitAs,
  }) => {
    const page = await visitAs('stranger', { javaScriptEnabled });
    await page.goto('/login?next=%2Fadmin%2Faccounts%2Fnew');
    await fillIn(page, 'sonoivu', SAMPLE_PASSWORD);
    await page.getByLabel('Họ và tên').fill('Lò Thị Giữ Lại');
    await page.getByLabel('Tên đăng nhập').fill('giu.lai');
    await leaveAlone('sonoivu');
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await expect(page.getByText('Những gì vừa gõ đã được giữ lại')).toBeVisible();
    await fillIn(page, 'sonoivu', SAMPLE_PASSWORD);
    await expect(page.getByRole('heading', { level: 1, name: 'Tạo tài khoản' })).toBeVisible();
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Lò Thị Giữ Lại');
    await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('giu.lai');
  });
}

test('nobody but the staff sees the administration; the setup is over', async ({ page }) => {
  await signIn(page, 'sotaichinh');
  for (const address of [
    '/admin/accounts',
    '/admin/accounts/new',
    '/admin/accounts/review',
    '/admin/accounts/1',
    '/setup',
  ]) {
    expect((await page.goto(address))?.status()).toBe(404);
  }
});

async function fillIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

async function createAccount(page: Page, username: string): Promise<string> {
  await page.goto('/admin/accounts/new');
  await page.getByLabel('Họ và tên').fill('Quàng Văn Thử');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Vai trò').selectOption('leader');
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const said = page.getByText(/Mật khẩu ban đầu: /);
  await expect(said).toBeVisible();
  return /ban đầu: ([a-z0-9-]+)/.exec((await said.textContent()) ?? '')?.[1] ?? '';
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Mật khẩu đang dùng').fill(current);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
  await page.getByLabel('Mật khẩu mới, lần nữa').fill(next);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
}

function codeOf(secret: string, stepsAhead: number): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
}

/** As if nobody had touched the keyboard for twenty minutes. */
async function leaveAlone(username: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' });
  await client.connect();
  await client.query(
    `update sessions set last_seen_at = now() - interval '20 minutes' where user_id = (select id from users where username = $1)`,
    [username],
  );
  await client.end();
}

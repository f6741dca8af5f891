import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

const NEW_PASSWORD = 'một mật khẩu thật mới';

test('an account goes to a colleague today: the old person sees nothing more, the new one the open report', async ({
  visitAs,
}) => {
  const department = await visitAs('sonoivu');
  const before = await visitAs('so-cong-thuong');
  const after = await visitAs('stranger');
  const faults = [watchFaults(department), watchFaults(before), watchFaults(after)];
  await before.goto('/');
  await expect(before.getByRole('link', { name: 'Báo cáo của cơ quan' }).first()).toBeVisible();

  await openHandover(department, 'so-cong-thuong');
  await expect(department.getByText('Đầu mối của cơ quan: Sở Công Thương')).toBeVisible();
  await expectAccessible(department);
  await department.getByLabel('Người nhận').selectOption('new');
  await department.getByLabel('Bàn giao từ ngày').fill('32/13/2026');
  await department.getByRole('button', { name: 'Bàn giao' }).click();
  const alert = department.locator('main').getByRole('alert');
  await expect(alert).toContainText('Ngày bắt đầu bàn giao chưa đúng');
  await expect(alert).toContainText('Ghi lý do bàn giao.');
  await expectAccessible(department);

  await department.getByLabel('Người nhận').selectOption('new');
  await department.getByLabel('Họ và tên').fill('Lò Văn Thu');
  await department.getByLabel('Tên đăng nhập').fill('lo-van-thu');
  await department.getByLabel('Bàn giao từ ngày').fill(today());
  await department.getByLabel('Lý do').fill('Chuyển công tác');
  await department.getByRole('button', { name: 'Bàn giao' }).click();
  const said = await department.getByRole('status').textContent();
  const password = /Mật khẩu ban đầu của tài khoản mới: ([\w-]+)\./.exec(said ?? '')?.[1] ?? '';
  expect(password).toMatch(/^\w{4}(-\w{4}){3}$/);

  await before.goto('/');
  await expect(before.getByRole('heading', { level: 1 })).not.toHaveText('Bàn làm việc');
  await enter(before, 'so-cong-thuong');
  await before.goto('/');
  await expect(before.getByRole('link', { name: 'Báo cáo của cơ quan' })).toHaveCount(0);

  await enterFirst(after, 'lo-van-thu', password);
  await expect(after.getByText('Sở Công Thương').first()).toBeVisible();
  await after.getByRole('link', { name: 'Nhắc việc 2 chưa đọc' }).click();
  await expect(after.getByText('Nhận việc của Đầu mối Sở Công Thương', { exact: false })).toBeVisible();
  await expectAccessible(after);
  await after.getByRole('button', { name: /Đã xem/ }).click();
  await expect(after.getByRole('link', { name: 'Nhắc việc 1 chưa đọc' })).toBeVisible();
  await after.getByRole('button', { name: /Mở báo cáo/ }).click();
  await expect(after.getByRole('heading', { level: 1 })).toContainText('Sở Công Thương');
  expect(faults).toEqual([[], [], []]);
});

test('a handover of a later day is on the account’s page, and can be called off until then', async ({ page }) => {
  await enter(page, 'sonoivu');
  await openHandover(page, 'so-dan-toc-va-ton-giao');
  await page.getByLabel('Người nhận').selectOption({ label: 'Đầu mối Sở Ngoại vụ (so-ngoai-vu)' });
  await page.getByLabel('Bàn giao từ ngày').fill(today(5));
  await page.getByLabel('Đến hết ngày').fill(today(9));
  await page.getByLabel('Lý do').fill('Nghỉ phép');
  await page.getByRole('button', { name: 'Bàn giao' }).click();
  await expect(page.getByText(`Cho Đầu mối Sở Ngoại vụ, từ ${today(5)} đến hết ${today(9)}`)).toBeVisible();
  await expect(page.getByText(`Sở Dân tộc và Tôn giáo (đến hết ${today(4)})`)).toBeVisible();
  await expect(page.getByText(`Sở Dân tộc và Tôn giáo (từ ${today(10)})`)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: /Hủy bàn giao/ }).click();
  await expect(page.getByText('; đã hủy', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: /Hủy bàn giao/ })).toHaveCount(0);
  await expect(page.getByText(`(đến hết ${today(4)})`)).toHaveCount(0);
});

async function openHandover(page: Page, username: string): Promise<void> {
  await page.goto(`/admin/accounts?q=${username}`);
  await page.getByRole('link', { name: username, exact: true }).click();
  await page.getByRole('link', { name: 'Bàn giao cho đồng nghiệp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bàn giao tài khoản');
}

/** The first sign-in changes the initial password. */
async function enterFirst(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByLabel('Mật khẩu đang dùng').fill(password);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('Mật khẩu mới, lần nữa').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible();
}

/** A day in Vietnam as it is typed here, so many days from now. */
function today(plus = 0): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + plus * 86_400_000);
}

import { expect, type Page } from '@playwright/test';
import pg from 'pg';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

const PHONE = { width: 390, height: 844 };

test('who has sent: a whole province on one page, narrowed by the address', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await page.goto('/');
  await page.getByRole('link', { name: 'Ai đã gửi' }).first().click();
  const agencies = page.getByRole('rowheader');
  await expect(page.getByRole('heading', { level: 1, name: 'Ai đã gửi' })).toBeVisible();
  const all = await agencies.count();
  await expect(page.getByRole('link', { name: `Tất cả ${all}`, exact: true })).toHaveAttribute('aria-current', 'page');
  expect(all).toBeGreaterThan(80);
  await expect(page.getByRole('row', { name: /Sở Xây dựng/ })).toContainText(
    /chưa gửi, (?:còn \d+|không còn) dòng trống/,
  );
  await expect(page.getByRole('row', { name: /Sở Tư pháp/ })).toContainText('bị trả lại');
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Bị trả lại/ }).click();
  await expect(page).toHaveURL(/tinh-trang=tra-lai/);
  await expect(agencies).toHaveText(['Sở Tư pháp']);
  await page.goto('/sending?tim=so+tai&cap=cap-tinh');
  await expect(agencies).toHaveText(['Sở Tài chính']);
  await page.goto('/sending?cap=cap-xa&tinh-trang=chua-gui');
  await expect(page.getByRole('row', { name: /Sở/ })).toHaveCount(0);
  await page.goto('/sending?nam=2025');
  await expect(page.getByRole('button', { name: /Nhắc/ })).toHaveCount(0);
  await page.goto('/sending?tim=khong+co+ai');
  await expect(page.getByText('Không có cơ quan nào khớp.', { exact: false })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('one click reminds, the bell rings, one click leads to the form, and the log knows it', async ({ visitAs }) => {
  const department = await visitAs('sonoivu');
  const agency = await visitAs('so-y-te');
  const faults = [watchFaults(department), watchFaults(agency)];
  await department.goto('/sending?tim=so+y+te');
  await department.getByRole('button', { name: 'Nhắc Sở Y tế' }).click();
  await expect(department.getByRole('status')).toHaveText('Đã nhắc 1 người của 1 cơ quan.');
  await expect(department.getByRole('button', { name: 'Nhắc Sở Y tế' })).toHaveCount(0);
  await expectAccessible(department);

  await agency.goto('/');
  await agency.getByRole('link', { name: 'Nhắc việc 1 chưa đọc' }).click();
  await expect(agency.getByText('1 lời nhắc chưa đọc', { exact: false })).toBeVisible();
  await expectAccessible(agency);
  await agency.getByRole('button', { name: /Mở báo cáo/ }).click();
  await expect(agency.getByRole('heading', { level: 1 })).toContainText('Sở Y tế');
  await expect(agency.getByRole('link', { name: 'Nhắc việc', exact: true })).toBeVisible();

  await department.goto('/admin/reminders?tinh-trang=read');
  await expect(department.getByRole('row', { name: /Đầu mối Sở Y tế/ })).toContainText('Đã đọc');
  expect(faults).toEqual([[], []]);
});

test('the same without JavaScript: reminding, and being told that today is done', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', { javaScriptEnabled: false });
  await page.goto('/sending?tim=so+xay+dung');
  await page.getByRole('button', { name: 'Nhắc Sở Xây dựng' }).click();
  await expect(page.getByRole('status')).toHaveText('Đã nhắc 1 người của 1 cơ quan.');
  await expect(page.getByRole('row', { name: /Sở Xây dựng/ })).toContainText('đã nhắc hôm nay');
  await expect(page.getByRole('button', { name: /Nhắc/ })).toHaveCount(0);
});

test('a run that did not happen is an alarm on the staff’s desk, and on no one else’s', async ({ page }) => {
  const runsAgain = await undoRuns();
  try {
    await enter(page, 'sonoivu');
    await page.goto('/');
    await expect(
      page.getByText(/đôn đốc tự động của .*Sơn La không chạy \(lần gần nhất ngày 05\/01\/2026\)/),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Xem nhật ký đôn đốc' }).first().click();
    await expect(page.getByText('Chạy gần nhất', { exact: false })).toBeVisible();
    await expectAccessible(page);
    await enter(page, 'lanhdao');
    await page.goto('/');
    await expect(page.getByText('đôn đốc tự động', { exact: false })).toHaveCount(0);
  } finally {
    await runsAgain();
  }
});

test('Sở Nội vụ sets its own days; what cannot be read stays typed', async ({ page }) => {
  await enter(page, 'sonoivu');
  await page.goto('/admin/reminders');
  await page.getByText('Đổi ngày nhắc: lãnh đạo cơ quan').click();
  const form = page.locator('form', { hasText: 'Đổi ngày nhắc: lãnh đạo cơ quan' });
  await form.getByLabel('Sau hạn, số ngày').fill('một');
  await form.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(form.getByRole('alert')).toContainText('Ngày sau hạn chưa đúng');
  await expect(form.getByLabel('Sau hạn, số ngày')).toHaveValue('một');
  await expectAccessible(page);
  await form.getByLabel('Sau hạn, số ngày').fill('2, 4');
  await form.getByLabel('Nhắc hằng ngày', { exact: false }).fill('');
  await form.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(page.getByText('Lãnh đạo cơ quan: sau hạn 2, 4 ngày.')).toBeVisible();
});

test('on a phone nothing but a table scrolls sideways', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await enter(page, 'sonoivu');
  for (const address of ['/sending', '/notices', '/admin/reminders']) await expectFits(page, address);
  await enter(page, 'sotaichinh');
  await expectFits(page, '/notices');
});

async function expectFits(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** As if no run had happened for months; the server's own waits until the answer is called. */
async function undoRuns(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('begin');
  await client.query('alter table reminder_runs disable trigger user'); // what happened is never undone, but here
  await client.query('delete from reminder_runs');
  await client.query(`insert into reminder_runs (province_id, day, owed, notices, letters)
    select id, '2026-01-05', 0, 0, 0 from provinces where code = 'son-la'`);
  await client.query('alter table reminder_runs enable trigger user');
  await client.query('commit');
  await client.query('begin');
  await client.query('lock table reminder_runs in share mode');
  return () => client.end();
}

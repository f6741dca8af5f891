import { expect } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible } from '../support/pages.ts';
import { test } from '../support/test.ts';

test.describe('plans, targets and tasks', () => {
  test('the real plans with all their lines, each with the line it stands on', async ({ page }) => {
    const faults = watchFaults(page);
    await enter(page, 'kiemtra');
    await page.goto('/');
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).click();
    await expect(page.getByRole('row')).toHaveCount(5);
    await page
      .getByRole('link', { name: 'Kế hoạch cải cách hành chính nhà nước tỉnh Sơn La giai đoạn 2021-2025' })
      .click();
    await expect(page.getByText('Tất cả 97 chỉ tiêu.')).toBeVisible();
    await expect(page.getByText('QĐ 2972/QĐ-UBND, mục II.2.a, gạch đầu dòng 5 (b)')).toBeVisible();
    await page.getByRole('link', { name: 'Nhiệm vụ (63)' }).click();
    await expect(page.getByText('Tất cả 63 nhiệm vụ, và 1 dòng để trống hoặc in lặp.')).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('search needs no accents, and the link keeps the view', async ({ page }) => {
    await enter(page, 'kiemtra');
    await page.goto('/plans');
    await page
      .getByRole('link', { name: /Sơn La giai đoạn 2021-2025/ })
      .first()
      .click();
    await page.getByLabel('Tìm trong tên chỉ tiêu').fill('hai long');
    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Cải cách thủ tục hành chính' });
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page).toHaveURL(/tim=hai\+long/);
    await expect(page.getByText('2 trong 97 chỉ tiêu.')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('Tìm trong tên chỉ tiêu')).toHaveValue('hai long');
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await expect(page.getByText('Tất cả 97 chỉ tiêu.')).toBeVisible();
  });

  test('nothing found says what to do', async ({ page }) => {
    await enter(page, 'kiemtra');
    await page.goto('/plans');
    await page
      .getByRole('link', { name: /Đắk Nông/ })
      .first()
      .click();
    await expect(page.getByText('sáp nhập vào Lâm Đồng từ 01/07/2025', { exact: false })).toBeVisible();
    await page.getByLabel('Tìm trong tên chỉ tiêu').fill('zzz');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page.getByText('Không có chỉ tiêu nào khớp với bộ lọc.', { exact: false })).toBeVisible();
    await expectAccessible(page);
  });

  test('a promise printed twice is shown once, with both places', async ({ page }) => {
    await enter(page, 'kiemtra');
    await page.goto('/plans');
    await page
      .getByRole('link', { name: /Sơn La giai đoạn 2026-2030/ })
      .first()
      .click();
    await expect(page.getByText('Tất cả 50 chỉ tiêu.')).toBeVisible();
    await page.getByRole('link', { name: 'Phụ lục I.I, dòng 1', exact: true }).click();
    await expect(page.getByText('không được đếm hai lần', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Xem chỉ tiêu gốc' }).click();
    await expect(page.getByText('Cũng ghi tại', { exact: false })).toHaveCount(2);
  });

  test('a task shows each due day, who, how far, and what was born late', async ({ page }) => {
    await enter(page, 'kiemtra');
    await page.goto('/tasks');
    await page.getByLabel('Tình trạng').selectOption({ label: 'Đến hạn trước khi trình kế hoạch' });
    await page.getByRole('button', { name: 'Lọc' }).click();
    await expect(page.getByText('2 trong 49 nhiệm vụ', { exact: false })).toBeVisible();
    await page.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByText('không tính cho đơn vị nào', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Chủ trì' })).toBeVisible();
    await expectAccessible(page);
  });

  test('an unknown id is not found, in words; a stranger is led to sign in', async ({ page, visitAs }) => {
    await enter(page, 'kiemtra');
    for (const address of [
      '/plans/999999',
      '/targets/999999',
      '/tasks/0',
      '/agencies/x',
      '/published/999999',
      '/dashboard?plan=999999',
    ]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveText('Không tìm thấy trang này');
    }
    const stranger = await visitAs('stranger');
    for (const address of ['/plans', '/dashboard', '/targets/1', '/tasks', '/agencies', '/published']) {
      await stranger.goto(address);
      await expect(stranger, address).toHaveURL(/\/login/);
    }
    expect((await stranger.request.get('/targets/1/series.csv')).status()).toBe(401);
  });
});

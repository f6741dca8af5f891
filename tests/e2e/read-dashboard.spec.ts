import { expect, test } from '@playwright/test';
import { signIn, watchFaults } from '../support/browser.ts';
import { expectNoSidewaysScroll } from '../support/pages.ts';

test.describe('the overview', () => {
  test('says the message in one sentence, and each count leads to what it counts', async ({ page }) => {
    const faults = watchFaults(page);
    await signIn(page, 'lanhdao');
    await page.goto('/dashboard');
    await page
      .getByRole('navigation', { name: 'Chọn kế hoạch' })
      .getByRole('link', { name: 'Sơn La 2021–2025' })
      .click();
    const sentence = page.locator('main p').filter({ hasText: 'Kế hoạch Sơn La 2021–2025' });
    await expect(sentence).toContainText('97 chỉ tiêu');
    const link = sentence.getByRole('link', { name: /không đạt$/ });
    const count = Number.parseInt((await link.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(0);
    await link.click();
    await expect(page.getByText(`${count} trong 97 chỉ tiêu.`)).toBeVisible();
    await expect(page.locator('tbody tr th[scope=row]')).toHaveCount(count);
    expect(faults).toEqual([]);
  });

  test('shows both plans side by side, area by area, and tasks by the official four states', async ({ page }) => {
    await signIn(page, 'lanhdao');
    await page.goto('/dashboard');
    const areas = page.getByRole('table', { name: 'Trạng thái chỉ tiêu theo lĩnh vực và giai đoạn' });
    await expect(areas.getByRole('columnheader')).toHaveText([
      'Lĩnh vực',
      'Sơn La 2021–2025',
      'Sơn La 2026–2030 (dự thảo)',
    ]);
    const tasks = page.getByRole('table', { name: 'Số nhiệm vụ theo lĩnh vực và tình trạng' });
    for (const state of [
      'Hoàn thành đúng hạn',
      'Hoàn thành quá hạn',
      'Đang thực hiện trong hạn',
      'Quá hạn chưa hoàn thành',
    ])
      await expect(tasks.getByRole('columnheader', { name: state })).toBeVisible();
    await expect(
      tasks
        .getByRole('row', { name: /^Tất cả/ })
        .getByRole('link')
        .last(),
    ).toHaveText('49');
  });

  test('a figure leads in two clicks to the period and each agency’s part', async ({ page }) => {
    await signIn(page, 'sonoivu');
    await page.goto('/dashboard');
    const line = page
      .getByRole('row')
      .filter({ hasText: /tổng hợp \d+\/\d+ cơ quan/ })
      .first();
    await line.getByRole('rowheader').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'Số liệu này từ đâu' })).toBeVisible();
    await page.locator('#nguon li').first().getByRole('link').click();
    await expect(page).toHaveURL(/\/periods\/\d+\/figures\/\d+/);
  });

  test('has what stands beside a promise without a status, with the reason', async ({ page }) => {
    await signIn(page, 'lanhdao');
    await page.goto('/dashboard');
    await page.getByRole('link', { name: 'Sơn La 2021–2025' }).first().click();
    const line = page.getByRole('row').filter({ hasText: 'TTHC có nghĩa vụ tài chính được triển khai' });
    await expect(line.getByText('Số liệu tham khảo: 29,56 % (501/1.695)', { exact: false })).toBeVisible();
    await expect(line).toContainText('chỉ tiêu chỉ tính TTHC');
  });

  test('reads on a phone in one column, folded, without a script', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await signIn(page, 'lanhdao');
    const still = await (
      await browser.newContext({
        viewport: { width: 390, height: 844 },
        javaScriptEnabled: false,
        storageState: await context.storageState(),
      })
    ).newPage();
    await still.goto('/dashboard');
    await expect(still.getByText('Kế hoạch Sơn La 2026–2030', { exact: false }).first()).toBeVisible();
    await expectNoSidewaysScroll(still);
    const area = still.locator('details.folded-on-phone').first();
    await expect(area.getByRole('table')).toBeHidden();
    await area.locator('summary').click();
    await expect(area.getByRole('table')).toBeVisible();
  });
});

import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

test.describe('the overview', () => {
  test('says the message in one sentence, and each count leads to what it counts', async ({ page }) => {
    const faults = watchFaults(page);
    await enter(page, 'lanhdao');
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

  test('shows targets and tasks of both plans side by side, area by area, each number leading to what it counts', async ({
    page,
  }) => {
    await enter(page, 'lanhdao');
    await page.goto('/dashboard');
    const areas = page.getByRole('table', { name: 'Chỉ tiêu và nhiệm vụ theo lĩnh vực và giai đoạn' });
    await expect(areas.getByRole('columnheader')).toHaveText([
      'Lĩnh vực',
      'Sơn La 2021–2025',
      'Sơn La 2026–2030 (dự thảo)',
    ]);
    const all = areas.getByRole('row', { name: /^Tất cả lĩnh vực/ });
    const sum = async (name: string) => {
      const numbers = await all.getByRole('list', { name }).getByRole('link').allTextContents();
      return numbers.reduce((total, text) => total + Number.parseInt(text, 10), 0);
    };
    expect(await sum('Chỉ tiêu: tất cả lĩnh vực, Sơn La 2021–2025')).toBe(97);
    expect(await sum('Nhiệm vụ: tất cả lĩnh vực, Sơn La 2021–2025')).toBe(63);
    expect(await sum('Chỉ tiêu: tất cả lĩnh vực, Sơn La 2026–2030 (dự thảo)')).toBe(50);
    expect(await sum('Nhiệm vụ: tất cả lĩnh vực, Sơn La 2026–2030 (dự thảo)')).toBe(49);
    const area = areas.getByRole('row', { name: /^Thủ tục hành chính/ });
    const part = area.getByRole('list', { name: 'Nhiệm vụ: Thủ tục hành chính, Sơn La 2026–2030 (dự thảo)' });
    const link = part.getByRole('link').first();
    const count = Number.parseInt((await link.textContent()) ?? '', 10);
    await link.click();
    await expect(page.getByText(new RegExp(`^${count} trong 49 nhiệm vụ`))).toBeVisible();
  });

  test('says what changed since the last period, from what to what', async ({ page }) => {
    await enter(page, 'lanhdao');
    await page.goto('/dashboard');
    const changes = section(page, 'Thay đổi từ kỳ trước');
    await expect(changes.getByText(/^Từ .+ đến .+: .+\.$/)).toBeVisible();
    const first = changes.getByRole('listitem').first();
    await expect(first).toContainText(/từ “.+” sang “.+”|từ .+ \(.+\) đến .+ \(.+\)/);
    await first.getByRole('link').click();
    await expect(page).toHaveURL(/\/targets\/\d+$/);
  });

  test('sets what is missing apart, with which targets and how many agencies', async ({ page }) => {
    await enter(page, 'lanhdao');
    await page.goto('/dashboard');
    const alert = page
      .locator('main div')
      .filter({ hasText: /^Số liệu còn thiếu/ })
      .last();
    await expect(alert).toContainText(/\d+ trong 50 chỉ tiêu chưa có số liệu đã duyệt để đánh giá/);
    await alert.getByRole('link', { name: /\d+\/\d+ cơ quan chưa gửi báo cáo/ }).click();
    await expect(section(page, 'Ai còn nợ gì, đến bao giờ')).toBeInViewport();
    const link = alert.getByRole('link', { name: / trong 50 chỉ tiêu$/ });
    const count = Number.parseInt((await link.textContent()) ?? '', 10);
    await link.click();
    await expect(page.getByText(`${count} trong 50 chỉ tiêu.`)).toBeVisible();
  });

  test('says who owes what by when to who may know it; an agency learns nothing of the others', async ({
    page,
    visitAs,
  }) => {
    const reports = (shown: Page) =>
      section(shown, 'Ai còn nợ gì, đến bao giờ').getByRole('row').filter({ hasText: 'cơ quan chưa gửi' });
    await enter(page, 'lanhdao');
    await page.goto('/dashboard');
    await expect(reports(page).first()).toContainText(
      /\d+\/\d+ cơ quan chưa gửi.*\d\d\/\d\d\/\d{4}.*(còn|quá) \d+ ngày|hôm nay/,
    );
    await expect(reports(page).first()).toContainText('UBND');
    const agency = await visitAs('so-ngoai-vu');
    await agency.goto('/dashboard');
    await expect(section(agency, 'Ai còn nợ gì, đến bao giờ')).toBeVisible();
    await expect(reports(agency)).toHaveCount(0);
    for (const own of await agency.locator('#con-no tr').filter({ hasText: 'chưa gửi' }).all())
      await expect(own.getByRole('rowheader')).toHaveText('Sở Ngoại vụ');
  });

  test('a figure leads in two clicks to the period and each agency’s part', async ({ page }) => {
    await enter(page, 'sonoivu');
    await page.goto('/dashboard');
    const changed = section(page, 'Thay đổi từ kỳ trước').getByRole('listitem').filter({ hasText: '→' });
    await changed.first().getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Số liệu này từ đâu' })).toBeVisible();
    await page.locator('#nguon li').first().getByRole('link').click();
    await expect(page).toHaveURL(/\/periods\/\d+\/figures\/\d+/);
  });

  test('the whole list of an area, of either plan, is one click away, and has what stands beside a promise', async ({
    page,
  }) => {
    await enter(page, 'lanhdao');
    await page.goto('/dashboard');
    const cells = areaRow(page, 'Thủ tục hành chính').getByRole('cell');
    const targets = cells.first().getByRole('link', { name: /^\d+ chỉ tiêu$/ });
    const count = Number.parseInt((await targets.textContent()) ?? '', 10);
    await targets.click();
    await expect(page.getByText(`${count} trong 97 chỉ tiêu.`)).toBeVisible();
    const line = page.getByRole('row').filter({ hasText: 'TTHC có nghĩa vụ tài chính được triển khai' });
    await expect(line.getByText('Số liệu tham khảo: 29,56 % (501/1.695)', { exact: false })).toBeVisible();
    await expect(line).toContainText('chỉ tiêu chỉ tính TTHC');
    await page.goBack();
    await cells
      .last()
      .getByRole('link', { name: /^\d+ nhiệm vụ$/ })
      .click();
    await expect(page.getByText(/^\d+ trong 49 nhiệm vụ/)).toBeVisible();
    await expect(page.getByRole('rowgroup').getByRole('rowheader', { name: 'Thủ tục hành chính' })).toBeVisible();
  });

  test('is light on a weak line: 25 kB of HTML at most, for who oversees and for who runs it, under either plan', async ({
    visitAs,
  }) => {
    for (const who of ['lanhdao', 'sonoivu']) {
      const page = await visitAs(who);
      await page.goto('/dashboard');
      const plans = page.getByRole('navigation', { name: 'Chọn kế hoạch' }).getByRole('link');
      const addresses = await plans.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) {
        const html = await (await page.request.get(address)).text();
        expect(html).toContain('Ai còn nợ gì, đến bao giờ');
        expect(gzipSync(html).length, `${who} ${address}`).toBeLessThan(25_000);
      }
    }
  });

  test('reads on a phone in one column, without a script', async ({ visitAs }) => {
    const still = await visitAs('lanhdao', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    await still.goto('/dashboard');
    await expect(still.getByText('Kế hoạch Sơn La 2026–2030', { exact: false }).first()).toBeVisible();
    await expectNoSidewaysScroll(still);
    const rules = still.getByText('Nguy cơ không đạt khi thiếu quá', { exact: false });
    await expect(rules).toBeHidden();
    await still.locator('main summary', { hasText: 'Ngưỡng đánh giá' }).click();
    await expect(rules).toBeVisible();
    await areaRow(still, 'Thể chế')
      .getByRole('link', { name: /^\d+ chỉ tiêu$/ })
      .last()
      .click();
    await expect(still.getByText(/^\d+ trong 50 chỉ tiêu/)).toBeVisible();
  });
});

function areaRow(page: Page, area: string) {
  const table = page.getByRole('table', { name: 'Chỉ tiêu và nhiệm vụ theo lĩnh vực và giai đoạn' });
  return table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: area, exact: true }) });
}

function section(page: Page, title: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
}

import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll, untilAlive } from '../support/pages.ts';
import { test } from '../support/test.ts';

test('leadership compares agencies, goes down to the tasks, and picks two out', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'lanhdao');
  await page.goto('/');
  await page.getByRole('link', { name: 'So sánh', exact: true }).click();
  const heat = page.getByRole('table', { name: /Bản đồ nhiệt/ });
  await expect(heat.getByRole('columnheader')).not.toHaveCount(0);
  await expect(heat.getByRole('link', { name: /nhiệm vụ, \d+ quá hạn/ }).first()).toBeVisible();
  for (const name of ['So sánh Sở Y tế', 'So sánh Sở Tài chính']) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'So sánh cơ quan đã đánh dấu' }).click();
  await expect(page).toHaveURL(/co-quan=\d+&co-quan=\d+#co-quan$/);
  const two = page.getByRole('table', { name: 'So sánh 2 cơ quan đã chọn' });
  await expect(two.getByRole('rowheader')).toHaveCount(2);
  await expect(two.getByText(/thứ \d+ trong \d+/).first()).toBeVisible();
  await expect(page.getByText('Điểm bằng nhau thì đồng hạng', { exact: false })).toBeVisible();
  await two.getByRole('link', { name: 'Sở Y tế' }).click();
  await expect(page.getByText(/Sở, ban, ngành: (đồng )?thứ \d+ trong \d+/)).toBeVisible();
  await expect(page.getByRole('img', { name: /gửi báo cáo so với hạn/ })).toBeVisible();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test('pictures and figures are saved: a PNG as large as what it shows, a CSV that a sheet opens', async ({ page }) => {
  const faults = watchFaults(page);
  await enter(page, 'lanhdao');
  await page.goto('/compare?xem=chi-tieu');
  await untilAlive(page, 'button.deed');
  const box = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.getElementById('ban-do-nhiet') as HTMLElement;
    const { scrollHeight: whole } = document.querySelector('#ban-do-nhiet .scroll-x') as HTMLElement;
    const { clientHeight: seen } = document.querySelector('#ban-do-nhiet .scroll-x') as HTMLElement;
    return { width: scrollWidth, height: scrollHeight - seen + whole };
  });
  const picture = await saved(page, /Tải hình.*Bản đồ nhiệt/);
  expect(picture.name).toBe('ban-do-nhiet-chi-tieu.png');
  expect(picture.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const [width, height] = [picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)];
  expect(width).toBe(2 * (box.width + 48));
  expect(height).toBeGreaterThan(2 * box.height);
  expect(height).toBeLessThan(2 * (box.height + 200));
  expect(await coloursOf(page, picture.bytes)).toBeGreaterThan(100);

  const figures = await saved(page, /Tải số liệu.*Bản đồ nhiệt/);
  const text = figures.bytes.toString('utf8');
  expect(text.startsWith('\uFEFF"Cơ quan";"Lĩnh vực";"Chỉ tiêu phụ trách"')).toBe(true);
  expect(text).toMatch(/"Sở Y tế";"Cộng";"\d+";"\d+";"\d+"\r\n/);
  await expect(page.getByText('Trình duyệt chưa vẽ được hình')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('every picture of an agency and of the comparison can be drawn, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await enter(page, 'lanhdao');
  await page.goto('/compare?nhom=departments');
  await untilAlive(page, 'button.deed');
  for (const what of ['Bản đồ nhiệt', 'So sánh cơ quan', 'So sánh lĩnh vực']) {
    const { bytes } = await saved(page, new RegExp(`Tải hình.*${what}`));
    expect(await coloursOf(page, bytes)).toBeGreaterThan(20);
  }
  await page
    .getByRole('table', { name: /Bản đồ nhiệt/ })
    .getByRole('link', { name: 'Sở Y tế' })
    .click();
  await untilAlive(page, 'button.deed');
  for (const what of [/Tải hình .*gửi báo cáo/, /Tải hình .*phần việc/]) {
    const { bytes } = await saved(page, what);
    expect(await coloursOf(page, bytes)).toBeGreaterThan(20);
  }
});

test('head and names of the heat map stay in sight, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await enter(page, 'lanhdao');
  await page.goto('/compare?nhom=moi-nhom');
  await expectNoSidewaysScroll(page);
  const table = page.getByRole('table', { name: /Bản đồ nhiệt/ });
  const pane = page.locator('.scroll-x', { has: table });
  await pane.evaluate((element) => element.scrollTo(250, 400));
  const frame = (await pane.boundingBox()) as { x: number; y: number };
  const corner = (await table.getByRole('columnheader', { name: 'Cơ quan' }).boundingBox()) as { x: number; y: number };
  expect(Math.abs(corner.x - frame.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(corner.y - frame.y)).toBeLessThanOrEqual(1);
});

test('an agency sees its own sendings and nobody’s rank', async ({ page }) => {
  await enter(page, 'sotaichinh');
  await page.goto('/compare');
  await expect(page.getByText('chỉ người theo dõi toàn tỉnh', { exact: false })).toBeVisible();
  await expect(page.getByText(/thứ \d+ trong/)).toHaveCount(0);
  const table = page.getByRole('table', { name: /Bản đồ nhiệt/ });
  await table.getByRole('link', { name: 'Sở Tài chính' }).click();
  await expect(page.getByRole('heading', { name: 'Gửi báo cáo qua các kỳ' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Xếp hạng trong nhóm' })).toHaveCount(0);
  await page.goBack();
  await table.getByRole('link', { name: 'Sở Y tế' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sở Y tế');
  await expect(page.getByRole('heading', { name: 'Gửi báo cáo qua các kỳ' })).toHaveCount(0);
  const own = new URL(page.url()).pathname;
  expect((await page.request.get(`${own}/table.csv?bang=gui-bao-cao`)).status()).toBe(404);
  expect((await page.request.get(`${own}/table.csv?bang=phan-viec`)).status()).toBe(200);
});

async function saved(page: Page, control: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page
    .getByRole('button', { name: control })
    .or(page.getByRole('link', { name: control }))
    .click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many colours a picture holds: an empty one has one, words and grounds have many. */
async function coloursOf(page: Page, bytes: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type: 'image/png' }),
    );
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const drawing = canvas.getContext('2d') as CanvasRenderingContext2D;
    drawing.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(drawing.getImageData(0, 0, picture.width, picture.height).data.buffer);
    return new Set(pixels).size;
  }, bytes.toString('base64'));
}

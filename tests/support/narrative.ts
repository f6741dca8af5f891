import { expect, type Page } from '@playwright/test';

/** Writes the sections that a report at `address` owes, and goes on to checking it. */
export async function writeNarrative(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/narrative`);
  for (const section of await page.getByLabel(/\(bắt buộc\)/).all()) await section.fill('Đã triển khai theo kế hoạch.');
  await page.getByRole('button', { name: 'Lưu và kiểm tra để gửi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kiểm tra trước khi gửi');
}

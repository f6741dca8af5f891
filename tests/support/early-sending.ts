import type { Page } from '@playwright/test';

/** Before the cut-off day, whenever the test runs, the screen asks why the report goes out early. */
export async function sendReport(page: Page): Promise<void> {
  const early = page.getByLabel(/^Vì sao gửi trước ngày chốt số liệu/);
  if (await early.isVisible()) await early.fill('Đúng, vì không còn phát sinh đến hết kỳ.');
  await page.getByRole('button', { name: 'Gửi báo cáo cho Sở Nội vụ' }).click();
}

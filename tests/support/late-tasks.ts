import type { Page } from '@playwright/test';

/** Gives the reason that the sheet asks for at each late task, also at those that are folded. */
export async function explainDelays(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary').filter({ hasText: 'Nhiệm vụ phối hợp' });
  if ((await folded.count()) > 0) await folded.click();
  const late = page.getByRole('row').filter({ hasText: 'ghi lý do chậm ở cột' });
  const ids = await late.getByLabel(/^Ghi chú: /).evaluateAll((fields) => fields.map((field) => field.id));
  for (const id of ids) await page.locator(`[id="${id}"]`).fill('Chậm vì chờ hướng dẫn của cấp trên.');
}

import type { Page } from '@playwright/test';

/** Gives the reason and the next step that the sheet asks for at each late task, also at those that are folded. */
export async function explainDelays(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary').filter({ hasText: 'Nhiệm vụ phối hợp' });
  if ((await folded.count()) > 0) await folded.click();
  const late = page.getByRole('row').filter({ hasText: 'ghi lý do chậm ở cột' });
  const ids = await late.getByLabel(/^Ghi chú: /).evaluateAll((fields) => fields.map((field) => field.id));
  for (const id of ids) await page.locator(`[id="${id}"]`).fill('Chậm vì chờ hướng dẫn của cấp trên.');
  const stepless = page.getByRole('row').filter({ hasText: 'ghi bước tiếp theo' });
  const steps = await stepless.getByLabel(/^Bước tiếp theo: /).evaluateAll((fields) => fields.map((field) => field.id));
  for (const step of steps) await sayNextStep(page, step.replace(/\.step$/, ''));
}

/** What, who and by when, at one part of a task ("t12"). */
export async function sayNextStep(page: Page, part: string): Promise<void> {
  await page.locator(`[id="${part}.step"]`).fill('Trình dự thảo để ký ban hành');
  await page.locator(`[id="${part}.stepBy"]`).fill('Văn phòng cơ quan');
  await page.locator(`[id="${part}.stepOn"]`).fill('31/12/2030');
}

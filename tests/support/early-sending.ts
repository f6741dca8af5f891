import { expect, type Page } from '@playwright/test';

const REASON = 'Đúng, vì không còn phát sinh đến hết kỳ.';

/** Sends the report; before the cut-off day, whenever the test runs, the screen asks why it goes out early. True when it asked. */
export async function sendReport(page: Page): Promise<boolean> {
  await expect(sendButton(page)).toBeVisible();
  const early = page.getByLabel(/^Vì sao gửi trước ngày chốt số liệu/);
  const isEarly = await early.isVisible();
  if (isEarly) await early.fill(REASON);
  await sendButton(page).click();
  return isEarly;
}

/** Before the cut-off day nothing goes out without the reason; on later days there is nothing to ask. */
export async function expectEarlyRefused(page: Page): Promise<void> {
  if (!(await page.getByLabel(/^Vì sao gửi trước ngày chốt số liệu/).isVisible())) return;
  await sendButton(page).click();
  await expect(page.getByText(/Chưa gửi được: số liệu của kỳ tính đến hết \d\d\/\d\d\/\d{4}/)).toBeVisible();
}

/** Whoever reviews it reads the reason. */
export async function expectEarlySaid(page: Page): Promise<void> {
  await expect(page.getByText(/^Gửi trước ngày chốt số liệu \d\d\/\d\d\/\d{4}, vì: /)).toContainText(REASON);
}

function sendButton(page: Page) {
  return page.getByRole('button', { name: 'Gửi báo cáo cho Sở Nội vụ' });
}

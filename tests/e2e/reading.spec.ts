import { expect, type Page } from '@playwright/test';
import { SON_LA_LATER, sonLaWordPlan } from '../fixtures/reading/son-la-word.ts';
import { enter, watchFaults } from '../support/browser.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/pages.ts';
import { test } from '../support/test.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const rowOf = (page: Page, words: string) => page.locator('tr[id]').filter({ hasText: words }).first();
const alertOf = (page: Page) => page.getByRole('main').getByRole('alert');
const standing = (page: Page) => page.getByRole('status').filter({ hasText: 'dòng' });

async function drop(page: Page, name = 'ke-hoach-2031.docx'): Promise<void> {
  await page.goto('/readings/new');
  const file = { name, mimeType: WORD, buffer: await sonLaWordPlan() };
  await page.getByLabel('Tệp Word hoặc Excel').setInputFiles(file);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('giai đoạn 2031');
}

test('a Word file becomes a plan: read, corrected, looked at, taken back, left and come back to, saved', async ({
  page,
}) => {
  const faults = watchFaults(page);
  await enter(page, 'sonoivu');
  await page.goto('/');
  await page.getByRole('link', { name: 'Đọc văn bản vào' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Đọc văn bản mới' }).click();
  await expectAccessible(page);
  await drop(page);
  await expectAccessible(page);
  await expect(standing(page)).toContainText('1 tên cơ quan chưa rõ');

  // the line of the row is marked in the source
  await rowOf(page, 'Trên 92% hồ sơ').click();
  await expect(page.locator('#nguon [data-current]')).toContainText('Trên 92% hồ sơ');

  // corrected in place, and what was wrongly typed is told and kept
  await rowOf(page, 'Trên 92% hồ sơ').getByRole('link', { name: 'Sửa' }).click();
  const value = page.getByLabel('Giá trị');
  await value.fill('rất nhiều');
  await page.getByRole('button', { name: 'Ghi, cả dòng đã xem' }).click();
  await expect(alertOf(page)).toContainText('chưa đọc được thành số');
  await expect(value).toHaveValue('rất nhiều');
  await expectAccessible(page);
  await value.fill('92,5');
  await value.press('Enter');
  await expect(rowOf(page, 'Trên 92% hồ sơ')).toContainText('> 92,5 %');
  await expect(rowOf(page, 'Trên 92% hồ sơ')).toContainText('Đã sửa');
  await expect(value).toBeHidden();

  // looked at, taken back, brought back: by keyboard
  const doubted = rowOf(page, 'khoảng 40 nghị quyết');
  await expect(doubted).toContainText('Cần xem');
  await doubted.getByRole('rowheader').click();
  await page.keyboard.press('a');
  await expect(doubted).toContainText('Đã xem');
  await page.keyboard.press('u');
  await expect(doubted).toContainText('Cần xem');
  await page.getByRole('button', { name: 'Làm lại' }).click();
  await expect(doubted).not.toContainText('Cần xem');

  // one agency for every row that prints it
  const name = page.getByRole('row', { name: /Hội Đo lường Mường Thử/ }).last();
  await page
    .getByRole('textbox', { name: 'hoặc gõ tên cơ quan khác' })
    .or(page.getByRole('combobox', { name: 'hoặc gõ tên cơ quan khác' }))
    .first()
    .fill('Sở Khoa học và Công nghệ');
  await page.getByRole('button', { name: 'Chọn', exact: true }).click();
  await expect(standing(page)).not.toContainText('tên cơ quan chưa rõ');
  await expect(name).toBeAttached();

  // refused in words while something is open; left and come back to
  await page.getByRole('button', { name: 'Lưu vào hệ thống' }).click();
  await expect(alertOf(page).filter({ hasText: 'Chưa lưu được' })).toContainText('phần đầu văn bản');
  await page.goto('/readings');
  await page.getByRole('link', { name: 'ke-hoach-2031.docx' }).first().click();
  await expect(rowOf(page, 'Trên 92% hồ sơ')).toContainText('> 92,5 %');
  await page.getByRole('link', { name: 'Chỉ chỗ cần xem' }).click();
  await expect(page).toHaveURL(/loc=can-xem/);
  await expect(rowOf(page, 'Rà soát văn bản')).toBeHidden();
  for (let left = await page.getByRole('button', { name: 'Đã xem' }).count(); left > 0; left -= 1) {
    await page.getByRole('button', { name: 'Đã xem' }).first().click();
    await expect(page.getByRole('button', { name: 'Đã xem' })).toHaveCount(left - 1);
  }
  await expect(standing(page)).toContainText('có thể lưu');
  await page.getByRole('button', { name: 'Lưu vào hệ thống' }).click();

  await expect(page).toHaveURL(/\/plans\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2031');
  await expect(page.getByText('3 chỉ tiêu, 3 nhiệm vụ')).toBeVisible();
  await page.getByRole('link', { name: 'Nhiệm vụ (3)' }).click();
  await expect(page.getByRole('row', { name: /Đo thời gian chờ/ })).toContainText('Sở Khoa học và Công nghệ');
  await page.goBack();
  await page
    .getByRole('link', { name: /Trên 92% hồ sơ/ })
    .first()
    .click();
  await expect(page.getByText('trên 92,5 %').first()).toBeVisible();

  // the same decision again is told before anything is saved
  await drop(page, 'lan-nua.docx');
  await expect(page.getByText('Kế hoạch cùng số và ngày đã có trong hệ thống')).toBeVisible();
  await expect(page.getByText('Đúng tệp này đã được đọc vào trước đây')).toBeVisible();

  // the document of a plan that is there is read again: what differs is decided, nothing is overwritten by itself
  await page.getByRole('link', { name: 'đọc lại văn bản để đối chiếu' }).click();
  await page.getByLabel('Hoặc dán chữ').fill(SON_LA_LATER);
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page.getByRole('heading', { name: 'Chỗ văn bản và kế hoạch khác nhau' })).toBeVisible();
  await expectAccessible(page);
  const time = page.getByRole('row', { name: /thời gian/ }).filter({ hasText: 'Quý III/2031' });
  await time.getByRole('button', { name: 'Lấy theo văn bản' }).click();
  await expect(time).toContainText('Lấy theo văn bản');
  await page.getByRole('button', { name: /^Giữ như kế hoạch cả/ }).click();
  await expect(alertOf(page)).toContainText('lý do');
  await page.getByRole('textbox', { name: 'Lý do giữ' }).last().fill('Bản dán thiếu');
  await page.getByRole('button', { name: /^Giữ như kế hoạch cả/ }).click();
  await expect(standing(page)).toContainText('có thể lưu');
  await page.getByRole('button', { name: 'Lưu vào hệ thống' }).click();
  await expect(page).toHaveURL(/\/plans\/\d+$/);
  await page.getByRole('link', { name: 'Nhiệm vụ (3)' }).click();
  await page.getByRole('link', { name: 'Sửa quy chế làm việc' }).first().click();
  await expect(page.getByText('Quý III/2031').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('two windows: nobody is overwritten, and it is told who was faster', async ({ visitAs }) => {
  const [one, two] = [await visitAs('sonoivu'), await visitAs('vanphong')];
  await drop(one, 'hai-cua-so.docx');
  await two.goto(one.url());
  for (const page of [one, two]) await rowOf(page, 'Trên 92% hồ sơ').getByRole('link', { name: 'Sửa' }).click();
  await one.getByLabel('Giá trị').fill('93');
  await one.getByRole('button', { name: 'Chỉ ghi ô vừa sửa' }).click();
  await expect(rowOf(one, 'Trên 92% hồ sơ')).toContainText('> 93 %');
  await two.getByLabel('Giá trị').fill('94');
  await two.getByRole('button', { name: 'Chỉ ghi ô vừa sửa' }).click();
  await expect(alertOf(two)).toContainText('Cầm Thị Hoa');
  await expect(alertOf(two)).toContainText('giá trị');
  await expect(two.getByLabel('Giá trị')).toHaveValue('94');
});

test('without JavaScript: pasted, corrected, looked at, taken back, saved or told why not', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', { javaScriptEnabled: false });
  await page.goto('/readings/new');
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(alertOf(page)).toContainText('Chọn một tệp');
  const text = [
    'KẾ HOẠCH',
    'Cải cách hành chính giai đoạn 2036 - 2040',
    'I. MỤC TIÊU',
    '1. Cải cách thể chế',
    '- Tối thiểu 98% văn bản đúng hạn.',
  ];
  await page.getByLabel('Hoặc dán chữ').fill(text.join('\n'));
  await page.getByLabel('Loại văn bản').selectOption('plan');
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(page).toHaveURL(/\/readings\/\d+$/);
  const row = rowOf(page, 'Tối thiểu 98%');
  await row.getByRole('link', { name: 'Sửa' }).click();
  await page.getByLabel('Giá trị').fill('99');
  await page.getByRole('button', { name: 'Ghi, cả dòng đã xem' }).click();
  await expect(row).toContainText('≥ 99 %');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(row).toContainText('≥ 98 %');
  await page.getByRole('button', { name: 'Lưu vào hệ thống' }).click();
  await expect(alertOf(page)).toContainText('Chưa lưu được');
  await page.getByText('Bỏ bản đọc này').click();
  await page.getByRole('button', { name: 'Bỏ bản đọc' }).click();
  await expect(page).toHaveURL(/\/readings(#.*)?$/);
  await expect(page.getByText('Đã bỏ').first()).toBeVisible();
});

test('what cannot be read is told in words on the same page, and what was pasted stays', async ({ page }) => {
  await enter(page, 'sonoivu');
  const bad: [string, Buffer, RegExp][] = [
    ['quyet-dinh.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /PDF/],
    ['trong.docx', Buffer.from(''), /Chọn một tệp|trống/],
    ['hong.docx', Buffer.from('PK\u0003\u0004 không phải tệp nén'), /hong\.docx/],
    ['thu.txt', Buffer.from('Kính gửi các đơn vị. Đề nghị gửi văn bản.'), /Không tìm thấy/],
  ];
  for (const [name, buffer, words] of bad) {
    await page.goto('/readings/new');
    await page.getByLabel('Tệp Word hoặc Excel').setInputFiles({ name, mimeType: WORD, buffer });
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await expect(alertOf(page), name).toContainText(words);
    await expect(page).toHaveURL(/\/readings\/new/);
  }
  await expectAccessible(page);
  await page.getByLabel('Hoặc dán chữ').fill('Chữ dán rất dài của tôi');
  await page.getByLabel('Loại văn bản').selectOption('agencies');
  await page
    .getByLabel('Tệp Word hoặc Excel')
    .setInputFiles({ name: 'x.docx', mimeType: WORD, buffer: Buffer.from('x') });
  await page.getByRole('button', { name: 'Đọc văn bản' }).click();
  await expect(alertOf(page)).toContainText('Vừa có tệp vừa có chữ dán');
  await expect(page.getByLabel('Hoặc dán chữ')).toHaveValue('Chữ dán rất dài của tôi');
  await expect(page.getByLabel('Loại văn bản')).toHaveValue('agencies');
});

test('on a phone: no sideways scroll, the source lines come with the form', async ({ visitAs }) => {
  const page = await visitAs('sonoivu', { viewport: { width: 390, height: 844 } });
  await drop(page, 'dien-thoai.docx');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await rowOf(page, 'Trên 92% hồ sơ').getByRole('link', { name: 'Sửa' }).click();
  await expect(page.locator('blockquote')).toContainText('Trên 92% hồ sơ');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('the keyboard walks through rows and doubts, opens and closes, and can be turned off', async ({ page }) => {
  await enter(page, 'sonoivu');
  await drop(page, 'phim.docx');
  const current = page.locator('tr[aria-current]');
  await expect(page.getByRole('button', { name: 'Tắt phím tắt' })).toBeVisible();
  await page.keyboard.press('j');
  const first = await current.getAttribute('id');
  await page.keyboard.press('j');
  await expect(current).not.toHaveAttribute('id', first as string);
  await page.keyboard.press('k');
  await expect(current).toHaveAttribute('id', first as string);
  await page.keyboard.press('d');
  await expect(current).toContainText(/Cần xem|Phải sửa/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: /^Sửa dòng/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('form', { name: /^Sửa dòng/ })).toBeHidden();
  await page.getByRole('button', { name: 'Tắt phím tắt' }).click();
  const before = await current.getAttribute('id');
  await page.keyboard.press('j');
  await expect(current).toHaveAttribute('id', before as string);
});

import type { Page } from '@playwright/test';
import type { World } from './matrix-world.ts';
import type { Who } from './route-matrix.ts';

/** A form that is sent as it must not be: where it stands, what is unfolded and filled in first, and its button. */
export type RefusedForm = {
  who: Who;
  at: (world: World) => string;
  unfold?: string;
  fill?: (page: Page) => Promise<void>;
  send: string;
};

/** Every form of the application that a person can get wrong without changing anything for the tests after this one. */
export const REFUSED_FORMS: readonly RefusedForm[] = [
  { who: 'stranger', at: () => '/login', send: 'Đăng nhập' },
  { who: 'sonoivu', at: () => '/periods/new?kind=adhoc', send: 'Mở kỳ và giao báo cáo cho các cơ quan' },
  {
    who: 'sonoivu',
    at: (world) => `/periods/${world.openPeriod}`,
    unfold: 'Đổi ngày của kỳ',
    send: 'Lưu các ngày',
  },
  { who: 'sonoivu', at: () => '/agencies/new', send: 'Thêm cơ quan' },
  {
    who: 'sonoivu',
    at: (world) => `/agencies/${world.agency}`,
    unfold: 'Ghi nhận cơ quan kế thừa',
    send: 'Ghi nhận kế thừa',
  },
  { who: 'sonoivu', at: () => '/admin/accounts/new', send: 'Tạo tài khoản' },
  {
    who: 'sonoivu',
    at: (world) => `/admin/accounts/${world.auditorUser}`,
    unfold: 'Giao thêm vai trò',
    send: 'Giao vai trò',
  },
  { who: 'sonoivu', at: (world) => `/admin/accounts/${world.auditorUser}`, send: 'Khóa tài khoản' },
  { who: 'sonoivu', at: (world) => `/admin/accounts/${world.auditorUser}/handover`, send: 'Bàn giao' },
  { who: 'sonoivu', at: () => '/admin/sample', send: 'Xóa dữ liệu minh họa' },
  { who: 'sonoivu', at: () => '/account/password', send: 'Đổi mật khẩu' },
  { who: 'lanhdao', at: (world) => `/targets/${world.target}`, unfold: 'Ký nhận định', send: 'Ký nhận định' },
  { who: 'sonoivu', at: (world) => `/reviews/${world.waitingReport}`, send: 'Trả lại các dòng đã đánh dấu' },
  { who: 'sonoivu', at: (world) => `/reviews/${world.educationApproved}`, send: 'Mở lại cho cơ quan sửa' },
  {
    who: 'sotuphap',
    at: (world) => `/reports/${world.justiceReturned}`,
    fill: (page) => page.locator('input[data-cell]').first().fill('1.5'),
    send: 'Lưu',
  },
  {
    who: 'sotuphap',
    at: (world) => `/reports/${world.justiceReturned}/check`,
    send: 'Gửi báo cáo cho Sở Nội vụ',
  },
];

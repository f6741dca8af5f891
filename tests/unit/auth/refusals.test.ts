import { expect, test } from 'vitest';
import type { RefusalCode, RefusalFacts } from '@/lib/domain/refusal.ts';
import { refusalInWords } from '@/lib/text/refusals.ts';

test.each<[RefusalCode, RefusalFacts, RegExp]>([
  ['wrong-credentials', {}, /^Tên đăng nhập hoặc mật khẩu không đúng/],
  ['wrong-credentials', { what: 'current-password' }, /^Mật khẩu đang dùng không đúng/],
  ['too-many-attempts', { until: '2026-12-15T02:05:00Z' }, /đến 09:05 15\/12\/2026.*Sở Nội vụ/],
  ['account-disabled', { since: '2026-06-21' }, /từ 21\/06\/2026.*Sở Nội vụ có thể mở lại/],
  ['account-disabled', {}, /^Tài khoản đã bị khóa\. Sở Nội vụ/],
  ['weak-password', { why: 'common' }, /quen thuộc/],
  ['weak-password', { why: 'constructor?' }, /ít nhất 12 ký tự/],
  ['not-warned', {}, /Bấm “Cảnh báo” trước/],
  ['not-warned', { from: '2026-12-22' }, /từ 22\/12\/2026/],
  [
    'report-owed',
    { periodName: 'Năm 2026', dueOn: '2026-12-17', workingOn: '2026-12-17' },
    /nợ báo cáo Năm 2026, hạn 17\/12\/2026, nên/,
  ],
  [
    'report-owed',
    { periodName: 'Năm 2026', dueOn: '2026-12-20', workingOn: '2026-12-18' },
    /hạn 20\/12\/2026 \(ngày nghỉ; ngày làm việc cuối là 18\/12\/2026\)/,
  ],
  ['last-role', {}, /ít nhất một vai trò/],
  ['last-staff', {}, /cuối cùng của tỉnh/],
  ['own-account', {}, /chính mình/],
  ['not-unused', {}, /45 ngày/],
  ['used-token', {}, /khởi động lại hệ thống/],
  ['too-large', { limit: '3000 ô' }, /giới hạn 3000 ô.*chưa có gì được lưu/],
])('%s with %o says what and what to do', (code, facts, words) => {
  const sentence = refusalInWords(code, facts);
  expect(sentence).toMatch(words);
  expect(sentence).not.toMatch(/undefined|null|Invalid|NaN/);
});

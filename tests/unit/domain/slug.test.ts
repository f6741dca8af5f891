import { expect, test } from 'vitest';
import { slugOf } from '@/lib/domain/slug.ts';

test.each([
  ['Sở Nội vụ', 'so-noi-vu'],
  ['UBND xã Chiềng Sơ (huyện cũ Sông Mã)', 'ubnd-xa-chieng-so-huyen-cu-song-ma'],
  ['Đài Phát thanh – Truyền hình', 'dai-phat-thanh-truyen-hinh'],
  ['Uỷ ban', 'uy-ban'],
])('%s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  expect(slugOf(name.normalize('NFD'))).toBe(slug);
});

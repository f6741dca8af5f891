import { expect, test } from 'vitest';
import { byName } from '@/lib/domain/name-order.ts';

test('names stand in the order of the Vietnamese alphabet', () => {
  const names = ['Sở Y tế', 'Sở Đất đai', 'Sở Văn hóa', 'Sở Dân tộc', 'Ủy ban', 'Sở Ấn phẩm', 'Sở An ninh'];
  expect(names.toSorted(byName)).toEqual([
    ...['Sở An ninh', 'Sở Ấn phẩm', 'Sở Dân tộc', 'Sở Đất đai'],
    ...['Sở Văn hóa', 'Sở Y tế', 'Ủy ban'],
  ]);
});

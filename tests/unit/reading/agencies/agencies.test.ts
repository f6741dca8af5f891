import { describe, expect, test } from 'vitest';
import { agencyKindOf } from '@/lib/reading/agencies/agency-kind.ts';
import { readAgencyList } from '@/lib/reading/agencies/agency-list.ts';
import { gridOf } from '../plan/grids.ts';
import { paragraphsOf } from '../plan/paragraphs.ts';

test.each([
  ['Sở Nội vụ', 'department', 'province'],
  ['Thanh tra tỉnh', 'department', 'province'],
  ['Văn phòng UBND tỉnh', 'office', 'province'],
  ['VP HĐND tỉnh', 'office', 'province'],
  ['Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh', 'office', 'province'],
  ['Ban Quản lý Khu kinh tế', 'board', 'province'],
  ['Ban QL các khu công nghiệp tỉnh', 'board', 'province'],
  ['Ban Dân tộc', 'board', 'province'],
  ['Ủy ban nhân dân huyện Mường La', 'district-committee', 'district'],
  ['UBND thành phố Gia Nghĩa', 'district-committee', 'district'],
  ['UBND xã Tân Lập', 'commune-committee', 'commune'],
  ['Uỷ ban nhân dân phường Bắc Nghĩa', 'commune-committee', 'commune'],
  ['UBND đặc khu Phú Quý', 'commune-committee', 'commune'],
  ['Công an tỉnh', 'vertical', 'province'],
  ['Thuế tỉnh', 'vertical', 'province'],
  ['Kho bạc Nhà nước khu vực X', 'vertical', 'province'],
  ['Bảo hiểm xã hội tỉnh', 'vertical', 'province'],
  ['Ủy ban MTTQ Việt Nam tỉnh', 'front', 'province'],
  ['Hội Nông dân tỉnh', 'front', 'province'],
  ['Báo và Phát thanh, truyền hình tỉnh', 'media', 'province'],
  ['Trung tâm Phục vụ hành chính công tỉnh', 'service-unit', 'province'],
  ['Bệnh viện Đa khoa tỉnh', 'service-unit', 'province'],
  ['Điện lực tỉnh', 'enterprise', 'province'],
  ['Tỉnh ủy', 'party', 'province'],
  ['Bộ Nội vụ', 'central', 'central'],
  ['Bộ Chỉ huy Quân sự tỉnh', 'vertical', 'province'],
])('%s is a %s of the %s', (name, kind, level) => {
  expect(agencyKindOf(name)).toMatchObject({ kind, level });
});

test('a name that says nothing is doubted, unless its heading does', () => {
  expect(agencyKindOf('Tân Lập')).toMatchObject({ kind: 'other', kindCell: { confidence: 0.4 } });
  expect(agencyKindOf('Tân Lập', 'UBND các xã, phường')).toMatchObject({ kind: 'commune-committee', level: 'commune' });
});

describe('a list of agencies', () => {
  test('of a table', () => {
    const grid = gridOf(
      'agencies',
      ['ordinal', 'agency'],
      [
        ['1', 'Sở Nội vụ'],
        ['2', 'Sở Tư pháp'],
        ['3', 'Sở Nội vụ'],
      ],
    );
    const agencies = readAgencyList([grid], []);
    expect(agencies.map(({ ordinal, name }) => [ordinal, name])).toEqual([
      [1, 'Sở Nội vụ'],
      [2, 'Sở Tư pháp'],
      [3, 'Sở Nội vụ'],
    ]);
    expect(agencies[2]?.warnings).toEqual(['Tên này đã có ở dòng 2.']);
  });

  test('of plain lines, with headings', () => {
    const agencies = readAgencyList(
      [],
      paragraphsOf(
        'DANH SÁCH CƠ QUAN\nI. Sở, ban, ngành:\n1. Sở Nội vụ;\n2. Sở Tư pháp;\nII. UBND các xã, phường:\n1. Tân Lập\n2. Mường Bú\n- UBND xã Chiềng An.',
      ),
    );
    expect(agencies.map(({ name, kind, ordinal }) => [name, kind, ordinal])).toEqual([
      ['Sở Nội vụ', 'department', 1],
      ['Sở Tư pháp', 'department', 2],
      ['Tân Lập', 'commune-committee', 1],
      ['Mường Bú', 'commune-committee', 2],
      ['UBND xã Chiềng An', 'commune-committee', null],
    ]);
  });
});

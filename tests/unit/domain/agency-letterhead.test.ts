import { expect, test } from 'vitest';
import {
  abbreviationOf,
  issuerOf,
  numberAndSymbolIn,
  parentOf,
  placeOf,
  signatureOf,
} from '@/lib/domain/agency-letterhead.ts';
import { signatureLines } from '@/lib/domain/official-document.ts';

const of = (name: string, kind: string) => ({ name, kind, provinceName: 'Minh Hà' });
const JUSTICE = of('Sở Tư pháp', 'department');
const COMMUNE = of('UBND xã Chiềng Hoa', 'commune-committee');

test.each([
  ['Sở Tư pháp', 'STP'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'],
  ['Sở Y tế', 'SYT'],
  ['Ban Quản lý các khu công nghiệp', 'BQLKCN'],
  ['Đài Phát thanh', 'ĐPT'],
  ['UBND xã Chiềng Hoa', 'UBND'],
  ['Ủy ban nhân dân phường Tô Hiệu', 'UBND'],
  ['=1', 'CQ'],
])('%s is abbreviated as %s', (name, short) => {
  expect(abbreviationOf(of(name, 'other'))).toBe(short);
});

test('a department stands under its province, a committee under nobody', () => {
  expect([parentOf(JUSTICE), parentOf(COMMUNE), parentOf(of('Công an tỉnh', 'vertical'))]).toEqual([
    ...['UBND tỉnh Minh Hà', null, null],
  ]);
  expect([issuerOf(JUSTICE), issuerOf(COMMUNE)]).toEqual(['Sở Tư pháp', 'Ủy ban nhân dân\nxã Chiềng Hoa']);
  expect([placeOf(JUSTICE), placeOf(COMMUNE), placeOf(of('UBND huyện Mai', 'district-committee'))]).toEqual([
    ...['Minh Hà', 'Chiềng Hoa', 'Minh Hà'],
  ]);
});

test.each([
  [JUSTICE, null, ['Giám đốc']],
  [JUSTICE, ' Giám đốc ', ['Giám đốc']],
  [JUSTICE, 'Phó Giám đốc', ['KT. Giám đốc', 'Phó Giám đốc']],
  [COMMUNE, null, ['TM. Ủy ban nhân dân', 'Chủ tịch']],
  [COMMUNE, 'Phó Chủ tịch', ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch']],
  [of('Báo Minh Hà', 'media'), '', ['Thủ trưởng']],
  [of('Văn phòng UBND tỉnh', 'office'), null, ['Chánh Văn phòng']],
])('%o signed as %s', (agency, title, lines) => {
  expect(signatureLines(signatureOf(agency, { name: null, title }))).toEqual(lines);
});

test.each([
  ['125/BC-STP', '125', 'BC-STP'],
  [' 7 / BC-UBND ', '7', 'BC-UBND'],
  ['125', '125', null],
  ['số 125', null, null],
  ['', null, null],
  [null, null, null],
])('the number in %s', (written, number, symbol) => {
  expect(numberAndSymbolIn(written)).toEqual({ number, symbol });
});

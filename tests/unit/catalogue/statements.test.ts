import { describe, expect, test } from 'vitest';
import { readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import { exact, roundFigure, sumOf, toFigure } from '@/lib/domain/figure.ts';

const { reports, forms, plans } = readProvinceCatalogue('son-la');
const report = reports[0] ?? never();
const form = forms.find((one) => one.key === report.form) ?? never();

const printed = (code: string): string => {
  const row = form.rows.find((one) => one.key === `r-${code}`) ?? never();
  return report.values.find((value) => value.row === row.key)?.number ?? never();
};
const said = (what: string): string => report.statements.find((one) => one.what === what)?.value ?? never();
const percent = (part: string, whole: string): string => roundFigure(toFigure(exact(part).times(100).div(whole)), 2);

describe('what the report of 2021 computes itself comes out the same', () => {
  test('42 of 94 tasks are 44,68 %', () => {
    expect(percent(printed('1.1.2'), printed('1.1.1'))).toBe('44.68');
    expect(said('Tỷ lệ nhiệm vụ trong Kế hoạch CCHC năm 2021 đã hoàn thành')).toBe('44.68');
  });

  test.each([
    ['thủ tục hành chính ba cấp', ['3.1.3-a', '3.1.3-b', '3.1.3-c'], '3.1.3', '1695'],
    ['đơn vị sự nghiệp công lập', ['4.1.4-a', '4.1.4-b', '4.1.4-c'], '4.1.4', '937'],
  ])('%s', (_, parts, total, expected) => {
    expect(sumOf(parts.map(printed))).toBe(expected);
    expect(printed(total)).toBe(expected);
  });

  test.each([
    [
      'xếp loại năm 2020',
      ['Hoàn thành xuất sắc nhiệm vụ năm 2020', 'Hoàn thành tốt nhiệm vụ năm 2020', 'Hoàn thành nhiệm vụ năm 2020'],
      'Cơ quan, đơn vị được đánh giá, xếp loại năm 2020',
    ],
    [
      'dự thảo đã thẩm định',
      ['Dự thảo VBQPPL do Sở Tư pháp thẩm định', 'Dự thảo VBQPPL do cấp huyện thẩm định'],
      'Dự thảo VBQPPL ngành Tư pháp tiếp nhận và thẩm định',
    ],
    [
      'lớp đào tạo',
      ['Lớp năm 2020 chuyển sang', 'Lớp mở mới năm 2021'],
      'Lớp đào tạo, bồi dưỡng theo kế hoạch năm 2021',
    ],
    [
      'học viên',
      ['Học viên các lớp năm 2020 chuyển sang', 'Học viên các lớp mở mới năm 2021'],
      'Học viên theo kế hoạch năm 2021',
    ],
    [
      'bưu chính công ích',
      ['Hồ sơ TTHC tiếp nhận qua bưu chính công ích', 'Kết quả TTHC trả qua bưu chính công ích'],
      'Hồ sơ TTHC tiếp nhận, trả kết quả qua bưu chính công ích',
    ],
  ])('phần lời: %s', (_, parts, total) => {
    expect(sumOf(parts.map(said))).toBe(said(total));
  });

  test('20 of 107 classes are 18,69 %', () => {
    expect(percent(said('Lớp cấp tỉnh đã tổ chức'), said('Lớp đào tạo, bồi dưỡng theo kế hoạch năm 2021'))).toBe(
      said('Kế hoạch đào tạo, bồi dưỡng đã hoàn thành'),
    );
  });
});

describe('where the report disagrees with itself, both figures stay as printed and the clash is listed', () => {
  const clashes = (...codes: string[]) =>
    report.contradictions.filter((one) => codes.every((code) => one.rows.includes(`r-${code}`)));

  test('staff 2.281 in one row and 2.274 in the next', () => {
    expect([printed('4.2'), printed('4.2.1')]).toEqual(['2281', '2274']);
    expect(clashes('4.2', '4.2.1')).toHaveLength(1);
  });

  test('703 services in one table and 123 + 627 = 750 in another', () => {
    expect(printed('3.5.2')).toBe('703');
    expect(sumOf([printed('7.8.1'), printed('7.8.2')])).toBe('750');
    expect(clashes('3.5.2', '7.8.1', '7.8.2').length).toBeGreaterThan(0);
  });

  test('937 units in all and 02 + 22 + 134 + 541 = 699 by autonomy', () => {
    const levels = [
      'Đơn vị sự nghiệp tự chủ toàn bộ chi thường xuyên và chi đầu tư',
      'Đơn vị sự nghiệp tự chủ toàn bộ chi thường xuyên',
      'Đơn vị sự nghiệp tự chủ một phần chi thường xuyên',
      'Đơn vị sự nghiệp do Nhà nước bảo đảm toàn bộ chi thường xuyên',
    ];
    expect(sumOf(levels.map(said))).toBe('699');
    expect(clashes('4.1.4', '6.1')).toHaveLength(1);
  });

  test('documents sent fall from 520.887 to 159.918', () => {
    expect(printed('7.6.2')).toBe('159918');
    expect(said('Ghi chú: văn bản đi đã báo cáo trong quý I')).toBe('520887');
    expect(clashes('7.6.2')).toHaveLength(1);
  });

  test('what breaks its row’s type is kept and marked: “19” in a 0/1 row and a dash', () => {
    const invalid = report.values
      .filter((value) => value.invalid)
      .map(({ row, printed: text, number }) => ({ row, text, number }));
    expect(invalid).toEqual([
      { row: 'r-1.5', text: '19', number: null },
      { row: 'r-2.3', text: '-', number: null },
    ]);
  });

  test('every contradiction is listed', () => {
    expect(report.contradictions).toHaveLength(23);
    expect(plans.map((plan) => [plan.key, plan.contradictions.length])).toEqual([
      ['ke-hoach-2021-2025', 14],
      ['ke-hoach-2021', 3],
      ['ke-hoach-2026-2030', 14],
    ]);
  });
});

describe('binding is strict', () => {
  const target = (key: string) =>
    plans.flatMap((plan) => plan.targets).find((one) => one.title.includes(key)) ?? never();

  test('703 of 1.695 stands beside the promise about eligible procedures, not under it', () => {
    const { indicator, references } = target('TTHC đủ điều kiện được cung cấp trực tuyến mức độ 3 và 4');
    expect(references.map((one) => one.reason).join(' ')).toContain('703/1.695');
    expect(references.map((one) => one.indicator)).not.toContain(indicator);
  });

  test('501 of 1.695 stands beside the promise about procedures with a fee', () => {
    expect(
      target('TTHC có nghĩa vụ tài chính')
        .references.map((one) => one.reason)
        .join(' '),
    ).toContain('501/1.695');
  });

  test('the bases of the two reductions are provisional', () => {
    const { baselines } = readProvinceCatalogue('son-la').indicators;
    expect(baselines.map(({ value, provisional }) => [value, provisional])).toEqual([
      ['937', true],
      ['27775', true],
    ]);
  });
});

function never(): never {
  throw new Error('the catalogue lacks what this test speaks of');
}

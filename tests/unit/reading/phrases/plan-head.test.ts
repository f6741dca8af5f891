import { describe, expect, test } from 'vitest';
import type { Paragraph } from '@/lib/reading/block.ts';
import { readPlanHead } from '@/lib/reading/phrases/plan-head.ts';

function head(...lines: string[]) {
  const paragraphs: Paragraph[] = lines.map((text, index) => ({ kind: 'paragraph', line: index + 1, text }));
  return readPlanHead(paragraphs);
}

/** A plan issued by a decision, its letterhead on two lines. */
const BY_DECISION = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH HOA BAN',
  'Số: 145/QĐ-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Hoa Ban, ngày 05 tháng 3 năm 2026',
  'QUYẾT ĐỊNH',
  'Ban hành Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2026 - 2030',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HOA BAN',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
  'Căn cứ Quyết định số 900/QĐ-UBND ngày 01 tháng 10 năm 2025 của UBND tỉnh;',
  'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 20 tháng 02 năm 2026.',
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2026 - 2030.',
  'KẾ HOẠCH',
  'Cải cách hành chính tỉnh Hoa Ban giai đoạn 2026 - 2030',
  '(Kèm theo Quyết định số 145/QĐ-UBND ngày 05/3/2026',
  'của Chủ tịch Ủy ban nhân dân tỉnh)',
  'I. MỤC TIÊU',
  'Theo đề nghị của ai đó tại Tờ trình ngày 01/01/2001',
];

const READ = {
  title: 'Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2026 - 2030',
  province: 'Hoa Ban',
  startYear: 2026,
  endYear: 2030,
  decisionNo: '145/QĐ-UBND',
  decisionDate: '2026-03-05',
  proposedOn: '2026-02-20',
  issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Hoa Ban',
};

describe('the head of a plan', () => {
  test('issued by a decision', () => {
    expect(head(...BY_DECISION)).toEqual({ head: READ, confidence: 0.95, warnings: [] });
  });

  test('with crumbs of markdown and lines that hang together', () => {
    const marked = BY_DECISION.map((line) => `## **${line}**`);
    expect(head(...marked).head).toEqual(READ);
    expect(head(BY_DECISION.join('\n')).head).toEqual(READ);
  });

  test('other numerals before the first section do not end the head', () => {
    expect(head('V. Ghi chú', 'V/v ban hành kế hoạch', ...BY_DECISION).head).toEqual(READ);
  });

  test('a draft has neither number nor day', () => {
    const draft = BY_DECISION.map((line) =>
      line
        .replace('145/QĐ-UBND ngày 05/3/2026', '/QĐ-UBND ngày / /2026')
        .replace('145/QĐ-UBND', ' /QĐ-UBND')
        .replace('05 tháng 3', '  tháng '),
    );
    const read = head(...draft);
    expect(read.head).toEqual({ ...READ, decisionNo: null, decisionDate: null });
    expect(read.warnings).toEqual(['Số của quyết định còn để trống: văn bản là dự thảo.']);
  });

  test('the documents it rests on are not its own', () => {
    const read = head(...BY_DECISION.filter((line) => !line.includes('145') && !line.includes('của Chủ tịch')));
    expect(read.head).toMatchObject({ decisionNo: null });
    expect(read.warnings).toEqual(['Chưa tìm thấy số của quyết định ban hành.']);
  });

  test('an annual plan under its own number, in capitals over two lines', () => {
    const read = head(
      'ỦY BAN NHÂN DÂN TỈNH HOA BAN',
      'Số: 87/KH-UBND',
      'Hoa Ban, ngày 10 tháng 12 năm 2025',
      'KẾ HOẠCH',
      'CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC',
      'TỈNH HOA BAN NĂM 2026',
      'Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021, Ủy ban nhân dân tỉnh ban hành kế hoạch:',
      'I. MỤC ĐÍCH',
    );
    expect(read.head).toEqual({
      title: 'Kế hoạch cải cách hành chính nhà nước tỉnh Hoa Ban năm 2026',
      province: 'Hoa Ban',
      startYear: 2026,
      endYear: 2026,
      decisionNo: '87/KH-UBND',
      decisionDate: '2025-12-10',
      proposedOn: null,
      issuer: 'Ủy ban nhân dân tỉnh Hoa Ban',
    });
  });

  test('a letterhead whose lines are broken in the middle', () => {
    const read = head(
      'ỦY BAN NHÂN DÂN\nTỈNH HOA BAN\n--------\n|\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM',
      'Số: 636/QĐ-UBND',
      'Hoa Ban, ngày 21\ntháng 11 năm 2025',
      'QUYẾT\nĐỊNH\nVỀ\nVIỆC BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH HOA BAN GIAI ĐOẠN 2026 - 2030',
      'ỦY BAN NHÂN DÂN TỈNH',
      'Căn cứ Luật;',
      'Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ\ntrình số 617/TTr-SNV ngày 05 tháng 11 năm 2025,',
    );
    expect(read.head).toEqual({
      title: 'Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2026 - 2030',
      province: 'Hoa Ban',
      startYear: 2026,
      endYear: 2030,
      decisionNo: '636/QĐ-UBND',
      decisionDate: '2025-11-21',
      proposedOn: '2025-11-05',
      issuer: 'Ủy ban nhân dân tỉnh Hoa Ban',
    });
  });

  test('a title in capitals is written as it is elsewhere', () => {
    const read = head(
      'BAN HÀNH KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH TỈNH HOA BAN GIAI ĐOẠN 2021-2025',
      'ỦY BAN NHÂN DÂN TỈNH HOA BAN',
      'Căn cứ Luật;',
      'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2021 - 2025.',
    );
    expect(read.head).toMatchObject({
      title: 'Kế hoạch cải cách hành chính tỉnh Hoa Ban giai đoạn 2021-2025',
      issuer: 'Ủy ban nhân dân tỉnh Hoa Ban',
    });
  });

  test('a report, whose number stands in its appendix', () => {
    const read = head(
      '## BÁO CÁO',
      '### Kết quả công tác cải cách hành chính 6 tháng đầu năm 2025',
      'Kính gửi: Bộ Nội vụ',
      'UBND tỉnh Hoa Ban báo cáo như sau:',
      'I. TÌNH HÌNH',
      'Nội dung',
      'Phụ lục I',
      '(Kèm theo Báo cáo số 203/BC-UBND ngày 18 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh Hoa Ban)',
    );
    expect(read.head).toMatchObject({
      title: 'Báo cáo kết quả công tác cải cách hành chính 6 tháng đầu năm 2025',
      province: 'Hoa Ban',
      startYear: 2025,
      decisionNo: '203/BC-UBND',
      decisionDate: '2025-06-18',
    });
  });

  test('two spellings of the province are told', () => {
    const read = head(...BY_DECISION.map((line) => line.replace('tỉnh Hoa Ban giai', 'tỉnh Hoa Bân giai')));
    expect(read.head.province).toBe('Hoa Ban');
    expect(read.warnings).toEqual(['Tên tỉnh được in nhiều cách: Hoa Ban, Hoa Bân.']);
  });

  test('a plan until a year begins when it is issued, and says so', () => {
    const read = head(
      'UBND TỈNH HOA BAN',
      'Số: 42/KH-UBND',
      'Hoa Ban, ngày 06 tháng 10 năm 2026',
      'KẾ HOẠCH',
      'Chuyển đổi số tỉnh Hoa Ban đến năm 2030',
    );
    expect(read.head).toMatchObject({ startYear: 2026, endYear: 2030 });
    expect(read.warnings).toEqual(['Tên kế hoạch không ghi năm bắt đầu; lấy năm ban hành 2026.']);
  });

  test('names with a dash', () => {
    expect(
      head('ỦY BAN NHÂN DÂN TỈNH BIỂN BẠC - RỪNG XANH', 'KẾ HOẠCH', 'Cải cách hành chính năm 2024').head.province,
    ).toBe('Biển Bạc - Rừng Xanh');
  });

  test.each([
    ['wide blanks', '        '],
    ['a tab', '\t'],
  ])('a letterhead of two columns that came as one line each, with %s', (_, gap) => {
    const read = head(
      `ỦY BAN NHÂN DÂN${gap}CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
      `THÀNH PHỐ HOA BAN${gap}Độc lập - Tự do - Hạnh phúc`,
      `Số: 05/KH-UBND${gap}Hoa Ban, ngày 12 tháng 01 năm 2026`,
      'KẾ HOẠCH',
      'Cải cách hành chính thành phố Hoa Ban năm 2026',
    );
    expect(read.head).toMatchObject({
      issuer: 'Ủy ban nhân dân thành phố Hoa Ban',
      province: 'Hoa Ban',
      decisionNo: '05/KH-UBND',
      decisionDate: '2026-01-12',
    });
  });

  test('the draft of such a letterhead stays a draft', () => {
    const read = head(
      'UBND TỈNH HOA BAN   CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số:      /KH-UBND   Hoa Ban, ngày    tháng 01 năm 2026',
    );
    expect(read.head).toMatchObject({ decisionNo: null, decisionDate: null, issuer: 'Ủy ban nhân dân tỉnh Hoa Ban' });
    expect(read.warnings).toContain('Số của quyết định còn để trống: văn bản là dự thảo.');
  });

  test('a plan of one department', () => {
    const read = head(
      'UBND TỈNH HOA BAN',
      'SỞ Y TẾ',
      'Số: 310/KH-SYT',
      'Hoa Ban, ngày 15/01/2026',
      'KẾ HOẠCH',
      'Cải cách hành chính năm 2026 của Sở Y tế',
    );
    expect(read.head).toMatchObject({ issuer: 'Sở Y tế tỉnh Hoa Ban', province: 'Hoa Ban', decisionNo: '310/KH-SYT' });
    expect(read.warnings).toEqual([]);
  });

  test('a heading of its own without words below it: the title stands in the decision', () => {
    const read = head(
      'QUYẾT ĐỊNH',
      'Phê duyệt Kế hoạch CCHC nhà nước',
      'tỉnh Hoa Ban giai đoạn 2026 - 2030',
      'KẾ HOẠCH',
      'I. MỤC TIÊU',
    );
    expect(read.head.title).toBe('Kế hoạch CCHC nhà nước tỉnh Hoa Ban giai đoạn 2026 - 2030');
  });

  test.each(['Danh mục nhiệm vụ', 'Phụ lục. THỐNG KÊ SỐ LIỆU', 'BIỂU TỔNG HỢP'])(
    '“%s” is no part of the title',
    (next) => {
      const read = head('KẾ HOẠCH CCHC TỈNH HOA BAN GIAI ĐOẠN 2026-2030', next);
      expect(read.head).toMatchObject({ title: 'Kế hoạch CCHC tỉnh Hoa Ban giai đoạn 2026-2030', province: 'Hoa Ban' });
    },
  );

  test('a table of its own: its title is no part of the name above, but tells the years', () => {
    const read = head('UBND TỈNH HOA BAN', 'BIỂU TỔNG HỢP CHỈ TIÊU CCHC GIAI ĐOẠN 2026-2030');
    expect(read.head).toMatchObject({
      issuer: 'Ủy ban nhân dân tỉnh Hoa Ban',
      province: 'Hoa Ban',
      startYear: 2026,
      endYear: 2030,
    });
  });

  test('nothing found is said, nothing invented', () => {
    const read = head('Danh sách cơ quan', 'Sở Nội vụ');
    expect(read.head).toEqual({
      title: '',
      province: '',
      startYear: null,
      endYear: null,
      decisionNo: null,
      decisionDate: null,
      proposedOn: null,
      issuer: '',
    });
    expect(read.confidence).toBe(0.4);
    expect(read.warnings).toHaveLength(4);
  });
});

import { describe, expect, test } from 'vitest';
import type { ScheduleSpan } from '@/lib/domain/schedule.ts';
import { readTime } from '@/lib/reading/phrases/time.ts';
import { DOUBTFUL_BELOW, type ReadTime } from '@/lib/reading/proposal.ts';

const PLAN = { startYear: 2026, endYear: 2030 };
const ANNUAL = { startYear: 2026, endYear: 2026 };

/** What was understood, short: "range 2026-01-01..2030-12-31", "yearly-month[12] 2026-01-01..2030-12-31". */
function brief(time: ReadTime): string {
  return `${time.kind === 'compound' ? 'compound: ' : ''}${time.spans.map(spanText).join(' + ')}`;
}

function spanText(span: ScheduleSpan): string {
  const number = span.month ?? span.quarter;
  const stretch = span.from === span.to ? (span.from ?? '') : `${span.from ?? ''}..${span.to ?? ''}`;
  return `${span.kind}${number === null ? '' : `[${number}]`} ${stretch.replace('2026-01-01..2030-12-31', 'plan')}`.trim();
}

const SURE: [string, string][] = [
  // range
  ['2026-2030', 'range plan'],
  ['2026 - 2030', 'range plan'],
  ['2026 – 2030', 'range plan'],
  ['2026—2030', 'range plan'],
  ['Giai đoạn 2026-2030', 'range plan'],
  ['Giai đoạn\n2026-2030', 'range plan'],
  ['GIAI ĐOẠN 2026 – 2030', 'range plan'],
  ['2027-2028', 'range 2027-01-01..2028-12-31'],
  ['Năm 2027-2028', 'range 2027-01-01..2028-12-31'],
  ['Năm 2027 - năm 2028', 'range 2027-01-01..2028-12-31'],
  ['Từ năm 2027 đến năm 2029', 'range 2027-01-01..2029-12-31'],
  ['từ 2027 đến 2029', 'range 2027-01-01..2029-12-31'],
  ['Từ năm 2027 đến hết năm 2029', 'range 2027-01-01..2029-12-31'],
  ['Quý I - Quý III/2026', 'range 2026-01-01..2026-09-30'],
  ['Quý III - IV/2026', 'range 2026-07-01..2026-12-31'],
  ['Từ quý II/2026 đến quý IV/2027', 'range 2026-04-01..2027-12-31'],
  ['Tháng 3 - tháng 6/2026', 'range 2026-03-01..2026-06-30'],
  ['Từ tháng 3 đến tháng 12/2026', 'range 2026-03-01..2026-12-31'],
  ['Tháng 9-10/2026', 'range 2026-09-01..2026-10-31'],
  ['Từ 01/01/2026 đến 30/6/2026', 'range 2026-01-01..2026-06-30'],
  ['Từ ngày 15/3/2026 đến ngày 15/4/2026', 'range 2026-03-15..2026-04-15'],
  ['01/3 - 30/6/2026', 'range 2026-03-01..2026-06-30'],
  ['6 tháng đầu năm 2027', 'range 2027-01-01..2027-06-30'],
  ['06 tháng cuối năm 2027', 'range 2027-07-01..2027-12-31'],
  ['9 tháng đầu năm 2026', 'range 2026-01-01..2026-09-30'],
  ['Đến hết năm 2027', 'range 2026-01-01..2027-12-31'],
  ['Đến năm 2028', 'range 2026-01-01..2028-12-31'],
  ['Cả giai đoạn', 'range plan'],
  ['Cả giai đoạn 2026 - 2030', 'range plan'],
  ['Quý IV/2026 - Quý I/2027', 'range 2026-10-01..2027-03-31'],
  ['Tháng 6/2026 đến hết năm 2027', 'range 2026-06-01..2027-12-31'],
  ['15/3/2026-15/6/2026', 'range 2026-03-15..2026-06-15'],
  ['Trong giai đoạn', 'range plan'],
  // year
  ['2027', 'year 2027-01-01..2027-12-31'],
  ['Năm 2027', 'year 2027-01-01..2027-12-31'],
  ['năm 2027.', 'year 2027-01-01..2027-12-31'],
  ['Trong năm 2026', 'year 2026-01-01..2026-12-31'],
  ['Hoàn thành trong năm 2026', 'year 2026-01-01..2026-12-31'],
  ['Hoàn thành năm 2026', 'year 2026-01-01..2026-12-31'],
  ['Cuối năm 2026', 'year 2026-01-01..2026-12-31'],
  ['Thực hiện trong năm 2028', 'year 2028-01-01..2028-12-31'],
  // quarter
  ['Quý IV/2026', 'quarter 2026-10-01..2026-12-31'],
  ['Quý IV năm 2026', 'quarter 2026-10-01..2026-12-31'],
  ['Quí IV-2026', 'quarter 2026-10-01..2026-12-31'],
  ['QUÝ IV/2026', 'quarter 2026-10-01..2026-12-31'],
  ['quý 4/2026', 'quarter 2026-10-01..2026-12-31'],
  ['Quý IV.2026', 'quarter 2026-10-01..2026-12-31'],
  ['Q.III/2026', 'quarter 2026-07-01..2026-09-30'],
  ['Q2/2026', 'quarter 2026-04-01..2026-06-30'],
  ['Hoàn thành trong Quý II/2026', 'quarter 2026-04-01..2026-06-30'],
  ['Trong quý III năm 2026', 'quarter 2026-07-01..2026-09-30'],
  // month
  ['Tháng 02/2026', 'month 2026-02-01..2026-02-28'],
  ['Tháng 3/2026', 'month 2026-03-01..2026-03-31'],
  ['tháng 3 năm 2026', 'month 2026-03-01..2026-03-31'],
  ['T6/2026', 'month 2026-06-01..2026-06-30'],
  ['02/2028', 'month 2028-02-01..2028-02-29'],
  ['Trong tháng 11/2026', 'month 2026-11-01..2026-11-30'],
  ['Tháng 12-2026', 'month 2026-12-01..2026-12-31'],
  ['Hoàn thành trong tháng 9/2026', 'month 2026-09-01..2026-09-30'],
  // date: day, month, year
  ['Ngày 01/3/2027', 'date 2027-03-01'],
  ['01/3/2027', 'date 2027-03-01'],
  ['01/03/2027', 'date 2027-03-01'],
  ['01-3-2027', 'date 2027-03-01'],
  ['01.03.2027', 'date 2027-03-01'],
  ['Ngày 30 tháng 6 năm 2026', 'date 2026-06-30'],
  ['Trước ngày 30/6/2026', 'date 2026-06-30'],
  ['Hạn: 30/6/2026', 'date 2026-06-30'],
  ['Hoàn thành trước 30/6/2026', 'date 2026-06-30'],
  ['Chậm nhất ngày 15 tháng 12 năm 2026', 'date 2026-12-15'],
  ['Đến ngày 31/12/2026', 'date 2026-12-31'],
  ['Xong trước ngày 15/11/2026', 'date 2026-11-15'],
  // yearly month
  ['Tháng 12 hằng năm', 'yearly-month[12] plan'],
  ['Tháng 12 hàng năm', 'yearly-month[12] plan'],
  ['Tháng 1 hàng năm', 'yearly-month[1] plan'],
  ['Tháng 01 hằng năm', 'yearly-month[1] plan'],
  ['Tháng 12 của hằng năm', 'yearly-month[12] plan'],
  ['Tháng 12 mỗi năm', 'yearly-month[12] plan'],
  ['Trong tháng 12 hằng năm', 'yearly-month[12] plan'],
  ['Tháng 6, tháng 12 hằng năm', 'yearly-month[6] plan + yearly-month[12] plan'],
  ['Tháng 6 và 12 hàng năm', 'yearly-month[6] plan + yearly-month[12] plan'],
  [
    'Tháng 3, 6, 9, 12 hàng năm',
    'yearly-month[3] plan + yearly-month[6] plan + yearly-month[9] plan + yearly-month[12] plan',
  ],
  // yearly quarter
  ['Quý IV hàng năm', 'yearly-quarter[4] plan'],
  ['Quý I hằng năm', 'yearly-quarter[1] plan'],
  ['Quý 1 hàng năm', 'yearly-quarter[1] plan'],
  ['Quý IV các năm', 'yearly-quarter[4] plan'],
  ['Quý I, III hằng năm', 'yearly-quarter[1] plan + yearly-quarter[3] plan'],
  ['Quý I và Quý III hàng năm', 'yearly-quarter[1] plan + yearly-quarter[3] plan'],
  ['Quý II - IV hằng năm', 'yearly-quarter[2] plan + yearly-quarter[3] plan + yearly-quarter[4] plan'],
  ['Hàng quý', 'yearly-quarter[1] plan + yearly-quarter[2] plan + yearly-quarter[3] plan + yearly-quarter[4] plan'],
  [
    'Định kỳ hàng quý',
    'yearly-quarter[1] plan + yearly-quarter[2] plan + yearly-quarter[3] plan + yearly-quarter[4] plan',
  ],
  ['Quý I (hàng năm)', 'yearly-quarter[1] plan'],
  ['Hằng năm (Quý I)', 'yearly-quarter[1] plan'],
  ['Hằng năm, tháng 12', 'yearly-month[12] plan'],
  // yearly
  ['Hàng năm', 'yearly plan'],
  ['Hằng năm', 'yearly plan'],
  ['hàng\nnăm', 'yearly plan'],
  ['Định kỳ hằng năm', 'yearly plan'],
  ['Cuối hằng năm', 'yearly plan'],
  ['Mỗi năm', 'yearly plan'],
  ['Thường niên', 'yearly plan'],
  ['Từng năm', 'yearly plan'],
  ['Hàng năm (2027-2029)', 'yearly 2027-01-01..2029-12-31'],
  ['Hằng năm, giai đoạn 2027-2030', 'yearly 2027-01-01..2030-12-31'],
  // ongoing
  ['Thường xuyên', 'ongoing plan'],
  ['thường\nxuyên', 'ongoing plan'],
  ['THƯỜNG XUYÊN', 'ongoing plan'],
  ['Thường xuyên, liên tục', 'ongoing plan'],
  ['Thường xuyên (2027-2028)', 'ongoing 2027-01-01..2028-12-31'],
  ['Thường xuyên trong giai đoạn 2026-2030', 'ongoing plan'],
  ['Hàng quý, 6 tháng và hằng năm', 'ongoing plan'],
  ['Báo cáo quý, 6 tháng và năm.', 'ongoing plan'],
  ['Quý I, 6 tháng, 9 tháng, năm', 'ongoing plan'],
  ['6 tháng, 9 tháng, năm', 'ongoing plan'],
  ['Định kỳ hàng quý, năm', 'ongoing plan'],
  ['Hằng quý và hằng năm', 'ongoing plan'],
  ['Quý I, 6 tháng, quý III và năm', 'ongoing plan'],
  // conditional: no day is invented
  ['Sau khi có hướng dẫn của Trung ương', 'conditional'],
  ['Sau khi có Kế hoạch của Trung ương', 'conditional'],
  ['Sau khi kết thúc 6 tháng đầu năm', 'conditional'],
  ['Sau khi HĐND, UBND tỉnh ban hành các văn bản QPPL', 'conditional'],
  ['Theo lộ trình tại Chương trình hành động của Chủ tịch UBND tỉnh', 'conditional'],
  ['Báo cáo sau khi Trung tâm phát triển (ABC) tổ chức Hội nghị công bố', 'conditional'],
  ['Ngay sau khi được phê duyệt', 'conditional'],
  ['Khi có yêu cầu', 'conditional'],
  ['Theo kế hoạch', 'conditional'],
  ['Theo hướng dẫn của Bộ Nội vụ', 'conditional'],
  ['Theo quy định', 'conditional'],
  ['Theo Kế hoạch số 15/KH-UBND ngày 02/3/2026', 'conditional'],
  ['Theo tiến độ của Trung ương', 'conditional'],
  ['Trong vòng 30 ngày kể từ khi có văn bản', 'conditional'],
  ['Đột xuất', 'conditional'],
  ['Chậm nhất 30 ngày sau khi Luật có hiệu lực', 'conditional'],
  // compound
  ['2028 (Sau khi có văn bản của cấp có thẩm quyền)', 'compound: year 2028-01-01..2028-12-31 + conditional'],
  ['Năm 2027, sau khi có hướng dẫn của Trung ương', 'compound: year 2027-01-01..2027-12-31 + conditional'],
  [
    'Sau khi có hướng dẫn của Trung ương, hoàn thành trong năm 2027',
    'compound: conditional + year 2027-01-01..2027-12-31',
  ],
  [
    'Tháng 01 hằng năm (sau khi có chương trình của Chính phủ ban hành)',
    'compound: yearly-month[1] plan + conditional',
  ],
  ['- Quý IV hàng năm\n- Báo cáo quý, 6 tháng và năm.', 'compound: yearly-quarter[4] plan + ongoing plan'],
  ['- Quý IV hàng năm - Báo cáo quý, 6 tháng và năm.', 'compound: yearly-quarter[4] plan + ongoing plan'],
  ['Năm 2026 và hằng năm', 'compound: year 2026-01-01..2026-12-31 + yearly plan'],
  ['Quý II/2026; Quý IV/2027', 'compound: quarter 2026-04-01..2026-06-30 + quarter 2027-10-01..2027-12-31'],
  ['Quý I, III/2026', 'compound: quarter 2026-01-01..2026-03-31 + quarter 2026-07-01..2026-09-30'],
  ['Tháng 5, 6/2026', 'compound: month 2026-05-01..2026-05-31 + month 2026-06-01..2026-06-30'],
  ['Sơ kết năm 2028; tổng kết năm 2030', 'compound: year 2028-01-01..2028-12-31 + year 2030-01-01..2030-12-31'],
  ['Hoàn thành Quý II/2026, duy trì thường xuyên', 'compound: quarter 2026-04-01..2026-06-30 + ongoing plan'],
  ['Năm 2026, 2028', 'compound: year 2026-01-01..2026-12-31 + year 2028-01-01..2028-12-31'],
  ['Năm 2026 và năm 2028', 'compound: year 2026-01-01..2026-12-31 + year 2028-01-01..2028-12-31'],
  ['Tháng 12/2026 và tháng 12/2028', 'compound: month 2026-12-01..2026-12-31 + month 2028-12-01..2028-12-31'],
  ['Tháng 6 và Quý IV hằng năm', 'compound: yearly-month[6] plan + yearly-quarter[4] plan'],
  // none
  ['', 'none'],
  ['-', 'none'],
  ['…', 'none'],
];

/** Read, but a person must look: the third column is a piece of the sentence that says why. */
const DOUBTFUL: [string, string, string][] = [
  ['Từ năm 2027', 'range 2027-01-01..2030-12-31', 'đến hết kế hoạch'],
  ['Từ năm 2027 trở đi', 'range 2027-01-01..2030-12-31', 'đến hết kế hoạch'],
  ['Năm 2026 và các năm tiếp theo', 'range plan', 'đến hết kế hoạch'],
  ['Năm 2027 và những năm sau', 'range 2027-01-01..2030-12-31', 'đến hết kế hoạch'],
  ['Từ ngày 01/7/2026', 'range 2026-07-01..2030-12-31', 'đến hết kế hoạch'],
  ['Từ tháng 7/2026', 'range 2026-07-01..2030-12-31', 'đến hết kế hoạch'],
  ['Trước năm 2028', 'range 2026-01-01..2027-12-31', 'liền trước'],
  ['Trước quý III/2026', 'range 2026-01-01..2026-06-30', 'liền trước'],
  ['Trước tháng 01/2027', 'range 2026-01-01..2026-12-31', 'liền trước'],
  ['Sau ngày 01/7/2026', 'range 2026-07-01..2030-12-31', 'đến hết kế hoạch'],
  ['Thường xuyên, hằng năm', 'compound: ongoing plan + yearly plan', 'không rõ theo kỳ nào'],
  [
    'Giai đoạn 1: 2026-2027; giai đoạn 2: 2028-2030',
    'compound: range 2026-01-01..2027-12-31 + range 2028-01-01..2030-12-31',
    'Chưa hiểu phần',
  ],
  ['Tuần 1 tháng 3/2026', 'month 2026-03-01..2026-03-31', 'tuần'],
  ['Sau năm 2027', 'range 2028-01-01..2030-12-31', 'năm kế tiếp'],
  ['Đầu năm 2027', 'year 2027-01-01..2027-12-31', 'không rõ tháng nào'],
  ['Quý IV', 'yearly-quarter[4] plan', 'không ghi năm'],
  ['Tháng 6', 'yearly-month[6] plan', 'không ghi năm'],
  ['Tháng 6 - tháng 8', 'yearly-month[6] plan + yearly-month[7] plan + yearly-month[8] plan', 'không ghi năm'],
  ['Trước ngày 15/12', 'yearly-month[12] plan', 'không ghi năm'],
  ['6 tháng cuối năm', 'yearly-month[12] plan', 'không ghi năm'],
  ['Trước ngày 15/12 hàng năm', 'yearly-month[12] plan', 'Chỉ giữ được tháng'],
  ['Ngày 05 tháng 12 hằng năm', 'yearly-month[12] plan', 'Chỉ giữ được tháng'],
  [
    'Giai đoạn 2026 – 2027: quý I; giai đoạn 2028 – 2030: thường xuyên',
    'compound: yearly-quarter[1] 2026-01-01..2027-12-31 + ongoing 2028-01-01..2030-12-31',
    'không ghi năm',
  ],
  [
    'Thường xuyên; giai đoạn 2026-2027; giai đoạn 2028-2029',
    'compound: ongoing plan + range 2026-01-01..2027-12-31 + range 2028-01-01..2029-12-31',
    'không rõ kỳ nào',
  ],
  ['Hàng tháng', 'ongoing plan', 'không có kỳ hằng tháng'],
  ['Ngày 20 hằng tháng', 'ongoing plan', 'không có kỳ hằng tháng'],
  ['Định kỳ 6 tháng', 'yearly-month[6] plan + yearly-month[12] plan', 'Định kỳ 6 tháng'],
  ['6 tháng/lần', 'yearly-month[6] plan + yearly-month[12] plan', 'Định kỳ 6 tháng'],
  ['6 tháng, năm', 'compound: yearly-month[6] plan + yearly plan', 'Định kỳ 6 tháng'],
  ['02 năm một lần', 'yearly plan', 'nhiều năm'],
  ['Định kỳ', 'ongoing plan', 'định kỳ'],
  ['Theo kế hoạch hàng năm hoặc đột xuất', 'yearly plan', 'đột xuất'],
  ['Năm học 2026-2027', 'range 2026-01-01..2027-12-31', 'năm học'],
  ['01/3/27', 'date 2027-03-01', 'hai chữ số'],
  ['31/02/2027', 'none', 'Không có ngày'],
  ['3/25/2027', 'none', 'Không có ngày'],
  ['2030-2026', 'none', 'năm đầu sau năm cuối'],
  ['2016-2020', 'range 2016-01-01..2020-12-31', 'nằm ngoài các năm'],
  ['Thường xuyên; công bố năm 2028', 'compound: ongoing plan + year 2028-01-01..2028-12-31', 'công bố'],
  ['Hệ thống A: năm 2027', 'year 2027-01-01..2027-12-31', 'hệ thống a'],
  ['Theo Kế hoạch giai đoạn 2026-2028', 'conditional', 'nhắc một mốc thời gian'],
  ['Sau khi Luật có hiệu lực từ ngày 01/7/2026', 'conditional', 'nhắc một mốc thời gian'],
  ['Sở Nội vụ', 'none', 'Chưa hiểu'],
  ['Đang thực hiện dở dang', 'none', 'Chưa hiểu'],
];

/** What an annual plan leaves out is its own year. */
const OF_THE_YEAR: [string, string][] = [
  ['Quý IV', 'quarter 2026-10-01..2026-12-31'],
  ['Quý I - Quý III', 'range 2026-01-01..2026-09-30'],
  ['Tháng 6', 'month 2026-06-01..2026-06-30'],
  ['Trước 30/6', 'date 2026-06-30'],
  ['Trước ngày 15/11', 'date 2026-11-15'],
  ['Ngày 20 tháng 11', 'date 2026-11-20'],
  ['Cuối năm', 'year 2026-01-01..2026-12-31'],
  ['Cả năm', 'year 2026-01-01..2026-12-31'],
  ['Trong năm', 'year 2026-01-01..2026-12-31'],
  ['6 tháng đầu năm', 'range 2026-01-01..2026-06-30'],
  ['Hàng quý', 'yearly-quarter[1] year + yearly-quarter[2] year + yearly-quarter[3] year + yearly-quarter[4] year'],
  ['Thường xuyên', 'ongoing year'],
];

describe('time', () => {
  test.each(SURE)('%s', (text, expected) => {
    const time = readTime(text, PLAN);
    expect([brief(time), time.why]).toEqual([expected, null]);
    expect(time.confidence).toBeGreaterThanOrEqual(DOUBTFUL_BELOW);
  });

  test.each(DOUBTFUL)('%s, doubtful', (text, expected, why) => {
    const time = readTime(text, PLAN);
    expect(brief(time)).toBe(expected);
    expect(time.why?.toLowerCase()).toContain(why.toLowerCase());
    expect(time.confidence).toBeLessThan(DOUBTFUL_BELOW);
  });

  test.each(OF_THE_YEAR)('%s, in an annual plan', (text, expected) => {
    const time = readTime(text, ANNUAL);
    expect([
      brief(time).replaceAll('2026-01-01..2026-12-31', 'year').replace('year year', 'year 2026-01-01..2026-12-31'),
      time.why,
    ]).toEqual([expected, null]);
  });

  test('a plan without years lends none', () => {
    expect(readTime('Hàng năm', null)).toMatchObject({ kind: 'yearly', from: null, to: null, why: null });
  });

  test('keeps the words as written, on one line', () => {
    expect(readTime('Tháng 12\nhằng năm ', PLAN).text).toBe('Tháng 12 hằng năm');
  });

  test('a compound reaches from its first day to its last', () => {
    expect(readTime('Quý II/2026; Quý IV/2027', PLAN)).toMatchObject({ from: '2026-04-01', to: '2027-12-31' });
  });

  test('letters that were put together otherwise read the same', () => {
    expect(brief(readTime('Quý IV hằng năm'.normalize('NFD'), PLAN))).toBe('yearly-quarter[4] plan');
    expect(brief(readTime('Quý\u00a0IV\u00a0hằng\u00a0năm', PLAN))).toBe('yearly-quarter[4] plan');
  });
});

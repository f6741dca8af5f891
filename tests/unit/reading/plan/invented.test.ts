import { describe, expect, test } from 'vitest';
import { DOUBTFUL_BELOW, type Proposal } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { BAC_THANH } from './invented/bac-thanh.ts';
import { FRAMED } from './invented/framed.ts';
import { HAI_YEN } from './invented/hai-yen.ts';
import { LAM_GIANG } from './invented/lam-giang.ts';
import { TICKED_QUARTERS, TICKED_YEARS } from './invented/ticked.ts';

describe('a decision as legal libraries print it', () => {
  const proposal = readSource(textSource(HAI_YEN));

  test('is a plan with its head', () => {
    expect(proposal.kind).toBe('plan');
    expect(proposal.plan).toMatchObject({
      startYear: 2026,
      endYear: 2030,
      decisionNo: '412/QĐ-UBND',
      decisionDate: '2026-04-20',
      proposedOn: '2026-04-10',
    });
    expect(proposal.plan.province).toMatch(/Hải Yên/i);
  });

  test('gives the bullets of its list of objectives, and none of its tasks and duties', () => {
    expect(targets(proposal)).toEqual([
      'I.2#1 >=96 % →2030',
      'I.2#2 >=30 % →2030',
      'I.2#3 <=15 hạng →2030',
      'I.2#4 milestone →2030',
    ]);
    expect(proposal.targets[1]?.change).toMatchObject({ direction: 'reduction', baselineYear: 2024 });
  });

  test('keeps the figure in a task apart', () => {
    expect(proposal.taskPromises.map(({ section, value }) => `${section} ${value}`)).toEqual(['II.1 85']);
    expect(proposal.taskPromises[0]?.confidence).toBeLessThan(DOUBTFUL_BELOW);
  });

  test('gives every row of its table', () => {
    expect(tasks(proposal)).toEqual([
      'I#1 Sở Tư pháp | Các sở, ban, ngành; UBND các xã, phường | yearly-month 2030-12-31',
      'I#2 Sở Tài chính | Hiệp hội doanh nghiệp tỉnh | quarter 2026-06-30',
      'II#1 Văn phòng UBND tỉnh | UBND các xã, phường | range 2027-12-31',
      'II#2 Văn phòng UBND tỉnh | Sở Khoa học và Công nghệ | ongoing 2030-12-31',
    ]);
    expect(proposal.tasks.map(({ area }) => area)).toEqual(['the-che', 'the-che', 'tthc', 'tthc']);
    expect(proposal.tasks[0]?.title).toBe('Xây dựng danh mục văn bản cần sửa đổi hằng năm');
    expect(proposal.gaps).toEqual([]);
  });
});

describe('a table framed by lone pipes', () => {
  const proposal = readSource(textSource(FRAMED));

  test('gives its parts, sections and rows, whatever cells are empty, merged or missing', () => {
    expect(proposal.sections?.map(({ section, title }) => `${section} ${title}`)).toEqual([
      'A NHIỆM VỤ CHUNG',
      'A.I Cải cách thể chế',
      'A.II Cải cách thủ tục hành chính',
      'B NHIỆM VỤ RIÊNG CỦA CÁC XÃ',
      'B.I Cải cách chế độ công vụ',
    ]);
    expect(tasks(proposal)).toEqual([
      'A.I#1 Sở Tư pháp |  | quarter 2027-06-30',
      'A.I#2 Sở Tư pháp; Thanh tra tỉnh | Các sở, ban, ngành | compound 2027-12-31',
      'A.II#1 Văn phòng UBND tỉnh |  | month 2027-06-30',
      'B.I#1 UBND các xã | Sở Nội vụ | year 2027-12-31',
    ]);
    expect(proposal.gaps).toEqual([]);
  });
});

describe('an annual plan', () => {
  const proposal = readSource(textSource(LAM_GIANG));

  test('has the year of its title', () => {
    expect(proposal.plan).toMatchObject({
      startYear: 2027,
      endYear: 2027,
      decisionNo: '07/KH-UBND',
      decisionDate: '2027-01-15',
    });
  });

  test('gives its lettered targets by area', () => {
    expect(targets(proposal)).toEqual([
      'II.1.a =100 % →2027',
      'II.1.b >92 % →2027',
      'II.2 <=0.5 % →2027',
      'II.3.a >=60 % →2027',
      'II.3.b milestone →2027',
    ]);
    expect(proposal.targets.map(({ area }) => area)).toEqual(['the-che', 'the-che', 'tthc', 'cong-vu', 'cong-vu']);
    expect(proposal.targets[3]?.level).toBe('commune');
  });

  test('gives its tasks, and tells the number that is left out', () => {
    expect(tasks(proposal)).toEqual([
      'A#1 Sở Nội vụ | Các sở, ngành | month 2027-02-28',
      'A#2 Sở Nội vụ | Các sở, ngành; UBND các xã, phường | date 2027-06-30',
      'B#3 Sở Tài chính |  | quarter 2027-03-31',
      'B#5 Sở Tài chính | Kho bạc Nhà nước | quarter 2027-12-31',
    ]);
    expect(proposal.tasks[2]?.results).toEqual(['Quyết định', 'Thông báo']);
    expect(proposal.gaps.map(({ kind, ordinal }) => `${kind} ${ordinal}`)).toEqual(['missing 4']);
  });
});

describe('a plan of tables', () => {
  const proposal = readSource(textSource(BAC_THANH));

  test('gives a target for each row, its years as steps', () => {
    expect(targets(proposal)).toEqual([
      'Phụ lục 01.I#1 >=99 % →2030',
      'Phụ lục 01.I#2 =95 % →2030',
      'Phụ lục 01.II#3 =10 % →2030',
      'Phụ lục 01.II#4 =1250 đơn vị →2030',
    ]);
    expect(proposal.targets[0]?.steps).toEqual([
      { year: 2026, value: '97' },
      { year: 2028, value: '98' },
      { year: 2030, value: '99' },
    ]);
    expect(proposal.targets.map(({ area }) => area)).toEqual(['tthc', 'tthc', 'to-chuc-bo-may', 'to-chuc-bo-may']);
  });

  test('gives its tasks from cells of a line each', () => {
    expect(tasks(proposal)).toEqual([
      '#1 Văn phòng UBND tỉnh | UBND cấp xã | year 2026-12-31',
      '#2 Sở Nội vụ | Các sở, ban, ngành | conditional null',
      '#3 Sở Khoa học và Công nghệ |  | yearly-quarter 2030-12-31',
    ]);
  });
});

describe('columns that are ticked', () => {
  test('quarters of an annual plan', () => {
    const proposal = readSource(textSource(TICKED_QUARTERS));
    expect(tasks(proposal)).toEqual([
      'I#1 Sở Tư pháp |  | compound 2027-06-30',
      'I#2 Sở Tư pháp |  | quarter 2027-12-31',
    ]);
    expect(proposal.tasks[0]?.time.text).toBe('Quý I, Quý II');
    expect(proposal.plan.title).toBe('Kế hoạch cải cách hành chính năm 2027 của thành phố Lam Giang');
  });

  test('years of a plan of several', () => {
    const proposal = readSource(textSource(TICKED_YEARS));
    expect(proposal.tasks.map(({ time }) => `${time.text} ${time.kind}`)).toEqual([
      '2026 - 2027 range',
      'Năm 2028 year',
      'Năm 2026, Năm 2028 compound',
    ]);
  });
});

function targets({ targets: all }: Proposal): string[] {
  return all.map(({ id, operator, value, unit, kind, deadlineYear }) =>
    [id, value === null ? kind : `${operator}${value} ${unit}`, `→${deadlineYear}`].join(' '),
  );
}

function tasks({ tasks: all }: Proposal): string[] {
  return all.map(({ id, lead, support, time }) =>
    [`${id} ${lead.join('; ')}`, support.join('; '), `${time.kind} ${time.to}`].join(' | '),
  );
}

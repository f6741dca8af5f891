import { expect, test } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { excelTasks } from './invented/excel-tasks.ts';
import { wordPlan } from './invented/word-plan.ts';

test('a plan in Word', async () => {
  const proposal = readSource(await readFile(await wordPlan(), 'ke-hoach.docx'));
  expect(proposal.kind).toBe('plan');
  expect(proposal.plan).toMatchObject({
    startYear: 2026,
    endYear: 2030,
    decisionNo: '301/KH-UBND',
    decisionDate: '2026-03-02',
  });
  expect(
    proposal.targets.map(({ section, ordinal, operator, value, change }) => [
      section,
      ordinal,
      operator,
      value,
      change?.baselineYear,
    ]),
  ).toEqual([
    ['I.2', 1, '>=', '97', undefined],
    ['I.2', 2, '=', '20', 2025],
  ]);
  expect(proposal.tasks.map(({ id, title, lead, area, results }) => [id, title, lead, area, results])).toEqual([
    ['I#1', 'Lập danh mục văn bản', ['Sở Tư pháp'], 'the-che', ['Danh mục']],
    ['II#1', 'Dựng kho dữ liệu dùng chung', ['Sở Khoa học và Công nghệ'], 'chinh-quyen-so', ['Kho dữ liệu', 'Quy chế']],
  ]);
});

test('a list of tasks in Excel', async () => {
  const proposal = readSource(await readFile(await excelTasks(), 'nhiem-vu.xlsx'));
  expect(proposal.kind).toBe('plan');
  expect(
    proposal.tasks.map(({ id, title, lead, support, time, funding }) => [id, title, lead, support, time.text, funding]),
  ).toEqual([
    ['I#1', 'Khoán chi văn phòng phẩm', ['Sở Tài chính'], ['Các sở, ban, ngành'], 'Năm 2027', 'Ngân sách tỉnh'],
    ['I#2', 'Công khai mua sắm', ['Sở Tài chính'], ['UBND các xã, phường'], 'Hàng quý', null],
  ]);
  expect(proposal.tasks[0]?.area).toBe('tai-chinh-cong');
});

import { expect, test, vi } from 'vitest';
import { parseFile } from '@/lib/reading/files/parse.ts';
import { excelForm, wordAppendix, wordAppendixRows } from '../../../fixtures/reading/task-appendix.ts';

vi.setConfig({ testTimeout: 60_000 });

test('an appendix of tasks in Word', async () => {
  const { blocks, warnings } = await parseFile(Buffer.from(await wordAppendix()), 'zip');
  expect(blocks[0]).toEqual({ kind: 'paragraph', line: 1, text: 'PHỤ LỤC II' });
  const tables = blocks.filter((block) => block.kind === 'table');
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual(wordAppendixRows);
  expect(tables.map(({ headerRows }) => headerRows)).toEqual([2, 2]);
  expect(warnings).toEqual([]);
});

test('a form of figures in Excel', async () => {
  const { blocks, warnings } = await parseFile(Buffer.from(await excelForm()), 'zip');
  const why = expect.stringContaining('Ô D7 của trang tính “Biểu 1” có công thức chưa được tính');
  expect(blocks).toEqual([
    { kind: 'paragraph', line: 1, text: 'UBND TỈNH THANH KHÊ' },
    { kind: 'paragraph', line: 2, text: 'BIỂU SỐ LIỆU CẢI CÁCH HÀNH CHÍNH' },
    {
      kind: 'table',
      line: 4,
      rows: [
        { line: 4, cells: ['STT', 'Chỉ số', 'Kết quả', 'Kết quả', 'Ngày chốt', 'Ghi chú'] },
        { line: 5, cells: ['STT', 'Chỉ số', 'Số lượng', 'Tỷ lệ', 'Ngày chốt', 'Ghi chú'] },
        { line: 6, cells: ['1', 'Thủ tục hành chính', '1.695', '95,0%', '05/03/2026', 'Trong đó toàn trình'] },
        { line: 7, cells: ['2', 'Hồ sơ đúng hạn', '159.918', '', '', 'Không = 0'], doubts: [{ column: 3, why }] },
      ],
    },
    {
      kind: 'table',
      line: 8,
      rows: [
        { line: 8, cells: ['TT', 'Cơ quan', 'Cấp'] },
        { line: 9, cells: ['01', 'Sở Nội vụ', 'tỉnh'] },
      ],
    },
  ]);
  expect(warnings).toEqual([expect.stringContaining('“Nháp” đang ẩn')]);
});

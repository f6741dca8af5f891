import { expect, test } from 'vitest';
import { FILE_FAULTS, type FileFaultFacts } from '@/lib/domain/file-fault.ts';
import { fileFaultInWords } from '@/lib/text/file-faults.ts';

const facts: FileFaultFacts = {
  fileName: 'a.xlsx',
  entry: 'xl/x.xml',
  sheet: 'Biểu 1',
  row: 20_001,
  column: 'C',
  count: 1_234,
  limit: 20_000,
};

test.each(FILE_FAULTS)('%s has its sentence, whatever is known of the place', (fault) => {
  for (const known of [facts, { limit: 5, count: 6, entry: 'x', sheet: 'S' }]) {
    const sentence = fileFaultInWords(fault, known);
    expect(sentence).toMatch(/^Không đọc được tệp.*: .*\.$/);
    expect(sentence).not.toMatch(/undefined|null| {2}|\.\./);
  }
});

test('the place comes first, numbers are written as Vietnamese write them', () => {
  expect(fileFaultInWords('too-many-rows', facts)).toBe(
    'Không đọc được tệp “a.xlsx”: trang tính “Biểu 1”, dòng 20001, cột C vượt quá giới hạn 20.000 dòng. Chia nhỏ tài liệu rồi gửi từng phần.',
  );
  expect(fileFaultInWords('too-many-columns', { table: 2, row: 5, limit: 256 })).toContain('bảng 2, dòng 5 vượt quá');
});

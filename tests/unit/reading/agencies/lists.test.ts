import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readFile } from '@/lib/reading/files/open.ts';
import { DOUBTFUL_BELOW, type Proposal } from '@/lib/reading/proposal.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';

describe('a document is a list of agencies by what it holds', () => {
  test.each<[string, string, string[]]>([
    [
      'a table whose header says so',
      'DANH SÁCH CÁC CƠ QUAN\n\nSTT\tTên cơ quan, đơn vị\tGhi chú\nI\tCác sở\n1\tSở Nội vụ\t\n2\tSở Tư pháp\t\nII\tUBND các xã\n1\tXã Tân Lập\tmới\n2\tChiềng An\t',
      [
        '1 Sở Nội vụ department',
        '2 Sở Tư pháp department',
        '1 Xã Tân Lập commune-committee',
        '2 Chiềng An commune-committee',
      ],
    ],
    [
      'a table whose header could be of units of measure',
      '# Danh sách\n| STT | Đơn vị | Điện thoại |\n|---|---|---|\n| 1 | Sở Nội vụ | 0212.1 |\n| 2 | UBND xã Tân Lập | 0212.2 |',
      ['1 Sở Nội vụ department', '2 UBND xã Tân Lập commune-committee'],
    ],
    [
      'a table in which some have no code yet',
      '| Mã | Tên cơ quan, đơn vị | Đầu mối |\n|---|---|---|\n| H1 | Sở Nội vụ | A |\n| H2 | UBND xã Tân Lập | |\n| | UBND phường Mường Bú | |\n| | Tổng cộng: 3 | |',
      [' Sở Nội vụ department', ' UBND xã Tân Lập commune-committee', ' UBND phường Mường Bú commune-committee'],
    ],
    [
      'rows without a header',
      '1\tSở Nội vụ\n2\tThanh tra tỉnh\n3\tUBND xã Tân Lập',
      ['1 Sở Nội vụ department', '2 Thanh tra tỉnh department', '3 UBND xã Tân Lập commune-committee'],
    ],
    [
      'lines below counted headings that name a group',
      'DANH SÁCH CƠ QUAN\nI. Văn phòng và các sở\n1. Sở Nội vụ\nII. UBND các xã, phường (02 đơn vị)\n1. UBND xã Tân Lập\n2. UBND phường Mường Bú',
      ['1 Sở Nội vụ department', '1 UBND xã Tân Lập commune-committee', '2 UBND phường Mường Bú commune-committee'],
    ],
    [
      'lines that name several',
      'Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; Thanh tra tỉnh.\n- UBND xã Tân Lập, UBND phường Mường Bú',
      [
        ' Sở Nội vụ department',
        ' Sở Văn hóa, Thể thao và Du lịch department',
        ' Thanh tra tỉnh department',
        ' UBND xã Tân Lập commune-committee',
        ' UBND phường Mường Bú commune-committee',
      ],
    ],
  ])('%s', (_, text, expected) => {
    const proposal = readSource(textSource(text));
    expect(proposal.kind).toBe('agencies');
    expect(namesOf(proposal)).toEqual(expected);
    expect(proposal.gaps).toEqual([]);
  });

  test('a sheet of Excel', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Cơ quan').addRows([['Sở Nội vụ'], ['Ban Dân tộc'], ['Công an tỉnh'], ['Phường Mường Bú']]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    expect(namesOf(readSource(await readFile(bytes, 'co-quan.xlsx')))).toEqual([
      ' Sở Nội vụ department',
      ' Ban Dân tộc board',
      ' Công an tỉnh vertical',
      ' Phường Mường Bú commune-committee',
    ]);
  });
});

test('bare names are what the header of their column says', () => {
  const text = 'TT\tTên xã, phường\tSố dân\n1\tTân Lập\t5.000\n2\tMường Bú\t7.000';
  const proposal = readSource(textSource(text), 'agencies');
  expect(namesOf(proposal)).toEqual(['1 Tân Lập commune-committee', '2 Mường Bú commune-committee']);
  expect(proposal.gaps).toEqual([]);
});

test('the agencies that a table of tasks names are no list', () => {
  const text =
    'TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\n1\tRà soát văn bản\tSở Tư pháp\t2026\n2\tKiểm tra\tSở Nội vụ\t2027';
  expect(readSource(textSource(text)).kind).toBe('plan');
  expect(readSource(textSource(text), 'agencies').agencies).toEqual([]);
});

test('the common name of several agencies is doubted', () => {
  const { agencies } = readSource(textSource('Sở Nội vụ\nUBND các xã, phường\nUBND cấp xã'), 'agencies');
  expect(agencies.map(({ confidence }) => confidence >= DOUBTFUL_BELOW)).toEqual([true, false, false]);
});

function namesOf({ agencies }: Proposal): string[] {
  return agencies.map(({ ordinal, name, kind }) => `${ordinal ?? ''} ${name} ${kind}`);
}

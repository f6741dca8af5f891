import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { draftOfFile } from '@/lib/catalogue/form-draft.ts';
import { listCatalogueProvinces, readProvinceCatalogue } from '@/lib/catalogue/read.ts';
import { isSameForm } from '@/lib/domain/form-difference.ts';
import type { FormDraft } from '@/lib/domain/form-draft.ts';
import { readWorkbookCells } from '@/lib/reading/files/open.ts';
import { readForm } from '@/lib/reading/form/read-form.ts';
import { sheetFaultInWords } from '@/lib/text/sheet-faults.ts';
import { writeFormWorkbook } from '@/lib/writing/form-workbook.ts';

const bundled = listCatalogueProvinces().flatMap((folder) => {
  const { forms, province } = readProvinceCatalogue(folder);
  return forms.map((form) => [form.key, draftOfFile(form), province] as const);
});

function knownOf(draft: FormDraft, province: (typeof bundled)[number][2]) {
  const named = (list: readonly { key: string; name: string }[]) => list.map(({ key, name }) => ({ code: key, name }));
  return {
    agencies: named(province.agencies),
    groups: named(province.groups),
    series: new Set(draft.rows.flatMap((row) => row.statistic ?? [])),
    keys: new Set(draft.rows.map((row) => row.key)),
    sectionKeys: new Set(draft.sections.map((section) => section.key)),
  };
}

const [, draft, province] = bundled.find(([key]) => key === 'bieu-2026') as (typeof bundled)[number];
const known = knownOf(draft, province);
const names = new Map([...known.agencies, ...known.groups].map(({ code, name }) => [code, name]));

/** The form's workbook, changed as a person would in Excel, and read again. */
async function edited(change: (workbook: ExcelJS.Workbook) => void, of: FormDraft = draft) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeFormWorkbook(of, names)).buffer as ArrayBuffer);
  change(workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const read = readForm(await readWorkbookCells(bytes, 'bieu.xlsx'), known);
  return { ...read, words: read.faults.map(sheetFaultInWords) };
}

const rowsOf = (workbook: ExcelJS.Workbook) => workbook.getWorksheet('Các dòng') as ExcelJS.Worksheet;
const columnOf = (sheet: ExcelJS.Worksheet, name: string) => (sheet.getRow(1).values as string[]).indexOf(name);

describe('a form that comes back as it went', () => {
  test.each(bundled)('%s', async (_, form, home) => {
    const all = knownOf(form, home);
    const calls = new Map([...all.agencies, ...all.groups].map(({ code, name }) => [code, name]));
    const { draft: back, faults } = readForm(
      await readWorkbookCells(await writeFormWorkbook(form, calls), 'b.xlsx'),
      all,
    );
    expect(faults).toEqual([]);
    expect(isSameForm(form, back)).toBe(true);
    expect(back).toEqual(form);
  });

  test('through Excel too, whatever order its columns are in', async () => {
    const { draft: back, faults } = await edited((workbook) => {
      const sheet = rowsOf(workbook);
      const [code, label] = [columnOf(sheet, 'Mã'), columnOf(sheet, 'Tên chỉ số hoặc đề mục')];
      sheet.eachRow((row) => {
        const [one, other] = [row.getCell(code).value, row.getCell(label).value];
        row.getCell(code).value = other;
        row.getCell(label).value = one;
      });
    });
    expect(faults).toEqual([]);
    expect(back).toEqual(draft);
  });

  test('text never becomes a formula', async () => {
    const evil = {
      ...draft,
      rows: draft.rows.map((row, at) =>
        at === 1 ? { ...row, help: '=HYPERLINK("http://x","y")', unit: '+1-2' } : row,
      ),
    };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeFormWorkbook(evil, names)).buffer as ArrayBuffer);
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => expect([ExcelJS.ValueType.String, ExcelJS.ValueType.Null]).toContain(cell.type)),
      );
    const { draft: back } = await edited(() => undefined, evil);
    expect(back.rows[1]).toMatchObject({ help: '=HYPERLINK("http://x","y")', unit: '+1-2' });
  });
});

describe('what a person changes in Excel', () => {
  test('sections of the outline are added, renamed, ordered, dropped and made required', async () => {
    const [first, second, ...rest] = draft.sections;
    const { draft: back, faults } = await edited((workbook) => {
      const sheet = workbook.getWorksheet('Đề cương') as ExcelJS.Worksheet;
      sheet.spliceRows(2, 1);
      sheet.getRow(2).getCell(1).value = '=Thể chế';
      sheet.insertRow(2, ['Công tác thanh tra', 'Bắt buộc', 'Nêu số cuộc.\nNêu kết quả.']);
    });
    expect(faults).toEqual([]);
    expect(first).toBeDefined();
    expect(back.sections).toEqual([
      {
        key: 'cong-tac-thanh-tra',
        title: 'Công tác thanh tra',
        help: 'Nêu số cuộc.\nNêu kết quả.',
        required: true,
        area: null,
      },
      { ...second, title: '=Thể chế' },
      ...rest,
    ]);
  });

  test('a new row gets a key and a series of its own, a changed one keeps them', async () => {
    const { draft: back, faults } = await edited((workbook) => {
      const sheet = rowsOf(workbook);
      const row = sheet.getRow(3);
      row.getCell(columnOf(sheet, 'Tên chỉ số hoặc đề mục')).value = 'Tên mới';
      const copy = sheet.addRow(row.values as unknown[]);
      copy.getCell(columnOf(sheet, 'Mã')).value = '99.1';
      copy.getCell(columnOf(sheet, 'Khóa (dòng mới để trống)')).value = null;
      copy.getCell(columnOf(sheet, 'Chuỗi số liệu (mới để trống)')).value = null;
    });
    expect(faults).toEqual([]);
    expect(back.rows[1]).toMatchObject({
      key: draft.rows[1]?.key,
      label: 'Tên mới',
      statistic: draft.rows[1]?.statistic,
    });
    expect(back.rows.at(-1)).toMatchObject({ key: 'r-99.1', code: '99.1', statistic: 'ten-moi' });
  });

  test.each<[string, (workbook: ExcelJS.Workbook) => void, RegExp]>([
    [
      'a word that is none of ours',
      (workbook) => {
        rowsOf(workbook).getRow(3).getCell(3).value = 'Số lẻ';
      },
      /^Trang “Các dòng”, hàng 3, cột C “Loại”: chưa hiểu “Số lẻ”: ghi một trong “Đề mục \(không nhập\)”/,
    ],
    [
      'a section without a name',
      (workbook) => {
        (workbook.getWorksheet('Đề cương') as ExcelJS.Worksheet).getRow(3).getCell(1).value = null;
      },
      /^Trang “Đề cương”, hàng 3, cột A “Tên mục”: chưa có tên mục\.$/,
    ],
    [
      'a section twice',
      (workbook) => {
        const sheet = workbook.getWorksheet('Đề cương') as ExcelJS.Worksheet;
        sheet.getRow(3).getCell(1).value = sheet.getRow(2).getCell(1).value;
      },
      /^Trang “Đề cương”, hàng 3, cột A “Tên mục”: đề cương đã có mục “/,
    ],
    [
      'a section that must or must not be, in words of another',
      (workbook) => {
        (workbook.getWorksheet('Đề cương') as ExcelJS.Worksheet).getRow(2).getCell(2).value = 'x';
      },
      /^Trang “Đề cương”, hàng 2, cột B “Bắt buộc”: chưa hiểu “x”: ghi một trong “Bắt buộc”, “Không bắt buộc”\.$/,
    ],
    [
      'no outline',
      (workbook) => {
        workbook.removeWorksheet('Đề cương');
      },
      /^Trang “Đề cương”: tệp không có trang này/,
    ],
    [
      'a code twice',
      (workbook) => {
        const at = draft.rows.findIndex((row) => row.code === '1.8') + 2;
        rowsOf(workbook).getRow(at).getCell(1).value = '1.1';
      },
      /^Trang “Các dòng”, hàng 10, cột A “Mã”: mã “1\.1.*đã dùng/,
    ],
    [
      'an agency that the province does not have',
      (workbook) => {
        rowsOf(workbook).getRow(3).getCell(9).value = 'Sở Phép thuật';
      },
      /^Trang “Các dòng”, hàng 3, cột I “Một cơ quan trả lời”: tỉnh không có “Sở Phép thuật”/,
    ],
    [
      'a heading that is not there',
      (workbook) => {
        rowsOf(workbook).getRow(3).getCell(4).value = 'XX';
      },
      /hàng 3, cột D “Thuộc mục”: không có dòng nào mã “XX”/,
    ],
    [
      'nobody answers',
      (workbook) => {
        rowsOf(workbook).getRow(3).getCell(9).value = null;
      },
      /hàng 3, cột I “Một cơ quan trả lời”: chưa ghi ai trả lời/,
    ],
    [
      'a key that somebody made up',
      (workbook) => {
        rowsOf(workbook).getRow(3).getCell(14).value = 'r-bia';
      },
      /cột N “Khóa \(dòng mới để trống\)”: biểu không có khóa “r-bia”/,
    ],
    [
      'a rule on a row that is not there',
      (workbook) => {
        (workbook.getWorksheet('Quy tắc') as ExcelJS.Worksheet).getRow(2).getCell(1).value = '9.9.9';
      },
      /^Trang “Quy tắc”, hàng 2, cột A “Dòng được kiểm tra”: không có dòng nào mã “9\.9\.9”/,
    ],
    [
      'a limit in words',
      (workbook) => {
        (workbook.getWorksheet('Quy tắc') as ExcelJS.Worksheet).getRow(2).getCell(5).value = 'năm mươi';
      },
      /^Trang “Quy tắc”, hàng 2, cột E “Ngưỡng”: “năm mươi” không phải số/,
    ],
    [
      'a choice of no row',
      (workbook) => {
        (workbook.getWorksheet('Lựa chọn') as ExcelJS.Worksheet).getRow(2).getCell(1).value = 'XX';
      },
      /^Trang “Lựa chọn”, hàng 2, cột A “Dòng”: không có dòng nào mã “XX”/,
    ],
    [
      'a sheet thrown away',
      (workbook) => workbook.removeWorksheet('Quy tắc'),
      /^Trang “Quy tắc”: tệp không có trang này/,
    ],
    [
      'a column thrown away',
      (workbook) => rowsOf(workbook).spliceColumns(5, 1),
      /^Trang “Các dòng”: thiếu cột “Đơn vị tính”/,
    ],
    [
      'a text without end',
      (workbook) => {
        rowsOf(workbook).getRow(3).getCell(2).value = 'dài '.repeat(200);
      },
      /hàng 3, cột B “Tên chỉ số hoặc đề mục”: dài quá 500 ký tự/,
    ],
  ])('%s is told in its place', async (_, change, words) => {
    const { words: told } = await edited(change);
    expect(
      told.find((one) => words.test(one)),
      told.join('\n'),
    ).toBeDefined();
  });
});

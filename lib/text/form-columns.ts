import type { DraftRow, DraftRule, DraftSection } from '@/lib/domain/form-draft.ts';

/** The sheets of a form's workbook and their columns: what is written out is what is read in again. */
export const FORM_SHEETS = {
  rows: 'Các dòng',
  choices: 'Lựa chọn',
  rules: 'Quy tắc',
  sections: 'Đề cương',
} as const;

export type FormColumn<F extends string> = { field: F; name: string; width: number; most: number };

export const ROW_COLUMNS: readonly FormColumn<Exclude<keyof DraftRow, 'choices'>>[] = [
  { field: 'code', name: 'Mã', width: 9, most: 30 },
  { field: 'label', name: 'Tên chỉ số hoặc đề mục', width: 60, most: 500 },
  { field: 'type', name: 'Loại', width: 20, most: 60 },
  { field: 'parent', name: 'Thuộc mục', width: 11, most: 100 },
  { field: 'unit', name: 'Đơn vị tính', width: 18, most: 200 },
  { field: 'accumulation', name: 'Tính theo thời gian', width: 22, most: 60 },
  { field: 'consolidation', name: 'Tổng hợp toàn tỉnh', width: 30, most: 60 },
  { field: 'group', name: 'Nhóm cơ quan trả lời', width: 26, most: 300 },
  { field: 'owner', name: 'Một cơ quan trả lời', width: 26, most: 300 },
  { field: 'total', name: 'Là phần của tổng', width: 11, most: 100 },
  { field: 'numerator', name: 'Tử số', width: 10, most: 100 },
  { field: 'denominator', name: 'Mẫu số', width: 10, most: 100 },
  { field: 'help', name: 'Hướng dẫn', width: 50, most: 2_000 },
  { field: 'key', name: 'Khóa (dòng mới để trống)', width: 22, most: 100 },
  { field: 'statistic', name: 'Chuỗi số liệu (mới để trống)', width: 30, most: 200 },
  { field: 'printedCode', name: 'Mã in', width: 9, most: 30 },
  { field: 'area', name: 'Lĩnh vực', width: 30, most: 100 },
];

export const CHOICE_COLUMNS: readonly FormColumn<'row' | 'value' | 'label'>[] = [
  { field: 'row', name: 'Dòng', width: 12, most: 100 },
  { field: 'value', name: 'Giá trị', width: 10, most: 60 },
  { field: 'label', name: 'Tên lựa chọn', width: 50, most: 300 },
];

export const RULE_COLUMNS: readonly FormColumn<keyof DraftRule | 'holds'>[] = [
  { field: 'rowKey', name: 'Dòng được kiểm tra', width: 12, most: 100 },
  { field: 'kind', name: 'Loại quy tắc', width: 32, most: 60 },
  { field: 'strength', name: 'Mức', width: 11, most: 30 },
  { field: 'otherKeys', name: 'Dòng đối chiếu (cách nhau bằng ;)', width: 28, most: 4_000 },
  { field: 'limit', name: 'Ngưỡng', width: 10, most: 20 },
  { field: 'holds', name: 'So với nhiệm vụ', width: 16, most: 60 },
  { field: 'tasks', name: 'Số nhiệm vụ được đếm', width: 34, most: 60 },
  { field: 'message', name: 'Lời nhắc', width: 60, most: 500 },
  { field: 'cause', name: 'Nguyên nhân thường gặp', width: 40, most: 500 },
  { field: 'code', name: 'Tên quy tắc (mới để trống)', width: 22, most: 100 },
];

export const SECTION_COLUMNS: readonly FormColumn<keyof DraftSection>[] = [
  { field: 'title', name: 'Tên mục', width: 60, most: 300 },
  { field: 'required', name: 'Bắt buộc', width: 11, most: 30 },
  { field: 'help', name: 'Hướng dẫn', width: 60, most: 2_000 },
  { field: 'area', name: 'Lĩnh vực', width: 30, most: 100 },
  { field: 'key', name: 'Khóa (mục mới để trống)', width: 24, most: 100 },
];

import type { DraftRow, DraftRule, DraftSection } from '@/lib/domain/form-draft.ts';
import type { RuleKind } from '@/lib/domain/rule.ts';
import type { StatisticType } from '@/lib/domain/statistic.ts';
import type { TaskCount, TaskHold } from '@/lib/domain/task-tally.ts';

export const ROW_TYPE_TEXT: Record<StatisticType, string> = {
  heading: 'Đề mục (không nhập)',
  count: 'Số đếm',
  decimal: 'Số thập phân',
  percent: 'Tỷ lệ %',
  choice: 'Lựa chọn',
  text: 'Chữ',
};

export const RULE_KIND_TEXT: Record<RuleKind, string> = {
  total: 'Tổng bằng các thành phần',
  'at-most': 'Không vượt quá',
  'percent-range': 'Tỷ lệ trong khoảng',
  change: 'Thay đổi lớn so với cùng kỳ',
  nested: 'Không giảm trong năm (Quý I ≤ 6 tháng ≤ năm)',
  note: 'Cần ghi chú',
  'task-state': 'Khớp với tiến độ nhiệm vụ',
};

export const TASK_COUNT_TEXT: Record<TaskCount, string> = {
  assigned: 'Tất cả nhiệm vụ chủ trì',
  done: 'Nhiệm vụ chủ trì đã hoàn thành',
  'done-on-time': 'Nhiệm vụ chủ trì hoàn thành đúng hạn',
  'done-late': 'Nhiệm vụ chủ trì hoàn thành quá hạn',
  open: 'Nhiệm vụ chủ trì chưa hoàn thành',
  overdue: 'Nhiệm vụ chủ trì quá hạn chưa hoàn thành',
};

export const TASK_HOLD_TEXT: Record<TaskHold, string> = {
  equal: 'Phải bằng',
  'at-least': 'Không ít hơn',
  'at-most': 'Không nhiều hơn',
};

/** What differs between two versions, named as in the form of a row or a rule. */
export const ROW_FIELD_TEXT: Record<keyof DraftRow, string> = {
  key: 'khóa',
  statistic: 'chuỗi số liệu',
  printedCode: 'mã in',
  code: 'mã',
  label: 'tên',
  unit: 'đơn vị tính',
  type: 'loại',
  choices: 'các lựa chọn',
  parent: 'thuộc mục',
  total: 'là phần của tổng',
  accumulation: 'cách tính theo thời gian',
  consolidation: 'cách tổng hợp',
  numerator: 'tử số',
  denominator: 'mẫu số',
  owner: 'cơ quan trả lời',
  group: 'nhóm trả lời',
  help: 'hướng dẫn',
  area: 'lĩnh vực',
};

export const RULE_FIELD_TEXT: Record<keyof DraftRule, string> = {
  code: 'tên',
  strength: 'mức',
  kind: 'loại',
  rowKey: 'dòng',
  otherKeys: 'dòng đối chiếu',
  limit: 'ngưỡng',
  message: 'lời nhắc',
  cause: 'nguyên nhân thường gặp',
  tasks: 'đối chiếu nhiệm vụ',
};

export const SECTION_FIELD_TEXT: Record<keyof DraftSection, string> = {
  key: 'khóa',
  title: 'tên mục',
  help: 'hướng dẫn',
  required: 'bắt buộc',
  area: 'lĩnh vực',
};

/** Whether a section of the outline may stay empty. */
export const REQUIRED_TEXT = { yes: 'Bắt buộc', no: 'Không bắt buộc' } as const;

/** "0 = Không", one a line, as they are typed. */
export function choicesAsTyped(choices: DraftRow['choices']): string {
  return choices.map(({ value, label }) => `${value} = ${label}`).join('\n');
}

/** A line without "=" is a choice whose value is its place in the list. */
export function choicesFrom(typed: string): DraftRow['choices'] {
  const lines = typed.split('\n').map((line) => line.normalize('NFC').trim());
  return lines
    .filter((line) => line !== '')
    .map((line, at) => {
      const [, value, label] = /^([^=]*)=(.*)$/.exec(line) ?? [];
      return label === undefined
        ? { value: String(at), label: line }
        : { value: (value ?? '').trim(), label: label.trim() };
    });
}

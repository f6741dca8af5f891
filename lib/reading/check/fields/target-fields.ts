import type { TargetChange } from '@/lib/domain/target.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import {
  AREA_TEXT,
  DIRECTION_TEXT,
  LEVEL_TEXT,
  OPERATOR_SIGN,
  OPERATOR_TEXT,
  TARGET_KIND_TEXT,
} from '@/lib/text/statuses.ts';
import { FAULT_TEXT } from '@/lib/text/typed.ts';
import type { TargetValues } from '../sheet.ts';
import { choice, type Field, flag, list, listed, optionsOf, words, year } from './field.ts';

/** A target as it is corrected, in the order of its form. */
export const TARGET_FIELDS: readonly Field<TargetValues>[] = [
  words({ name: 'text', label: 'Nguyên văn trong văn bản' }, 4_000, 'Ghi nguyên văn chỉ tiêu.', 'lines'),
  words({ name: 'short', label: 'Tên ngắn', hint: 'Để trống thì cắt từ nguyên văn.' }, 160),
  choice({ name: 'area', label: 'Lĩnh vực' }, optionsOf(AREA_TEXT), 'Chưa rõ'),
  choice({ name: 'kind', label: 'Loại' }, optionsOf(TARGET_KIND_TEXT), null),
  choice({ name: 'operator', label: 'So sánh' }, operators(), 'Không có'),
  {
    name: 'value',
    label: 'Giá trị',
    input: 'line',
    typed: ({ value }) => (value === null ? '' : formatNumber(value)),
    read: readValue,
  },
  {
    name: 'upper',
    label: 'Cao nhất',
    hint: 'Chỉ ghi khi cam kết là một khoảng và vượt lên trên cũng là không đạt.',
    input: 'line',
    typed: ({ upper }) => (upper === null ? '' : formatNumber(upper)),
    read: readValue,
  },
  words({ name: 'unit', label: 'Đơn vị' }, 60),
  {
    ...choice({ name: 'change', label: 'Tăng, giảm' }, CHANGES(), 'Không'),
    typed: ({ change }) => change?.direction ?? '',
    read: readChange,
  },
  year({ name: 'baselineYear', label: 'So với năm' }),
  choice({ name: 'direction', label: 'Chiều tốt' }, optionsOf(DIRECTION_TEXT), 'Theo phép so sánh'),
  choice({ name: 'level', label: 'Cấp' }, optionsOf(LEVEL_TEXT), 'Không phân cấp'),
  {
    name: 'phase',
    label: 'Giai đoạn',
    hint: 'Ví dụ 2028-2030',
    input: 'line',
    typed: ({ phase }) => phase ?? '',
    read: readPhase,
  },
  year({ name: 'deadlineYear', label: 'Đến hết năm' }),
  flag({ name: 'yearly', label: 'Hằng năm' }),
  list({ name: 'agencies', label: 'Cơ quan', hint: 'Mỗi dòng một cơ quan' }, 200),
  listed({ name: 'indicatorId', label: 'Chỉ số' }, 'indicators'),
  {
    name: 'sameAs',
    label: 'Nhắc lại chỉ tiêu',
    input: 'choice',
    list: 'rows',
    typed: ({ sameAs }) => sameAs ?? '',
    read: (typed) => ({ value: typed || null }),
  },
];

function operators() {
  return Object.entries(OPERATOR_TEXT).map(([value, label]) => ({
    value,
    label: `${OPERATOR_SIGN[value as keyof typeof OPERATOR_SIGN]} ${label}`,
  }));
}

function CHANGES() {
  return [
    { value: 'reduction', label: 'Giảm' },
    { value: 'increase', label: 'Tăng' },
  ];
}

function readValue(typed: string, { values }: Parameters<Field<TargetValues>['read']>[1]) {
  const unit = values.unit === undefined ? null : (values.unit as string | null);
  const read = parseTyped(typed, { type: 'decimal', unit: unit ?? null });
  if (read.kind === 'blank') return { value: null };
  if (read.kind === 'value') return { value: read.number };
  return {
    fault: read.kind === 'refused' ? `Giá trị ${FAULT_TEXT[read.fault]}.` : 'Ghi giá trị bằng số, ví dụ 1.234,5.',
  };
}

function readChange(typed: string, { values }: Parameters<Field<TargetValues>['read']>[1]) {
  if (typed === '') return { value: null };
  if (typed !== 'reduction' && typed !== 'increase') return { fault: 'Chọn tăng hoặc giảm.' };
  const before = values.change as TargetChange | null;
  return { value: { direction: typed, baselineYear: before?.baselineYear ?? null, against: before?.against ?? null } };
}

function readPhase(typed: string) {
  const years = /^\s*(\d{4})\s*[-–]\s*(\d{4})\s*$/.exec(typed);
  if (typed.trim() === '') return { value: null };
  if (!years || (years[1] as string) > (years[2] as string)) return { fault: 'Ghi hai năm, ví dụ 2028-2030.' };
  return { value: `${years[1]}-${years[2]}` };
}

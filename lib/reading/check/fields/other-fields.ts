import { PERIOD_KINDS } from '@/lib/domain/reporting-period.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT, PERIOD_KIND_TEXT, PLAN_KIND_TEXT } from '@/lib/text/statuses.ts';
import { FAULT_TEXT } from '@/lib/text/typed.ts';
import type { AgencyValues, PlanValues, StatisticValues } from '../sheet.ts';
import { choice, day, type Field, listed, optionsOf, words, year } from './field.ts';

const TITLE: Field<PlanValues> = words({ name: 'title', label: 'Tên văn bản' }, 300, 'Ghi tên văn bản.');
const ISSUER: Field<PlanValues> = words({ name: 'issuer', label: 'Cơ quan ban hành' }, 120, 'Ghi cơ quan ban hành.');

/** The head of each kind of document as it is corrected. */
export const HEAD_FIELDS: Record<PlanValues['documentKind'], readonly Field<PlanValues>[]> = {
  plan: [
    TITLE,
    choice({ name: 'planKind', label: 'Loại kế hoạch' }, optionsOf(PLAN_KIND_TEXT), 'Chưa rõ'),
    year({ name: 'startYear', label: 'Từ năm' }),
    year({ name: 'endYear', label: 'Đến hết năm' }),
    words({ name: 'decisionNo', label: 'Số, ký hiệu', hint: 'Để trống nếu là dự thảo' }, 60),
    day({ name: 'decisionDate', label: 'Ngày ban hành' }),
    day({ name: 'proposedOn', label: 'Ngày trình', hint: 'Nếu có tờ trình' }),
    ISSUER,
  ],
  report: [
    TITLE,
    choice(
      { name: 'periodKind', label: 'Kỳ báo cáo' },
      PERIOD_KINDS.map((value) => ({ value, label: PERIOD_KIND_TEXT[value] })),
      'Chưa rõ',
    ),
    year({ name: 'reportYear', label: 'Năm báo cáo' }),
    day({ name: 'startsOn', label: 'Số liệu từ ngày', hint: 'Để trống: theo kỳ' }),
    day({ name: 'cutOffOn', label: 'Đến ngày', hint: 'Để trống: theo kỳ' }),
    listed({ name: 'formVersionId', label: 'Biểu mẫu' }, 'forms'),
    words({ name: 'decisionNo', label: 'Số, ký hiệu' }, 60),
    day({ name: 'decisionDate', label: 'Ngày ban hành' }),
    ISSUER,
  ],
  agencies: [
    TITLE,
    words({ name: 'decisionNo', label: 'Số, ký hiệu' }, 60),
    day({ name: 'decisionDate', label: 'Ngày ban hành' }),
    ISSUER,
    day({ name: 'validFrom', label: 'Hoạt động từ ngày', hint: 'Chung cho cả danh sách' }),
  ],
};

export const STATISTIC_FIELDS: readonly Field<StatisticValues>[] = [
  listed({ name: 'rowId', label: 'Mục của biểu mẫu' }, 'formRows'),
  words({ name: 'text', label: 'In trong văn bản' }, 1_000, null, 'line', ''),
  {
    name: 'value',
    label: 'Số hiểu là',
    input: 'line',
    typed: ({ value }) => (value === null ? '' : formatNumber(value)),
    read: (typed) => {
      const read = parseTyped(typed, { type: 'decimal' });
      if (read.kind === 'blank') return { value: null };
      if (read.kind === 'value') return { value: read.number };
      return { fault: read.kind === 'refused' ? `Giá trị ${FAULT_TEXT[read.fault]}.` : 'Ghi bằng số, ví dụ 1.234,5.' };
    },
  },
  words({ name: 'note', label: 'Ghi chú' }, 2_000, null, 'lines'),
];

export const AGENCY_FIELDS: readonly Field<AgencyValues>[] = [
  words({ name: 'name', label: 'Tên cơ quan' }, 200, 'Ghi tên cơ quan.'),
  choice({ name: 'kind', label: 'Loại' }, optionsOf(AGENCY_KIND_TEXT), null),
  choice({ name: 'level', label: 'Cấp' }, optionsOf(AGENCY_LEVEL_TEXT), null),
];

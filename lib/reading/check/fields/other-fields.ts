import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT, PLAN_KIND_TEXT } from '@/lib/text/statuses.ts';
import type { AgencyValues, PlanValues, StatisticValues } from '../sheet.ts';
import { choice, day, type Field, optionsOf, words, year } from './field.ts';

/** The head of a plan or report as it is corrected. */
export const PLAN_FIELDS: readonly Field<PlanValues>[] = [
  { ...words({ name: 'title', label: 'Tên văn bản' }, 300, 'Ghi tên văn bản.') },
  choice({ name: 'planKind', label: 'Loại kế hoạch' }, optionsOf(PLAN_KIND_TEXT), 'Chưa rõ'),
  year({ name: 'startYear', label: 'Từ năm' }),
  year({ name: 'endYear', label: 'Đến hết năm' }),
  words({ name: 'decisionNo', label: 'Số, ký hiệu', hint: 'Để trống nếu là dự thảo' }, 60),
  day({ name: 'decisionDate', label: 'Ngày ban hành' }),
  day({ name: 'proposedOn', label: 'Ngày trình', hint: 'Nếu có tờ trình' }),
  words({ name: 'issuer', label: 'Cơ quan ban hành' }, 120, 'Ghi cơ quan ban hành.'),
];

export const STATISTIC_FIELDS: readonly Field<StatisticValues>[] = [
  words({ name: 'code', label: 'Mã' }, 30),
  words({ name: 'name', label: 'Tên mục số liệu' }, 600, 'Ghi tên mục số liệu.'),
  words({ name: 'unit', label: 'Đơn vị' }, 60),
  words({ name: 'text', label: 'In trong văn bản' }, 1_000),
  words({ name: 'note', label: 'Ghi chú' }, 2_000, null, 'lines'),
];

export const AGENCY_FIELDS: readonly Field<AgencyValues>[] = [
  words({ name: 'name', label: 'Tên cơ quan' }, 200, 'Ghi tên cơ quan.'),
  choice({ name: 'kind', label: 'Loại' }, optionsOf(AGENCY_KIND_TEXT), null),
  choice({ name: 'level', label: 'Cấp' }, optionsOf(AGENCY_LEVEL_TEXT), null),
];

import type { RowKind } from '@/lib/domain/reading-view.ts';

/** A column of the check screen with the cells of a row that it shows. */
export type Column = { title: string; cells: readonly string[] };

const TARGET: readonly Column[] = [
  { title: 'Chỉ tiêu', cells: ['text', 'short', 'area', 'row'] },
  {
    title: 'Cam kết',
    cells: ['operator', 'value', 'upper', 'unit', 'direction', 'level', 'indicatorId', 'baselineYear'],
  },
  { title: 'Thời hạn', cells: ['phase'] },
  { title: 'Cơ quan', cells: ['agencies'] },
];

export const COLUMNS: Readonly<Record<RowKind, readonly Column[]>> = {
  plan: [
    { title: 'Tên văn bản', cells: ['title', 'head', 'province'] },
    {
      title: 'Thời gian',
      cells: [
        'startYear',
        'endYear',
        'planKind',
        'periodKind',
        'reportYear',
        'startsOn',
        'cutOffOn',
        'formVersionId',
        'validFrom',
      ],
    },
    { title: 'Số, ngày', cells: ['decisionNo', 'decisionDate', 'proposedOn'] },
    { title: 'Ban hành', cells: ['issuer'] },
  ],
  target: TARGET,
  promise: TARGET,
  task: [
    { title: 'Nhiệm vụ', cells: ['title', 'short', 'area', 'row'] },
    { title: 'Kết quả', cells: ['results'] },
    { title: 'Chủ trì', cells: ['lead'] },
    { title: 'Phối hợp', cells: ['support'] },
    { title: 'Thời gian', cells: ['time'] },
    { title: 'Kinh phí', cells: ['funding'] },
  ],
  statistic: [
    { title: 'Mã', cells: ['code'] },
    { title: 'Mục số liệu', cells: ['name', 'row', 'rowId'] },
    { title: 'Đơn vị', cells: ['unit'] },
    { title: 'Số liệu', cells: ['value'] },
    { title: 'Ghi chú', cells: ['note'] },
  ],
  agency: [
    { title: 'Cơ quan', cells: ['name', 'row'] },
    { title: 'Loại', cells: ['kind'] },
    { title: 'Cấp', cells: ['level'] },
  ],
  gap: [{ title: 'Chỗ chưa khớp', cells: ['gap'] }],
};

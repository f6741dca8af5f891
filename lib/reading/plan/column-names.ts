/** What the columns are called in a sentence about them. */
export const COLUMN_NAMES: Partial<Record<string, string>> = {
  ordinal: 'số thứ tự',
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  lead: 'cơ quan chủ trì',
  support: 'cơ quan phối hợp',
  result: 'kết quả',
  time: 'thời gian',
  funding: 'kinh phí',
  unit: 'đơn vị tính',
  value: 'giá trị',
  baseline: 'hiện trạng',
  watcher: 'cơ quan theo dõi',
  statistic: 'tên số liệu',
  figure: 'số liệu',
  note: 'ghi chú',
  agency: 'tên cơ quan',
};

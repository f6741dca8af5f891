/** The field of each date's document. */
export const SOURCE_LABELS = {
  windowSource: 'Ngày tính và chốt số liệu',
  dueSource: 'Hạn gửi Sở Nội vụ',
  ministryDueSource: 'Hạn gửi Bộ Nội vụ',
  lockSource: 'Ngày khóa',
} as const;

export type SourceField = keyof typeof SOURCE_LABELS;

/** The field of each date's document. */
export const SOURCE_LABELS = {
  windowSource: 'Ngày tính và chốt số liệu',
  dueSource: 'Hạn gửi Sở Nội vụ',
  ministryDueSource: 'Hạn gửi Bộ Nội vụ',
  lockSource: 'Ngày khóa',
} as const;

/** The proposed windows and the ministry's due day follow this letter; its day is written in by whoever has it at hand. */
export const PROPOSED_LETTER = { number: '581/BNV-CCHC', issuer: 'Bộ Nội vụ' } as const;
export const PROPOSED_SOURCES = { windowSource: 'written', ministryDueSource: 'written' } as const;

export type SourceField = keyof typeof SOURCE_LABELS;

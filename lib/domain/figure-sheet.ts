/** Biểu số liệu as a worksheet: where the file that an agency fills offline keeps what. Columns are counted from 1. */
export const FIGURE_SHEET = {
  /** In A1: that this is our file, and of which making. */
  mark: 'cchc-so-lieu-1',
  /** Hidden, so that lines may be sorted, filtered and moved: the row's key, and the version that was downloaded. */
  key: 1,
  version: 2,
  code: 3,
  label: 4,
  previous: 5,
  typed: 6,
  unit: 7,
  note: 8,
  reason: 9,
  promisedOn: 10,
  /** The report's id stands in A2, its form version in B2. */
  idRow: 2,
  headRow: 4,
} as const;

export const TYPED_COLUMNS = ['typed', 'note', 'reason', 'promisedOn'] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

/** Nhiệm vụ: the parts of tasks in a sheet of their own; the key is the assignment. */
export const TASK_SHEET = {
  mark: 'cchc-nhiem-vu-1',
  ...{ key: 1, version: 2, role: 3, title: 4, dueOn: 5, state: 6, completedOn: 7, document: 8, note: 9 },
  ...{ step: 10, stepBy: 11, stepOn: 12 },
  ...{ idRow: FIGURE_SHEET.idRow, headRow: FIGURE_SHEET.headRow },
} as const;

export const TASK_COLUMNS = ['state', 'completedOn', 'document', 'note', 'step', 'stepBy', 'stepOn'] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

/** Phần lời: the sections of the outline in a sheet of their own; the key is the section's own. */
export const WORDS_SHEET = {
  mark: 'cchc-phan-loi-1',
  ...{ key: 1, version: 2, title: 3, help: 4, text: 5 },
  ...{ idRow: FIGURE_SHEET.idRow, headRow: FIGURE_SHEET.headRow },
} as const;

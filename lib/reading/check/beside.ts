import type { Day } from '@/lib/domain/calendar.ts';
import type { HeldPlan } from '@/lib/domain/held-plan.ts';
import type { Choice, StatisticType } from '@/lib/domain/statistic.ts';

/** A row of a report form, as it is recognised. */
export type FormLine = {
  id: number;
  key: string;
  code: string | null;
  parentId: number | null;
  label: string;
  unit: string | null;
  type: StatisticType;
  choices: readonly Choice[];
};

/** A version of a report form; `code` and `version` are its key. */
export type ReportFormView = {
  versionId: number;
  code: string;
  version: number;
  title: string;
  lines: readonly FormLine[];
};

/** What of the province a document is read beside, as its kind needs it. */
export type Beside = { ours?: HeldPlan | null; forms?: readonly ReportFormView[]; today?: Day };

import type { Day } from '@/lib/domain/calendar.ts';
import type { Direction } from '@/lib/domain/indicator.ts';
import type { PlanKind } from '@/lib/domain/plan.ts';
import type { RowKind } from '@/lib/domain/reading-view.ts';
import type { PeriodKind } from '@/lib/domain/reporting-period.ts';
import type {
  PlanHead,
  ProposalGap,
  ProposalKind,
  ReadAgency,
  ReadRow,
  ReadStatistic,
  ReadTarget,
  ReadTask,
  ReadTime,
} from '../proposal.ts';

/** What a row is about, as its key begins. `promise`: a figure in the words of a task, a target only if a person takes it. */
const NUMBERED: readonly RowKind[] = ['target', 'promise', 'task', 'statistic', 'agency', 'gap'];

/** What a person adds to what was read: a short title of their own, and what the document does not say. */
export type TargetValues = Omit<ReadTarget, keyof ReadRow<string>> & {
  short: string | null;
  direction: Direction | null;
  /** The other end of a range, where more than it breaks the promise too. */
  upper: string | null;
  indicatorId: number | null;
};
/** `typed` is what a person wrote where the printed words were not understood; the printed words stay in `text`. */
export type TaskValues = Omit<ReadTask, keyof ReadRow<string> | 'time'> & {
  short: string | null;
  time: ReadTime & { typed?: string };
};
export type StatisticValues = Omit<ReadStatistic, keyof ReadRow<string>> & { rowId: number | null };
export type AgencyValues = Omit<ReadAgency, keyof ReadRow<string>>;
/** The head of a document, with what its kind asks for besides: a report its period and form, a list its first day. */
export type PlanValues = PlanHead & {
  documentKind: ProposalKind;
  planKind: PlanKind | null;
  periodKind: PeriodKind | null;
  reportYear: number | null;
  /** Null: by the usual window of the period. */
  startsOn: Day | null;
  cutOffOn: Day | null;
  /** Null: the form whose rows fit best. */
  formVersionId: number | null;
  validFrom: Day | null;
};

export type CellMark = 'read' | 'doubtful' | 'accepted' | 'corrected';

/** `whys` are the Vietnamese sentences that say why a cell is doubtful; they stay when it has been looked at. */
export type CheckedCell = { mark: CellMark; whys: readonly string[] };

/** One row as it stands: what was read with every correction that holds. */
export type CheckedRow<K extends RowKind, V> = {
  key: string;
  kind: K;
  values: V;
  /** As it was read; null for a row that a person added. */
  read: V | null;
  /** Not to be saved. */
  isDropped: boolean;
  cells: Readonly<Record<string, CheckedCell>>;
  line: number;
  lastLine: number;
  /** Sentences about the row that belong to no cell. */
  notes: readonly string[];
};

export type PlanRow = CheckedRow<'plan', PlanValues>;
export type TargetRow = CheckedRow<'target' | 'promise', TargetValues>;
export type TaskRow = CheckedRow<'task', TaskValues>;
export type StatisticRow = CheckedRow<'statistic', StatisticValues>;
export type AgencyRow = CheckedRow<'agency', AgencyValues>;
export type GapRow = CheckedRow<'gap', ProposalGap>;
export type AnyRow = PlanRow | TargetRow | TaskRow | StatisticRow | AgencyRow | GapRow;

/** Who is meant by a printed name: one of the province's, one that is to be made, or the words as a group of their own. */
export type Solution =
  | { as: 'agency'; id: number }
  | { as: 'group'; id: number }
  | { as: 'new-agency'; kind: string; level: string }
  | { as: 'words' };

/** Where the plan and its document differ: as the document has it, or as the plan has it, with a reason. */
export type Decision = { take: boolean; reason: string | null };

/** The whole proposal as it stands. */
export type Sheet = {
  plan: PlanRow;
  targets: TargetRow[];
  /** Dropped until a person takes them. */
  promises: TargetRow[];
  tasks: TaskRow[];
  statistics: StatisticRow[];
  agencies: AgencyRow[];
  gaps: GapRow[];
  solutions: ReadonlyMap<string, Solution>;
  /** By "row|field" of a difference. */
  decisions: ReadonlyMap<string, Decision>;
};

export function rowsOf(sheet: Sheet): AnyRow[] {
  const { plan, targets, promises, tasks, statistics, agencies, gaps } = sheet;
  return [plan, ...gaps, ...targets, ...tasks, ...promises, ...statistics, ...agencies];
}

/** "target-12" → target; null for anything that is no row's key. A row that a person added is "target-a7". */
export function kindOfKey(key: string): RowKind | null {
  if (key === 'plan') return 'plan';
  const kind = /^([a-z]+)-a?\d+$/.exec(key)?.[1];
  return NUMBERED.find((one) => one === kind) ?? null;
}

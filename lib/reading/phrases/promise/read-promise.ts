import type { Level } from '@/lib/domain/plan.ts';
import type { TargetChange, TargetKind, TargetOperator } from '@/lib/domain/target.ts';
import type { CellReading, TargetField } from '../../proposal.ts';
import type { Step } from './steps.ts';

/** The years of the plan: a deadline outside of them is none. */
export type PromiseContext = { startYear: number | null; endYear: number | null };

/** One promise of a bullet. `part` is "a", "b", … when the bullet holds several; `clause` the words that it rests on. */
export type ReadPromise = {
  part: string | null;
  clause: string;
  kind: TargetKind;
  operator: TargetOperator | null;
  /** A decimal string; null when the words name none. */
  value: string | null;
  unit: string | null;
  change: TargetChange | null;
  baselineYear: number | null;
  /** "2028-2030": a stretch inside the plan that the words themselves name. */
  phase: string | null;
  deadlineYear: number | null;
  yearly: boolean;
  level: Level | null;
  /** The plan's own yearly steps, where the words state them. */
  steps: Step[];
  cells: Partial<Record<TargetField, CellReading>>;
};

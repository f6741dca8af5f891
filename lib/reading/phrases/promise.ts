import type { Level } from '@/lib/domain/plan.ts';
import type { TargetChange, TargetKind, TargetOperator } from '@/lib/domain/target.ts';
import type { CellReading, TargetField } from '../proposal.ts';
import { oneLine } from './words.ts';

export type PromiseContext = { startYear: number | null; endYear: number | null };

/** One promise of a bullet. `part` is "a", "b", … when the bullet holds several; `clause` the words that it rests on. */
export type ReadPromise = {
  part: string | null;
  clause: string;
  kind: TargetKind;
  operator: TargetOperator | null;
  value: string | null;
  unit: string | null;
  change: TargetChange | null;
  baselineYear: number | null;
  deadlineYear: number | null;
  yearly: boolean;
  level: Level | null;
  /** The plan's own yearly steps, where the bullet states them. */
  steps: { year: number; value: string }[];
  cells: Partial<Record<TargetField, CellReading>>;
};

/** The promises of a bullet or a cell, at least one. */
export function readPromises(text: string, context: PromiseContext): ReadPromise[] {
  void context;
  const clause = oneLine(text);
  const number = /(\d+(?:,\d+)?) ?%/.exec(clause);
  return [
    {
      part: null,
      clause,
      kind: number ? 'quantitative' : 'qualitative',
      operator: number ? '=' : null,
      value: number ? (number[1] as string).replace(',', '.') : null,
      unit: number ? '%' : null,
      change: null,
      baselineYear: null,
      deadlineYear: null,
      yearly: false,
      level: null,
      steps: [],
      cells: {},
    },
  ];
}

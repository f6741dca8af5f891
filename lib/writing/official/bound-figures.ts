import { type BoundField, readField, TASK_FIGURES, type TaskFigure, type Term } from '@/lib/domain/bound-text.ts';
import { exact, type Figure, rateOf } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { BoundFigures } from '@/lib/domain/official-report.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import { countByStatus, type TaskStatus } from '@/lib/domain/task.ts';
import { formatNumber, formatPercent } from '@/lib/text/numbers.ts';
import { resultInWords } from '@/lib/text/results.ts';

/** The approved values of a period that a text may name. */
export type ApprovedValues = {
  rows: readonly FormRow[];
  results: ReadonlyMap<number, { number: Figure | null; detail: ProvinceDetail | null }>;
  /** Where the tasks of each plan stand, by the plan's years. */
  tasks: ReadonlyMap<string, readonly TaskStatus[]>;
};

type Value = { number: Figure | null; printed: string | null };

/** Every field as it is printed; what names no row or plan is left out. */
export function boundFigures(tokens: readonly string[], values: ApprovedValues): BoundFigures {
  return new Map(
    tokens.flatMap((token): [string, string | null][] => {
      const field = readField(token);
      const printed = field === null ? undefined : printedField(field, values);
      return printed === undefined ? [] : [[token, printed]];
    }),
  );
}

/** Rows are called by their code, and by their key where no code or more than one row has it. */
export function callOf(row: FormRow, rows: readonly FormRow[]): string {
  return row.code !== null && rows.filter(({ code }) => code === row.code).length === 1 ? row.code : row.key;
}

function printedField(field: BoundField, values: ApprovedValues): string | null | undefined {
  if (field.kind === 'value') return valueOfTerm(field.of, values)?.printed;
  const [over, under] = [valueOfTerm(field.over, values), valueOfTerm(field.under, values)];
  if (over === null || under === null) return undefined;
  if (over.number === null || under.number === null || exact(under.number).isZero()) return null;
  return formatPercent(rateOf(over.number, under.number, '100'));
}

/** null: there is no such row or plan. */
function valueOfTerm(term: Term, { rows, results, tasks }: ApprovedValues): Value | null {
  if (term.of === 'tasks') {
    const statuses = tasks.get(term.plan);
    return statuses === undefined ? null : counted(statuses, term.figure);
  }
  const row = rows.find((one) => one.type !== 'heading' && callOf(one, rows) === term.call);
  if (row === undefined) return null;
  const { number, detail } = results.get(row.id) ?? { number: null, detail: null };
  if (number === null) return { number, printed: resultInWords({ number, detail }, row) };
  return { number, printed: row.type === 'percent' ? formatPercent(number) : formatNumber(number) };
}

function counted(statuses: readonly TaskStatus[], figure: TaskFigure): Value {
  const { statuses: asked } = TASK_FIGURES[figure];
  const counts = countByStatus(statuses);
  const number = String(asked === null ? statuses.length : asked.reduce((sum, status) => sum + counts[status], 0));
  return { number, printed: formatNumber(number) };
}

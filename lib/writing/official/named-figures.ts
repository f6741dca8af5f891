import { TASK_FIGURES } from '@/lib/domain/bound-text.ts';
import { type ApprovedValues, boundFigures, callOf } from './bound-figures.ts';

export type NamedFigure = { token: string; label: string; unit: string; printed: string | null };

/** Everything that a text of the period may name, with what to write for it and what it says now. */
export function namedFigures(values: ApprovedValues): NamedFigure[] {
  const rows = values.rows
    .filter(({ type }) => type !== 'heading')
    .map((row) => ({ token: callOf(row, values.rows), label: row.label, unit: row.unit ?? '' }));
  const tasks = [...values.tasks.keys()].flatMap((plan) =>
    Object.values(TASK_FIGURES).map(({ words }) => ({
      token: `nhiệm vụ ${plan} ${words}`,
      label: `Nhiệm vụ của Kế hoạch ${plan}: ${words}`,
      unit: 'nhiệm vụ',
    })),
  );
  const named = [...tasks, ...rows];
  const figures = boundFigures(
    named.map(({ token }) => token),
    values,
  );
  return named.map((one) => ({ ...one, printed: figures.get(one.token) ?? null }));
}

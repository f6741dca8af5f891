import { refuse } from '@/lib/domain/refusal.ts';
import { doubtsOf, faultyCells } from '@/lib/reading/check/judge.ts';
import { differenceViews } from '@/lib/reading/check/view/difference-views.ts';
import type { OpenReading } from './open-reading.ts';

/** Nothing is saved unseen: every doubtful cell looked at, every fault mended, every name placed. */
export function requireChecked({ checked }: OpenReading): void {
  const { judged, names, labels } = checked;
  const [undecided] = differenceViews(checked).filter(({ decision }) => decision === null);
  if (undecided) refuse('reading-undecided', { where: `${undecided.place}, ${undecided.what}` });
  const doubtful = judged.filter((row) => doubtsOf(row).length > 0);
  const faulty = judged.filter((row) => faultyCells(row).length > 0);
  const open = names.filter(({ meant }) => meant === null);
  const kept = judged.filter(({ row }) => !row.isDropped && row.kind !== 'plan' && row.kind !== 'gap');
  if (kept.length === 0) refuse('reading-nothing');
  const first = [...faulty, ...doubtful][0];
  if (first === undefined && open.length === 0) return;
  const where = first
    ? first.row.kind === 'plan'
      ? 'phần đầu văn bản'
      : (labels.get(first.row.key) ?? '')
    : `“${open[0]?.name}”`;
  refuse('reading-unchecked', { rows: doubtful.length, faults: faulty.length, names: open.length, where });
}

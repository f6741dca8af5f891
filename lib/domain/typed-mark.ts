import type { FormRow } from './form.ts';
import { type ProposalFault, readProposal } from './proposal.ts';
import type { LineMark, NewMark } from './review-mark.ts';

/** A mark as typed: the proposed value is still what stands in its field. */
export type TypedMark = Omit<LineMark, 'proposal'> & { proposed: string; seen: number };

export type MarkFault = { lineKey: string; fault: ProposalFault };

/** The marks as understood, and the lines whose proposed value was not. A task has no value to propose. */
export function readMarks(
  rows: readonly FormRow[],
  typed: readonly TypedMark[],
): { marks: NewMark[]; faults: MarkFault[] } {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const marks: NewMark[] = [];
  const faults: MarkFault[] = [];
  for (const { proposed, ...mark } of typed) {
    const row = byKey.get(mark.lineKey);
    const read = row && mark.mark === 'returned' ? readProposal(proposed, row) : { proposal: null };
    if ('fault' in read) faults.push({ lineKey: mark.lineKey, fault: read.fault });
    else marks.push({ ...mark, ...read });
  }
  return { marks, faults };
}

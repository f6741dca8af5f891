import { type Answer, type AnswerFault, faultOf, NIL } from './answer.ts';
import type { AnswerType } from './statistic.ts';
import { parseTyped } from './typed-answer.ts';

export type ProposalFault = AnswerFault | 'missing-proposed';

/** What a reviewer proposes for a row, as typed: a value, "không phát sinh" or "không áp dụng"; null: nothing. */
export function readProposal(typed: string, row: AnswerType): { proposal: Answer | null } | { fault: ProposalFault } {
  const read = parseTyped(typed, row);
  if (read.kind === 'blank') return { proposal: null };
  if (read.kind === 'refused') return { fault: read.fault };
  if (read.kind === 'missing') return { fault: 'missing-proposed' };
  const proposal = read.kind === 'value' ? { ...NIL, ...read } : { ...NIL, kind: read.kind };
  const fault = faultOf(proposal, row);
  return fault === null ? { proposal } : { fault };
}

/** The agency's own answer once it takes the proposal over: its note stays, its reason for "chưa có" goes. */
export function acceptedAnswer(proposal: Answer, own: Answer | null): Answer {
  return { ...proposal, note: own?.note ?? null, reason: null, promisedOn: null };
}

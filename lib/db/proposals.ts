import type { Answer } from '@/lib/domain/answer.ts';
import { Prisma } from './generated/client.ts';

/** The value that line `l` proposes, as an answer; null when none was proposed. */
export const PROPOSAL = Prisma.sql`case when l.proposed_answer is not null then json_build_object(
  'kind', l.proposed_answer, 'number', trim_scale(l.proposed_number)::text, 'choice', l.proposed_choice, 'text', l.proposed_text,
  'note', null, 'reason', null, 'promisedOn', null) end`;

/** The columns in which a proposed value stands beside its reason. */
export function proposalColumns(proposal: Answer | null) {
  return {
    proposedAnswer: proposal?.kind ?? null,
    proposedNumber: proposal?.number ?? null,
    proposedChoice: proposal?.choice ?? null,
    proposedText: proposal?.text ?? null,
  };
}

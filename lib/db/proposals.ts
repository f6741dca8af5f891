import { type Answer, type AnswerKind, canonical, NIL } from '@/lib/domain/answer.ts';
import type { Prisma } from './generated/client.ts';

/** The columns in which a proposed value stands beside its reason. */
export type ProposalColumns = {
  proposedAnswer: string | null;
  proposedNumber: Prisma.Decimal | null;
  proposedChoice: string | null;
  proposedText: string | null;
};

export function toProposal(row: ProposalColumns): Answer | null {
  if (row.proposedAnswer === null) return null;
  return {
    ...NIL,
    kind: row.proposedAnswer as AnswerKind,
    number: row.proposedNumber === null ? null : canonical(row.proposedNumber.toFixed()),
    choice: row.proposedChoice,
    text: row.proposedText,
  };
}

export function proposalColumns(proposal: Answer | null) {
  return {
    proposedAnswer: proposal?.kind ?? null,
    proposedNumber: proposal?.number ?? null,
    proposedChoice: proposal?.choice ?? null,
    proposedText: proposal?.text ?? null,
  };
}

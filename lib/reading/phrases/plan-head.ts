import type { Paragraph } from '../block.ts';
import type { PlanHead } from '../proposal.ts';

export type ReadPlanHead = { head: PlanHead; confidence: number; warnings: string[] };

/** Title, years, number, date, proposal and issuer of a plan, from the paragraphs before its first section. */
export function readPlanHead(paragraphs: readonly Paragraph[]): ReadPlanHead {
  void paragraphs;
  return {
    head: {
      title: '',
      province: '',
      startYear: null,
      endYear: null,
      decisionNo: null,
      decisionDate: null,
      proposedOn: null,
      issuer: '',
    },
    confidence: 0,
    warnings: [],
  };
}

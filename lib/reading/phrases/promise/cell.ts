import type { CellReading } from '../../proposal.ts';

/** Sure at `confidence` without a doubt; with one, 0.6 and its sentence. */
export function cell(doubts: readonly (string | null)[], confidence: number): CellReading {
  const why = doubts.filter((doubt) => doubt !== null);
  return why.length === 0 ? { confidence, why: null } : { confidence: 0.6, why: why.join(' ') };
}

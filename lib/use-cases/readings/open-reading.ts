import type { Db } from '@/lib/db/client.ts';
import { type IndicatorChoice, listIndicatorChoices } from '@/lib/db/indicator-choices.ts';
import { listProvinceAgencies } from '@/lib/db/known-agencies.ts';
import { listCorrections, lockReading, type ReadingEntry, readProposal } from '@/lib/db/readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { HeldPlan } from '@/lib/domain/held-plan.ts';
import { mayReadIn } from '@/lib/domain/policy.ts';
import { type Correction, readingState } from '@/lib/domain/reading.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { Beside } from '@/lib/reading/check/beside.ts';
import { checkReading } from '@/lib/reading/check/check-reading.ts';
import type { CheckedReading } from '@/lib/reading/check/checked-reading.ts';
import type { KnownAgencies } from '@/lib/reading/phrases/match-agency.ts';
import type { Proposal } from '@/lib/reading/proposal.ts';
import { readBeside } from './read-beside.ts';

/** A reading in hand for a change, as it stands. */
export type OpenReading = {
  entry: ReadingEntry;
  proposal: Proposal;
  corrections: Correction[];
  known: KnownAgencies;
  /** What is measured in the province already. */
  indicators: IndicatorChoice[];
  /** Set when the document of an existing plan is read again. */
  held: HeldPlan | null;
  beside: Beside;
  checked: CheckedReading;
};

/** Refuses 'not-found' for another province's, 'reading-closed' for one that was saved or put aside. */
export async function openReading(tx: Db, actor: Actor, readingId: number): Promise<OpenReading> {
  const entry = (await lockReading(actor, readingId, tx)) ?? refuse('not-found');
  if (!mayReadIn(actor, entry)) refuse('not-allowed');
  const state = readingState(entry);
  if (state !== 'open') refuse('reading-closed', { saved: state === 'saved' ? 1 : 0 });
  const proposal = await readProposal<Proposal>(entry.id, tx);
  const corrections = await listCorrections(entry.id, tx);
  const known = await listProvinceAgencies(entry.provinceId, tx);
  const indicators = await listIndicatorChoices(entry.provinceId, tx);
  const { held, beside } = await readBeside(entry, tx);
  const checked = checkReading(proposal, corrections, known, beside);
  return { entry, proposal, corrections, known, indicators, held, beside, checked };
}

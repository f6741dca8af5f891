import type { Agency, AgencyGroup, Succession } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { CellReading } from '../proposal.ts';

/** The agencies and groups of a province, with the other spellings that its records keep. */
export type KnownAgencies = {
  agencies: readonly (Agency & { aliases?: readonly string[] })[];
  groups: readonly (AgencyGroup & { aliases?: readonly string[] })[];
  successions: readonly Succession[];
};

export type AgencyMatch = {
  /**
   * `exact`, `folded`: the same name but for accents, case and abbreviations. `misprint`: proposed, never to be taken unseen.
   * `gone`: no longer there on the day. `future`: not yet there. `ambiguous`: several fit. `unknown`: none.
   */
  how: 'exact' | 'folded' | 'misprint' | 'group' | 'gone' | 'future' | 'ambiguous' | 'unknown';
  agencyId: number | null;
  groupId: number | null;
  /** Who has taken over by the day, for `gone`. */
  successorIds: number[];
  /** Other agencies that may be meant. */
  candidateIds: number[];
  /** The words in brackets or after the name that narrow it. */
  qualifier: string | null;
} & CellReading;

/** Which agency or group of the province a printed name means as of a day. */
export function matchAgency(name: string, known: KnownAgencies, day: Day): AgencyMatch {
  void day;
  const agency = known.agencies.find((one) => one.name === name);
  const none = { agencyId: null, groupId: null, successorIds: [], candidateIds: [], qualifier: null };
  if (agency) return { ...none, how: 'exact', agencyId: agency.id, confidence: 1, why: null };
  return { ...none, how: 'unknown', confidence: 0.3, why: `Không có cơ quan nào tên "${name}".` };
}

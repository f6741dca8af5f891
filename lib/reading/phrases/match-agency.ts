import { type Agency, type AgencyGroup, answersForNow, isValidOn } from '@/lib/domain/agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { formatDay } from '@/lib/text/days.ts';
import type { CellReading } from '../proposal.ts';
import { type Candidate, candidatesFor } from './agencies/candidates.ts';
import type { KnownAgencies } from './agencies/known-names.ts';
import { normalName } from './agencies/normal-name.ts';
import { MATCH_DOUBTS as DOUBT } from './doubts.ts';
import { oneLine } from './words.ts';

export type { KnownAgencies };

export type AgencyMatch = {
  /**
   * `exact`; `folded`: the same but for case, accents, abbreviations and the province's name. `misprint`: proposed, never to
   * be taken unseen. `gone`, `future`: not there on the day. `ambiguous`: several fit. `unknown`: none.
   */
  how: 'exact' | 'folded' | 'misprint' | 'group' | 'gone' | 'future' | 'ambiguous' | 'unknown';
  /** The agency that is meant or proposed, also for `gone` and `future`. */
  agencyId: number | null;
  groupId: number | null;
  /** Who answers for it on the day, for `gone`. */
  successorIds: number[];
  /** All that may be meant, for `ambiguous`. */
  candidateIds: number[];
  /** The words in brackets or after the name that narrow it. */
  qualifier: string | null;
} & CellReading;

/** Which agency or group of the province a printed name means as of a day. */
export function matchAgency(name: string, known: KnownAgencies, day: Day): AgencyMatch {
  const printed = oneLine(name);
  const normal = normalName(printed);
  const candidates = candidatesFor(printed, normal, known);
  const base = { ...NOTHING, qualifier: normal.qualifier };
  const [first] = candidates;
  if (!first) return { ...base, how: 'unknown', confidence: 0.3, why: DOUBT.unknown(printed) };
  const groups = candidates.flatMap((candidate) => candidate.group ?? []);
  const agencies = candidates.flatMap((candidate) => candidate.agency ?? []);
  if (agencies.length === 0) return groupMatch(base, first, new Set(groups).size, printed);
  return agencyMatch(base, first, [...new Set(agencies)], printed, known, day);
}

type Found = Omit<AgencyMatch, 'how' | 'confidence' | 'why'>;

const NOTHING: Found = { agencyId: null, groupId: null, successorIds: [], candidateIds: [], qualifier: null };

function groupMatch(base: Found, first: Candidate, count: number, printed: string): AgencyMatch {
  const group = first.group as AgencyGroup;
  const why = count > 1 ? DOUBT.several(printed) : whyOf(first, printed, group.name);
  return { ...base, how: 'group', groupId: group.id, confidence: why === null ? first.confidence : 0.6, why };
}

function agencyMatch(
  base: Found,
  first: Candidate,
  agencies: readonly Agency[],
  printed: string,
  known: KnownAgencies,
  day: Day,
): AgencyMatch {
  const present = agencies.filter((agency) => isValidOn(agency, day));
  if (present.length > 1) {
    const candidateIds = present.map((agency) => agency.id);
    return { ...base, how: 'ambiguous', candidateIds, confidence: 0.4, why: DOUBT.several(printed) };
  }
  const [agency] = present;
  if (!agency) return absent(base, agencies, known, day);
  const why = whyOf(first, printed, agency.name);
  return { ...base, how: first.how, agencyId: agency.id, confidence: why === null ? first.confidence : 0.6, why };
}

/** Not there on the day: the one that has been there last, with who answers for it; else the one that is yet to come. */
function absent(base: Found, agencies: readonly Agency[], known: KnownAgencies, day: Day): AgencyMatch {
  const past = agencies.filter((agency) => agency.validTo !== null && agency.validTo < day);
  const [last] = past.sort((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1));
  if (last) {
    const successorIds = answersForNow(last.id, known.successions, day).filter((id) => id !== last.id);
    const why = DOUBT.gone(last.name, formatDay(last.validTo as Day));
    return { ...base, how: 'gone', agencyId: last.id, successorIds, confidence: 0.5, why };
  }
  const [next] = agencies as [Agency];
  const why = DOUBT.future(next.name, formatDay(next.validFrom ?? day));
  return { ...base, how: 'future', agencyId: next.id, confidence: 0.5, why };
}

function whyOf(candidate: Candidate, printed: string, name: string): string | null {
  if (candidate.doubt === null) return null;
  return DOUBT[candidate.doubt](printed, name);
}

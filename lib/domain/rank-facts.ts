import type { AgencyKind, AgencyLevel } from './agency.ts';
import type { Day } from './calendar.ts';
import { doneInTime, type OwnPart } from './own-parts.ts';
import { type PeriodSending, punctualityOf } from './punctuality.ts';
import { PERIODS_RANKED, type RankFacts, rankGroupOf, type Share } from './ranking.ts';
import type { PeriodKind } from './reporting-period.ts';

type DuePeriod = { kind: PeriodKind; dueOn: Day };

/** The periods that a rank of this day rests on, oldest first. Only regular ones: an ad-hoc one may ask a single agency. */
export function rankedPeriods<P extends DuePeriod>(periods: readonly P[], day: Day): P[] {
  return periods
    .filter(({ kind, dueOn }) => kind !== 'adhoc' && dueOn < day)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(-PERIODS_RANKED);
}

/** What an agency has done, and from which day to which its parts are counted. */
export type RankRecord = { sendings: readonly PeriodSending[]; parts: readonly OwnPart[]; from: Day; to: Day };

/** `asked`: how many rows the form of a sending asks of this agency. */
export function rankFacts(
  agency: { id: number; kind: AgencyKind; level: AgencyLevel },
  { sendings, parts, from, to }: RankRecord,
  asked: (sending: PeriodSending) => number,
): RankFacts {
  const punctual = sendings.filter((sending) => punctualityOf(sending, to) === 'on-time').length;
  return {
    agencyId: agency.id,
    group: rankGroupOf(agency),
    periodsDue: sendings.length,
    shares: {
      punctual: { part: punctual, whole: sendings.length },
      complete: completeness(sendings, asked),
      tasks: doneInTime(parts, from, to),
    },
  };
}

/** Over all periods together, none with more answers than rows. */
function completeness(sendings: readonly PeriodSending[], asked: (sending: PeriodSending) => number): Share {
  const shares = sendings.map((sending) => ({ whole: asked(sending), part: sending.answeredRows }));
  return {
    part: shares.reduce((sum, { part, whole }) => sum + Math.min(part, whole), 0),
    whole: shares.reduce((sum, { whole }) => sum + whole, 0),
  };
}

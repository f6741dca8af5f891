import { type AgencyEntry, listAgencies } from '@/lib/db/agencies.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { listLedInstances } from '@/lib/db/led-instances.ts';
import { listPeriods, type Period } from '@/lib/db/periods.ts';
import { listPeriodSendings } from '@/lib/db/punctuality.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { doneInTime, type OwnPart, ownParts } from '@/lib/domain/own-parts.ts';
import { mayReadRanking } from '@/lib/domain/policy.ts';
import { type PeriodSending, punctualityOf } from '@/lib/domain/punctuality.ts';
import {
  PERIODS_RANKED,
  type RankFacts,
  rankAgencies,
  rankGroupOf,
  type Share,
  type Standing,
} from '@/lib/domain/ranking.ts';
import { askedCounter } from '@/lib/domain/sending.ts';

export type RankLine = RankFacts & Standing & { agency: AgencyEntry };

export type Ranking = {
  /** The periods that count, oldest first, and the days within which parts fell due. */
  periods: readonly string[];
  from: Day;
  to: Day;
  lines: RankLine[];
};

/** Every reporting agency of a province that exists on `day`, ranked within its group, by what is or was known; null for who may not oversee it. */
export async function viewRanking(
  actor: Actor,
  { provinceId, knownOn }: KnownOn & { provinceId: number },
  day: Day,
): Promise<Ranking | null> {
  if (!mayReadRanking(actor, { provinceId })) return null;
  const agencies = (await listAgencies(actor, { provinceId, on: day })).filter((agency) => agency.reports);
  const periods = countedPeriods(await listPeriods(actor, { knownOn }), provinceId, day);
  const from = periods.map((period) => period.startsOn).toSorted()[0] ?? day;
  const sendings = await listPeriodSendings(actor, { periodIds: periods.map(({ id }) => id), knownOn }, day);
  const parts = ownParts(await listLedInstances(actor, { provinceId, due: { from, to: day }, knownOn }, day), day);
  const counters = await countersOf(periods);
  const [sentBy, ledBy] = [byAgency(sendings), byAgency(parts)];
  const facts = agencies.map((agency) => {
    const own = sentBy.get(agency.id) ?? [];
    const asked = (sending: PeriodSending) => counters.get(sending.formVersionId)?.(agency) ?? 0;
    return factsOf(agency, own, asked, ledBy.get(agency.id) ?? [], { from, to: day });
  });
  const standings = rankAgencies(facts);
  const lines = facts.map((one, at) => ({
    ...one,
    ...(standings.get(one.agencyId) as Standing),
    agency: agencies[at] as AgencyEntry,
  }));
  return { periods: periods.map(({ name }) => name), from, to: day, lines };
}

/** Only regular periods: an ad-hoc one may ask a single agency. */
function countedPeriods(periods: readonly Period[], provinceId: number, day: Day): Period[] {
  return periods
    .filter((period) => period.provinceId === provinceId && period.kind !== 'adhoc' && period.dueOn < day)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(-PERIODS_RANKED);
}

/** How many rows each form asks of an agency: one question a version, not one an agency. */
async function countersOf(periods: readonly Period[]) {
  const versions = [...new Set(periods.map((period) => period.formVersionId))];
  return new Map(await Promise.all(versions.map(async (id) => [id, askedCounter(await listFormRows(id))] as const)));
}

type Days = { from: Day; to: Day };

function factsOf(
  agency: AgencyEntry,
  sendings: readonly PeriodSending[],
  asked: (sending: PeriodSending) => number,
  parts: readonly OwnPart[],
  { from, to }: Days,
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

function completeness(sendings: readonly PeriodSending[], asked: (sending: PeriodSending) => number): Share {
  const shares = sendings.map((sending) => ({ whole: asked(sending), part: sending.answeredRows }));
  return {
    part: shares.reduce((sum, { part, whole }) => sum + Math.min(part, whole), 0),
    whole: shares.reduce((sum, { whole }) => sum + whole, 0),
  };
}

function byAgency<T extends { agencyId: number }>(rows: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const own = found.get(row.agencyId);
    if (own) own.push(row);
    else found.set(row.agencyId, [row]);
  }
  return found;
}

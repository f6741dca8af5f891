import { type AgencyEntry, listAgencies } from '@/lib/db/agencies.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { listLedInstances } from '@/lib/db/led-instances.ts';
import { listPeriods, type Period } from '@/lib/db/periods.ts';
import { listPeriodSendings } from '@/lib/db/punctuality.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { byAgency } from '@/lib/domain/by-agency.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { ownParts } from '@/lib/domain/own-parts.ts';
import { mayReadRanking } from '@/lib/domain/policy.ts';
import type { PeriodSending } from '@/lib/domain/punctuality.ts';
import { rankedPeriods, rankFacts } from '@/lib/domain/rank-facts.ts';
import { type RankFacts, rankAgencies, type Standing } from '@/lib/domain/ranking.ts';
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
  const every = await listPeriods(actor, { knownOn });
  const periods = rankedPeriods(
    every.filter((period) => period.provinceId === provinceId),
    day,
  );
  const from = periods.map((period) => period.startsOn).toSorted()[0] ?? day;
  const sendings = await listPeriodSendings(actor, { periodIds: periods.map(({ id }) => id), knownOn }, day);
  const parts = ownParts(await listLedInstances(actor, { provinceId, due: { from, to: day }, knownOn }, day), day);
  const counters = await countersOf(periods);
  const [sentBy, ledBy] = [byAgency(sendings), byAgency(parts)];
  const facts = agencies.map((agency) => {
    const asked = (sending: PeriodSending) => counters.get(sending.formVersionId)?.(agency) ?? 0;
    const record = { sendings: sentBy.get(agency.id) ?? [], parts: ledBy.get(agency.id) ?? [], from, to: day };
    return rankFacts(agency, record, asked);
  });
  const standings = rankAgencies(facts);
  const lines = facts.map((one, at) => ({
    ...one,
    ...(standings.get(one.agencyId) as Standing),
    agency: agencies[at] as AgencyEntry,
  }));
  return { periods: periods.map(({ name }) => name), from, to: day, lines };
}

/** How many rows each form asks of an agency: one question a version, not one an agency. */
async function countersOf(periods: readonly Period[]) {
  const versions = [...new Set(periods.map((period) => period.formVersionId))];
  return new Map(await Promise.all(versions.map(async (id) => [id, askedCounter(await listFormRows(id))] as const)));
}

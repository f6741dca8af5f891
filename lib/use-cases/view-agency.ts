import type { AgencyEntry } from '@/lib/db/agencies.ts';
import { listLedInstances } from '@/lib/db/led-instances.ts';
import { listPeriodSendings } from '@/lib/db/punctuality.ts';
import { type Actor, agenciesOf } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { type OwnTask, ownParts, ownTasks } from '@/lib/domain/own-parts.ts';
import { mayReadRanking } from '@/lib/domain/policy.ts';
import type { PeriodSending } from '@/lib/domain/punctuality.ts';
import { type Ranking, type RankLine, viewRanking } from './view-ranking.ts';

export type AgencyView = {
  /** Newest last; null for who neither oversees the province nor reports for the agency. */
  sendings: PeriodSending[] | null;
  /** Its own share of each task that it leads. */
  tasks: OwnTask[];
  /** Null for who may not read ranks. */
  ranking: Ranking | null;
  line: RankLine | null;
};

/** What one agency has sent, leads and is ranked by, as far as the actor may see it; `knownOn`: as it was known on that day. */
export async function viewAgency(actor: Actor, agency: AgencyEntry, day: Day, knownOn?: Day): Promise<AgencyView> {
  const sees = mayReadRanking(actor, agency) || agenciesOf(actor).includes(agency.id);
  const sendings = sees ? await listPeriodSendings(actor, { agencyId: agency.id, knownOn }, day) : null;
  const tasks = ownTasks(ownParts(await listLedInstances(actor, { agencyId: agency.id, knownOn }, day), day));
  const ranking = agency.reports ? await viewRanking(actor, { provinceId: agency.provinceId, knownOn }, day) : null;
  return { sendings, tasks, ranking, line: ranking?.lines.find((one) => one.agencyId === agency.id) ?? null };
}

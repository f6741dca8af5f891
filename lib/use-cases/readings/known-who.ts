import type { Db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Agency, AgencyGroup } from '@/lib/domain/agency.ts';
import type { WhoIds } from '../catalogue/load-agencies.ts';
import { type Resolve, resolverOf } from '../catalogue/load-occurrences.ts';
import { makeAgencies } from './make-agencies.ts';
import type { OpenReading } from './open-reading.ts';
import { DOCUMENT } from './plan-parts.ts';
import { type NamedWho, whoOf } from './who-of.ts';

/** Everybody whom the document names, the new ones made; and who belongs to a group on a day. */
export type KnownWho = {
  named: NamedWho;
  who: WhoIds;
  resolve: Resolve;
  made: { agencies: Agency[]; groups: AgencyGroup[] };
};

export async function settleWho(tx: Db, actor: Actor, open: OpenReading, documentId: number): Promise<KnownWho> {
  const { entry, checked, known } = open;
  const named = whoOf(checked.names, known);
  const made = await makeAgencies(tx, actor, entry.provinceId, documentId, named, checked.labels);
  const agencies = [...known.agencies, ...made.agencies];
  const groups = [...known.groups, ...made.groups];
  const who = { documents: new Map([[DOCUMENT, documentId]]), agencies: idsOf(agencies), groups: idsOf(groups) };
  return { named, who, made, resolve: resolverOf(agencies, new Map(groups.map((group) => [group.code, group]))) };
}

function idsOf(known: readonly { id: number; code: string }[]): Map<string, number> {
  return new Map(known.map(({ code, id }) => [code, id]));
}

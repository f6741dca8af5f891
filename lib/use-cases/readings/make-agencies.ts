import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Agency, AgencyGroup, AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import { idOf } from '../catalogue/keys.ts';
import type { NamedWho } from './who-of.ts';

/**
 * Agencies and groups that the plan names and the province does not have. The plan is no founding document: such an
 * agency has open dates and reports nothing, until staff record what it was founded by; a group has no members.
 */
export async function makeAgencies(
  tx: Db,
  actor: Actor,
  provinceId: number,
  documentId: number,
  named: NamedWho,
  labels: ReadonlyMap<string, string>,
): Promise<{ agencies: Agency[]; groups: AgencyGroup[] }> {
  const ids = await takeKeyedIds(
    tx,
    'agencies',
    named.agencies.map(({ key }) => key),
  );
  const agencies = named.agencies.map(
    ({ key, name, kind, level }): Agency => ({
      id: idOf(ids, key),
      code: key,
      name: name.normalize('NFC').trim(),
      shortName: null,
      kind: kind as AgencyKind,
      level: level as AgencyLevel,
      validFrom: null,
      validTo: null,
      reports: false,
    }),
  );
  const sections = new Map(named.agencies.map(({ key, row }) => [key, labels.get(row) ?? 'Toàn văn']));
  const rows = agencies.map((agency) => ({
    ...agency,
    provinceId,
    aliases: [],
    documentId,
    sourceSection: sections.get(agency.code) ?? 'Toàn văn',
    sourceOrdinal: null,
    version: 1,
  }));
  await insertRows(tx, 'agencies', rows);
  for (const { id, name, kind, level } of agencies) {
    await recordEvent(tx, actor, {
      action: 'agency.created',
      subject: 'agency',
      subjectId: id,
      provinceId,
      after: { name, kind, level, documentId, reports: false },
    });
  }
  return { agencies, groups: await makeGroups(tx, provinceId, named) };
}

async function makeGroups(tx: Db, provinceId: number, { groups }: NamedWho): Promise<AgencyGroup[]> {
  const ids = await takeKeyedIds(
    tx,
    'agency_groups',
    groups.map(({ key }) => key),
  );
  const made = groups.map(({ key, name }) => ({
    id: idOf(ids, key),
    code: key,
    name: name.normalize('NFC').trim(),
    unresolved: true,
  }));
  await insertRows(
    tx,
    'agency_groups',
    made.map((group) => ({ ...group, provinceId, aliases: [] })),
  );
  return made.map((group) => ({ ...group, rules: [], memberIds: [] }));
}

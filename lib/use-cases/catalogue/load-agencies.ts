import type { ProvinceFile } from '@/lib/catalogue/province-file.ts';
import { insertRows, takeKeyedIds } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { type Ids, idOf } from './keys.ts';

export type WhoIds = { documents: Ids; agencies: Ids; groups: Ids };

/** Kinds that answer the report form; a plan may name others, which do not report. */
export const REPORTING: readonly string[] = [
  'department',
  'office',
  'board',
  'district-committee',
  'commune-committee',
];

/** Documents, agencies with their successions, groups with their rules, and who follows which area. */
export async function loadAgencies(tx: Db, provinceId: number, file: ProvinceFile): Promise<WhoIds> {
  const documents = await loadDocuments(tx, provinceId, file);
  const agencies = await insertAgencies(tx, provinceId, file, documents);
  const groups = await loadGroups(tx, provinceId, file, agencies);
  await insertRows(tx, 'agency_successions', successionRows(file, { documents, agencies, groups }));
  await insertRows(
    tx,
    'area_leads',
    file.areaLeads.map((lead) => ({
      provinceId,
      areaCode: lead.area,
      agencyId: idOf(agencies, lead.agency),
      sourceSection: lead.source.section,
    })),
  );
  return { documents, agencies, groups };
}

async function loadDocuments(tx: Db, provinceId: number, file: ProvinceFile): Promise<Ids> {
  const ids = await takeKeyedIds(
    tx,
    'source_documents',
    file.documents.map((document) => document.key),
  );
  const rows = file.documents.map(({ key, kind, number, issuedOn, issuer, title, url }) => ({
    id: idOf(ids, key),
    provinceId,
    code: key,
    kind,
    number,
    issuedOn,
    issuer,
    title,
    url,
  }));
  await insertRows(tx, 'source_documents', rows);
  return ids;
}

async function insertAgencies(tx: Db, provinceId: number, file: ProvinceFile, documents: Ids): Promise<Ids> {
  const ids = await takeKeyedIds(
    tx,
    'agencies',
    file.agencies.map((agency) => agency.key),
  );
  const rows = file.agencies.map(({ key, name, shortName, aliases, kind, level, validFrom, validTo, source }) => ({
    id: idOf(ids, key),
    provinceId,
    code: key,
    name,
    shortName,
    aliases,
    kind,
    level,
    validFrom,
    validTo,
    reports: REPORTING.includes(kind),
    documentId: idOf(documents, source.document),
    sourceSection: source.section,
    sourceOrdinal: source.ordinal,
  }));
  await insertRows(tx, 'agencies', rows);
  return ids;
}

async function loadGroups(tx: Db, provinceId: number, file: ProvinceFile, agencies: Ids): Promise<Ids> {
  const ids = await takeKeyedIds(
    tx,
    'agency_groups',
    file.groups.map((group) => group.key),
  );
  const rows = file.groups.map(({ key, name, aliases, unresolved }) => ({
    id: idOf(ids, key),
    provinceId,
    code: key,
    name,
    aliases,
    unresolved,
  }));
  const rules = file.groups.flatMap((group) => group.rules.map((rule) => ({ groupId: idOf(ids, group.key), ...rule })));
  const members = file.groups.flatMap((group) =>
    group.members.map((member) => ({ groupId: idOf(ids, group.key), agencyId: idOf(agencies, member) })),
  );
  await insertRows(tx, 'agency_groups', rows);
  await insertRows(tx, 'agency_group_rules', rules);
  await insertRows(tx, 'agency_group_members', members);
  return ids;
}

function successionRows(file: ProvinceFile, ids: WhoIds) {
  return file.successions.map((succession) => ({
    predecessorId: idOf(ids.agencies, succession.predecessor),
    successorId: idOf(ids.agencies, succession.successor),
    effectiveOn: succession.effectiveOn,
    documentId: idOf(ids.documents, succession.source.document),
    sourceSection: succession.source.section,
  }));
}

import {
  listCatalogueProvinces,
  type ProvinceCatalogue,
  readProvinceCatalogue,
  readProvinceFile,
} from '@/lib/catalogue/read.ts';
import { findBrokenReferences } from '@/lib/catalogue/references.ts';
import { refreshPlanner } from '@/lib/db/bulk.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { findProvinceId, insertProvince, saveMerger } from '@/lib/db/provinces.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { mayLoadCatalogue } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { loadAgencies } from './catalogue/load-agencies.ts';
import { loadForms } from './catalogue/load-forms.ts';
import { loadIndicators } from './catalogue/load-indicators.ts';
import { catalogueResolver, loadOccurrences } from './catalogue/load-occurrences.ts';
import { loadPlans, loadTargets } from './catalogue/load-plans.ts';
import { loadReports } from './catalogue/load-reports.ts';
import { loadTasks } from './catalogue/load-tasks.ts';

/**
 * Nạp danh mục của một tỉnh: everything the bundled files of `folder` say, in one transaction. Answers the province's id.
 * Without an actor it is the installation itself that loads. Refuses 'duplicate' when the province is already there.
 */
export async function loadCatalogue(actor: Actor | null, folder: string, tx?: Db): Promise<number> {
  if (actor !== null && !mayLoadCatalogue(actor)) refuse('not-allowed');
  if (!listCatalogueProvinces().includes(folder)) refuse('not-found');
  const catalogue = readProvinceCatalogue(folder);
  const [fault] = findBrokenReferences(catalogue);
  if (fault) throw new Error(`${folder}: ${fault}`);
  return tx ? load(tx, actor, catalogue) : inTransaction((own) => load(own, actor, catalogue), { timeout: 60_000 });
}

async function load(
  tx: Db,
  actor: Actor | null,
  { province, indicators, plans, forms, reports }: ProvinceCatalogue,
): Promise<number> {
  if ((await findProvinceId(tx, province.key)) !== null) refuse('duplicate', { what: province.name });
  const { key: code, name, validFrom, validTo } = province;
  const id = await insertProvince(tx, { code, name, validFrom, validTo });
  const who = await loadAgencies(tx, id, province);
  const formIds = await loadForms(tx, id, forms, who);
  const indicatorIds = await loadIndicators(tx, id, indicators, who, formIds.statistics);
  const planIds = await loadPlans(tx, id, plans, who);
  const { ids: taskIds, tasks } = await loadTasks(tx, plans, planIds.plans, who);
  const targets = await loadTargets(tx, plans, { ...who, ...planIds, indicators: indicatorIds, tasks: taskIds });
  await loadOccurrences(tx, tasks, who, catalogueResolver(province, who));
  await loadReports(tx, id, reports, who, formIds);
  await linkMergers(tx);
  await refreshPlanner(tx);
  const after = {
    province: name,
    agencies: who.agencies.size,
    plans: plans.length,
    targets,
    tasks: tasks.length,
    reports: reports.length,
  };
  await recordEvent(tx, actor, {
    action: 'catalogue.loaded',
    subject: 'province',
    subjectId: id,
    provinceId: id,
    after,
  });
  return id;
}

/** Whichever of two merged provinces is loaded last, the old one then names the new. */
async function linkMergers(tx: Db): Promise<void> {
  for (const folder of listCatalogueProvinces()) {
    const { key, successor, documents } = readProvinceFile(folder);
    if (successor === null) continue;
    const provinceId = await findProvinceId(tx, key);
    const successorId = await findProvinceId(tx, successor.province);
    if (provinceId === null || successorId === null) continue;
    const document = documents.find((candidate) => candidate.key === successor.source.document);
    const source = [document?.number ?? document?.title, successor.source.section].filter(Boolean).join(', ');
    await saveMerger(tx, { provinceId, successorId, on: successor.effectiveOn, source });
  }
}

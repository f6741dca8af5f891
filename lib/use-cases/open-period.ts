import { listAgenciesInScope } from '@/lib/db/agency-scope.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { listFormVersions } from '@/lib/db/forms.ts';
import { holdProvincePeriods, insertPeriod, type NewPeriod, periodExists } from '@/lib/db/periods.ts';
import { insertDrafts } from '@/lib/db/submissions.ts';
import { inTransaction, now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { findDateFault } from '@/lib/domain/period-dates.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type DateSourceChoices, saveDateSources } from './date-sources.ts';

type Opening = Omit<NewPeriod, 'sample'>;

/** Mở kỳ báo cáo: every agency valid on the cut-off day gets a draft (domain, "Reporting windows"). Answers the period's id. */
export async function openPeriod(
  actor: Actor,
  period: Opening,
  sample = false,
  sources?: DateSourceChoices,
): Promise<number> {
  const [id] = await openPeriods(actor, [period], sample, sources);
  return id as number;
}

/** All periods of a year in one act: all of them or none. Refuses: not-allowed, not-found, bad-dates, duplicate. */
export async function openPeriods(
  actor: Actor,
  periods: readonly Opening[],
  sample = false,
  sources?: DateSourceChoices,
): Promise<number[]> {
  return inTransaction(async (tx) => {
    // Two who open the same year wait for one another, so that the second is told instead of failing.
    for (const id of new Set(periods.map(({ provinceId }) => provinceId))) await holdProvincePeriods(tx, id);
    const opened: Opened[] = [];
    for (const period of periods) opened.push(await openOne(tx, actor, { ...period, sample }, sources));
    for (const [index, period] of periods.entries()) await recordOpening(tx, actor, opened[index] as Opened, period);
    return opened.map(({ id }) => id);
  });
}

type Opened = { id: number; agencies: number };

async function openOne(tx: Db, actor: Actor, period: NewPeriod, sources?: DateSourceChoices): Promise<Opened> {
  if (!mayManagePeriods(actor, period)) refuse('not-allowed');
  const forms = await listFormVersions(period.provinceId, tx);
  if (!forms.some((form) => form.id === period.formVersionId)) refuse('not-found');
  const fault = findDateFault(period);
  if (fault) refuse('bad-dates', { ...fault, period: period.name });
  if (await periodExists(tx, period.provinceId, period.kind, period.reportYear))
    refuse('duplicate', { what: period.name });

  const at = await now(tx);
  const documents = sources ? await saveDateSources(tx, actor, period.provinceId, sources) : {};
  const id = await insertPeriod(tx, actor, { ...period, ...documents }, at);
  const agencies = await listAgenciesInScope(period.provinceId, period.cutOffOn, tx);
  const ids = agencies.map((agency) => agency.id);
  await insertDrafts(tx, id, ids, at);
  return { id, agencies: ids.length };
}

/** Last of all: the journal's chain is one lock for everybody. */
async function recordOpening(tx: Db, actor: Actor, { id, agencies }: Opened, period: Opening): Promise<void> {
  await recordEvent(tx, actor, {
    action: 'period.opened',
    subject: 'period',
    subjectId: id,
    provinceId: period.provinceId,
    after: { ...period, agencies },
  });
}

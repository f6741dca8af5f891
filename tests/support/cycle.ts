import { expect } from 'vitest';
import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { createPerson, createProvince, type Outline, openYear2026, type Province } from './factories.ts';

/** After the cut-off, before the due day of năm 2026. */
export const INSIDE = new Date('2026-12-15T09:00:00+07:00');
export const inside = <T>(work: () => Promise<T>) => atInstant(INSIDE, work);

export type Cycle = { province: Province; periodId: number; hoa: Actor; minh: Actor; lan: Actor; dung: Actor };

/** Mường Thử with năm 2026 open: Hoa and Minh of Sở Nội vụ, Lan reports for Sở Tư pháp, Dũng for Sở Tài chính. */
export async function startCycle(code: string, outline: Outline = []): Promise<Cycle> {
  const province = await createProvince(code, outline);
  const { provinceId, agencies } = province;
  const hoa = await createPerson('Hoa', provinceId, 'staff', agencies.noiVu);
  const minh = await createPerson('Minh', provinceId, 'staff');
  const lan = await createPerson('Lan', provinceId, 'focal-point', agencies.tuPhap);
  const dung = await createPerson('Dũng', provinceId, 'focal-point', agencies.taiChinh);
  const periodId = await inside(() => openYear2026(hoa, province));
  return { province, periodId, hoa, minh, lan, dung };
}

export async function submissionOf({ periodId }: Cycle, actor: Actor): Promise<number> {
  const agencyId = actor.grants[0]?.agencyId as number;
  return (await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId } } })).id;
}

type Values = Partial<Record<keyof Province['rows'], string>>;

/** A whole, sound report: 10 assigned, 8 done, 5 = 5 + 0; not sent yet. */
export async function writeReport(cycle: Cycle, actor: Actor, values: Values = {}): Promise<number> {
  const submissionId = await submissionOf(cycle, actor);
  const all = { assigned: '10', done: '8', total: '5', partA: '5', partB: '0', choice: '1', owned: '1.234', ...values };
  const rows = Object.entries(all).map(([key, typed]) => ({
    ...{ rowId: cycle.province.rows[key as keyof Province['rows']], kind: 'value', typed },
    ...{ note: '', reason: '', promisedOn: '', seenVersion: 0 },
  }));
  const head = { signerName: 'Lò Thị Mai', documentOn: '2026-12-15' };
  await inside(() => saveReport(actor, { submissionId, rows, tasks: [], head }));
  return submissionId;
}

export async function sendWritten(actor: Actor, submissionId: number): Promise<void> {
  await inside(async () =>
    submitReport(actor, submissionId, (await findSubmission(actor, submissionId))?.version ?? 0),
  );
}

export async function sendReport(cycle: Cycle, actor: Actor, values: Values = {}): Promise<number> {
  const submissionId = await writeReport(cycle, actor, values);
  await sendWritten(actor, submissionId);
  return submissionId;
}

export async function sendAndApprove(cycle: Cycle, actor: Actor, values: Values = {}): Promise<number> {
  const submissionId = await sendReport(cycle, actor, values);
  await inside(() => approveReport(cycle.hoa, { submissionId, seenVersion: 1, note: null }));
  return submissionId;
}

export const refused = (code: string) => expect.objectContaining({ code });

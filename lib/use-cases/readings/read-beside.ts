import { type Db, db } from '@/lib/db/client.ts';
import { listFormRows, listFormVersions } from '@/lib/db/forms.ts';
import { readHeldPlan } from '@/lib/db/held-plan.ts';
import type { ReadingEntry } from '@/lib/db/readings.ts';
import { today } from '@/lib/db/transaction.ts';
import type { HeldPlan } from '@/lib/domain/held-plan.ts';
import type { Beside, ReportFormView } from '@/lib/reading/check/beside.ts';

/** What of the province the document is read beside: the plan whose document it is, or the report forms. */
export async function readBeside(
  entry: ReadingEntry,
  tx: Db = db(),
): Promise<{ held: HeldPlan | null; beside: Beside }> {
  const isOpen = entry.savedAt === null;
  const held = entry.planId === null || !isOpen ? null : await readHeldPlan(entry.planId, tx);
  const forms = entry.kind === 'report' ? await readForms(entry.provinceId, tx) : [];
  return { held, beside: { ours: held, forms, today: await today(tx) } };
}

async function readForms(provinceId: number, tx: Db): Promise<ReportFormView[]> {
  const forms: ReportFormView[] = [];
  for (const { id, code, version, title } of await listFormVersions(provinceId, tx)) {
    forms.push({ versionId: id, code, version, title, lines: await listFormRows(id, tx) });
  }
  return forms;
}

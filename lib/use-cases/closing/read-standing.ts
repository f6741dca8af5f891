import type { Db } from '@/lib/db/client.ts';
import { partsOf, type ReportOf, type Result, readReports } from '@/lib/db/consolidation.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { findPeriodsBeside, type Period } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { listRules } from '@/lib/db/rules.ts';
import type { Answers } from '@/lib/domain/answer.ts';
import type { OpenItem } from '@/lib/domain/closing.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { provinceAnswers, provinceVerdicts } from '@/lib/domain/province-verdicts.ts';
import type { Verdict } from '@/lib/domain/validation.ts';
import { highestNested } from '@/lib/domain/window.ts';
import { openItemsOf } from '@/lib/writing/open-items.ts';
import { shownResults } from '@/lib/writing/period-snapshot.ts';

/** Where a period stands: its figures, who owes what, which rules do not hold at the level of the province, and what is open. */
export type Standing = {
  rows: FormRow[];
  reports: ReportOf[];
  results: Map<number, Result>;
  verdicts: Verdict[];
  items: OpenItem[];
};

export async function readStanding(tx: Db, period: Period): Promise<Standing> {
  const { rows, reports } = await readReports(tx, period);
  const results = await listResults(period, tx);
  const { comparable, within } = await findPeriodsBeside(period, tx);
  const verdicts = provinceVerdicts(
    await listRules(period.formVersionId, tx),
    provinceAnswers(rows, results),
    await readAnswers(tx, comparable),
    await readNested(tx, period, within, rows),
  );
  const parts = (row: FormRow) => partsOf(row, reports);
  const items = openItemsOf({ rows, reports, shown: shownResults(rows, results), partsOf: parts, verdicts });
  return { rows, reports, results, verdicts, items };
}

/** An earlier period is compared by the keys of its rows, which a new version of the form keeps. */
async function readAnswers(tx: Db, period: Period | null): Promise<Answers | null> {
  if (period === null) return null;
  return provinceAnswers(await listFormRows(period.formVersionId, tx), await listResults(period, tx));
}

async function readNested(
  tx: Db,
  period: Period,
  within: readonly Period[],
  rows: readonly FormRow[],
): Promise<Answers | null> {
  const others: { window: Period; answers: Answers }[] = [];
  for (const window of within) {
    others.push({ window, answers: (await readAnswers(tx, window)) as Answers });
  }
  return highestNested(period, others, rows);
}

import type { Report } from '@/lib/db/reports.ts';
import { listRowTargets } from '@/lib/db/row-targets.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { deadlineInWords, promiseInWords } from '@/lib/text/targets.ts';

/** The province's targets of the rows, in words: "từ 90 % trở lên, đến hết 2030". The same promise is said once. */
export async function targetsInView(actor: Actor, report: Report): Promise<Map<number, string[]>> {
  const targets = await listRowTargets(actor, report.submission.period);
  return new Map(
    [...targets].map(([rowId, promises]) => [
      rowId,
      [...new Set(promises.map((promise) => `${promiseInWords(promise)}, ${deadlineInWords(promise)}`))],
    ]),
  );
}

import type { Report } from '@/lib/db/reports.ts';
import type { Answers } from '@/lib/domain/answer.ts';
import type { EntrySheet } from './entry/sheet-state.ts';
import { sheetLinesOf } from './sheet-lines.ts';
import { headOf, taskLinesOf } from './task-lines.ts';

/** All that the entry sheet needs in the browser, and nothing that it does not show or judge by. */
export function entrySheetOf(
  report: Report,
  userId: number,
  targets: ReadonlyMap<number, readonly string[]>,
): EntrySheet {
  const asked = new Set(report.asked.map((row) => row.key));
  const rules = report.rules.filter((rule) => [rule.rowKey, ...rule.otherKeys].every((key) => asked.has(key)));
  const named = new Set(rules.map((rule) => rule.rowKey));
  return {
    submissionId: report.submission.id,
    userId,
    lines: sheetLinesOf(report, targets),
    tasks: taskLinesOf(report),
    head: headOf(report.submission),
    context: {
      rules,
      comparable: only(report.comparable, named),
      nested: only(report.nested, named),
      given: report.given,
      cutOffOn: report.cutOffOn,
    },
  };
}

function only(answers: Answers | null, keys: ReadonlySet<string>): Answers | null {
  return answers === null ? null : new Map([...answers].filter(([key]) => keys.has(key)));
}

import type { z } from 'zod';
import type { Report } from '@/lib/db/reports.ts';
import { type Assessment, assess } from '@/lib/domain/report.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';
import type { wholeReport } from './report-shapes.ts';

/** A report as a program reads it: every line with its answer and the version to write over. */
export function wholeReportOf(report: Report): z.input<typeof wholeReport> {
  const { submission, asked, tasks, sections } = report;
  const { id, status, version, agencyId, documentNo, documentOn, signerName, signerTitle } = submission;
  return {
    ...{ id, status, version, agencyId },
    periodId: submission.period.id,
    head: { documentNo, documentOn, signerName, signerTitle },
    rows: asked.flatMap((row) => rowOf(report, row)),
    tasks: tasks.map((task) => ({ ...task })),
    sections: sections.map((section) => ({ ...section })),
    owed: owedOf(report, assess(report)),
  };
}

function rowOf({ stored }: Report, { type, choices, id: rowId, ...row }: Report['asked'][number]) {
  if (type === 'heading') return [];
  const { answer, version = 0 } = stored.get(rowId) ?? {};
  const { kind = null, number = null, choice = null, text = null } = answer ?? {};
  const { note = null, reason = null, promisedOn = null } = answer ?? {};
  const said = { kind, number, choice, text, note, reason, promisedOn, version };
  return [{ ...row, rowId, type, choices: [...choices], ...said }];
}

function owedOf(report: Report, assessment: Assessment) {
  return {
    rows: assessment.open.map(({ rowKey }) => rowKey),
    tasks: assessment.openTasks,
    sections: assessment.openSections.map(({ key }) => key),
    reasons: assessment.unexplainedTasks,
    nextSteps: assessment.steplessTasks,
    replies: report.returned
      .filter(({ reply }) => (reply ?? '').trim() === '')
      .map(({ id, lineKey, reason }) => ({ lineId: id, line: lineKey, reason })),
    rules: assessment.standing.map((verdict) => ({
      code: verdict.ruleCode,
      strength: verdict.strength,
      row: verdict.rowKey,
      sentence: verdictInWords(verdict, report.asked),
    })),
  };
}

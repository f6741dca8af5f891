import { findReport } from '@/lib/db/reports.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { submitReportIn } from '@/lib/use-cases/submit-report.ts';
import { writeReportIn } from '@/lib/use-cases/tokens/write-report.ts';
import { taggedAnswer, writingOf } from './answer.ts';
import { csvOf } from './csv.ts';
import { problemAnswer } from './problem.ts';
import { readQuery } from './query.ts';
import { reportQuery } from './report-query.ts';
import { sentReport, wholeReport, writtenReport } from './report-shapes.ts';
import { reportWriting, sending, wholeWritingOf } from './report-writing.ts';
import { findVisitor } from './who.ts';
import { wholeReportOf } from './whole-report.ts';
import { answerWriting } from './write.ts';

export type ReportWay = { params: Promise<{ submissionId: string }> };

/** One report, with what it still owes; figures that are not approved are no open data. */
export async function readReport(request: Request, { params }: ReportWay): Promise<Response> {
  const token = await findVisitor(request);
  if (token instanceof Response) return token;
  if (token.scope !== 'report') return problemAnswer(request, 'wrong-scope');
  const asked = readQuery(request, reportQuery);
  if ('wrong' in asked) return problemAnswer(request, 'bad-query', { parameters: asked.wrong });
  const writing = writingOf(asked.query.format, request.headers.get('accept'));
  if (writing === null) return problemAnswer(request, 'not-acceptable');
  const id = idFrom((await params).submissionId);
  const report = id === null ? null : await findReport(token.actor, id);
  if (report === null) return problemAnswer(request, 'not-found');
  const { part } = asked.query;
  const whole = wholeReport.parse(wholeReportOf(report));
  const body = writing === 'csv' ? csvOf(wholeReport.shape[part].element, whole[part]) : JSON.stringify(whole);
  return taggedAnswer(request, { writing, body });
}

/** Writes into a report, all that is sent or nothing. */
export function writeReport(request: Request, { params }: ReportWay): Promise<Response> {
  return answerWriting(request, {
    body: reportWriting,
    answer: writtenReport,
    work: async (tx, { actor }, input) => {
      const submissionId = idFrom((await params).submissionId) ?? refuse('not-found');
      return writeReportIn(tx, actor, wholeWritingOf(submissionId, input));
    },
  });
}

/** Sends the report to Sở Nội vụ, as the agency's own hand would. */
export function sendReport(request: Request, { params }: ReportWay): Promise<Response> {
  return answerWriting(request, {
    body: sending,
    answer: sentReport,
    work: async (tx, { actor }, { seenVersion, earlyReason }) => {
      const submissionId = idFrom((await params).submissionId) ?? refuse('not-found');
      await submitReportIn(tx, actor, submissionId, seenVersion, earlyReason?.trim() || null);
      const { status, version, sent } = (await findSubmission(actor, submissionId, tx)) ?? refuse('not-found');
      return { submissionId, status, version, sentNumber: sent?.number ?? 0 };
    },
  });
}

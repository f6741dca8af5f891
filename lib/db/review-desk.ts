import { verdictsOf } from '@/lib/domain/report.ts';
import type { UnderReview } from '@/lib/domain/review-desk.ts';
import { type Db, db } from './client.ts';
import type { Report } from './reports.ts';
import { listMarks, listRounds } from './review-marks.ts';
import { findSentContent, progressIn, type SentContent } from './sent-versions.ts';
import { listEarlierProgress, taskAndRole } from './task-lines.ts';

/** A report with all that it is held against in review. For those who review it: marks are not the agency's to see. */
export async function readUnderReview(report: Report, tx: Db = db()): Promise<UnderReview> {
  const { submission, sheet, answers, explanations, tasks, sections, comparable, previous } = report;
  const { sent } = submission;
  const before = sent && sent.number > 1 ? await findSentContent(submission.id, sent.number - 1, tx) : null;
  return {
    ...{ sheet, answers, explanations, tasks, sections },
    earlierTasks: earlierOf(report, await listEarlierProgress(submission.period, submission.agencyId, tx)),
    verdicts: verdictsOf(report),
    sent: before && sentIn(before),
    sameWindow: comparable,
    newest: previous?.answers ?? null,
    rounds: await listRounds(submission.id, tx),
    marks: sent ? await listMarks(sent.id, tx) : [],
  };
}

function sentIn(content: SentContent): NonNullable<UnderReview['sent']> {
  return {
    answers: new Map(Object.entries(content.answers)),
    tasks: progressIn(content),
    sections: content.sections ?? {},
  };
}

/** A duty that comes back has an assignment of its own each period: the task and the role say which is meant. */
function earlierOf({ tasks }: Report, earlier: Awaited<ReturnType<typeof listEarlierProgress>>) {
  return new Map(
    tasks.flatMap((task) => {
      const found = earlier.get(taskAndRole(task));
      return found ? [[task.assignmentId, found] as const] : [];
    }),
  );
}

import type { Report } from '@/lib/db/reports.ts';
import type { Submission } from '@/lib/db/submissions.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { formatDay } from '@/lib/text/days.ts';

/** One phần việc of the agency, ready to draw. */
export type TaskSheetLine = {
  assignmentId: number;
  role: 'lead' | 'support';
  title: string;
  plan: string;
  due: string;
  dueOn: Day | null;
  state: string;
  completedOn: string;
  document: string;
  note: string;
  seen: number;
};

export function taskLinesOf(report: Pick<Report, 'tasks'>): TaskSheetLine[] {
  return report.tasks.map((line) => ({
    assignmentId: line.assignmentId,
    role: line.role,
    title: line.title,
    plan: line.planTitle,
    dueOn: line.dueOn,
    due: line.dueOn === null ? 'chưa xác định hạn' : formatDay(line.dueOn),
    state: line.state ?? '',
    completedOn: line.completedOn === null ? '' : formatDay(line.completedOn),
    document: line.resultDocument ?? '',
    note: line.note ?? '',
    seen: line.version,
  }));
}

export function headOf(submission: Submission) {
  return {
    documentNo: submission.documentNo ?? '',
    documentOn: submission.documentOn === null ? '' : formatDay(submission.documentOn),
    signerName: submission.signerName ?? '',
    signerTitle: submission.signerTitle ?? '',
  };
}

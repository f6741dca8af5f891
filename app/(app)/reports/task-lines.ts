import type { Report } from '@/lib/db/reports.ts';
import type { Submission } from '@/lib/db/submissions.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { asksNextStep, type NextStep } from '@/lib/domain/next-step.ts';
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
  /** More than 30 days overdue on the cut-off day: what is not done says its next step. */
  asksStep: boolean;
  step: string;
  stepBy: string;
  stepOn: string;
  seen: number;
};

export function taskLinesOf(report: Pick<Report, 'tasks' | 'cutOffOn'>): TaskSheetLine[] {
  return report.tasks.map((line) => ({
    ...stepCells(line.nextStep),
    asksStep: line.nextStep !== null || asksNextStep(line.dueOn, report.cutOffOn),
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

function stepCells(step: NextStep | null) {
  return { step: step?.what ?? '', stepBy: step?.who ?? '', stepOn: step ? formatDay(step.by) : '' };
}

export function headOf(submission: Submission) {
  return {
    documentNo: submission.documentNo ?? '',
    documentOn: submission.documentOn === null ? '' : formatDay(submission.documentOn),
    signerName: submission.signerName ?? '',
    signerTitle: submission.signerTitle ?? '',
  };
}

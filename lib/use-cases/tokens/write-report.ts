import type { Db } from '@/lib/db/client.ts';
import { findSubmission } from '@/lib/db/submissions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type Answerable, answerReviewIn, type Replies } from '../answer-review.ts';
import { type ReportInput, type SavedReport, saveReportIn } from '../save-report.ts';
import { type SavedSections, type SectionsInput, saveSectionsIn } from '../save-sections.ts';

export type WholeWriting = ReportInput & Pick<SectionsInput, 'sections'> & Pick<Replies, 'replies' | 'explanations'>;

/** The version that the report and each line that was sent now have. */
export type WrittenReport = {
  submissionId: number;
  version: number;
  rows: SavedReport['rows'];
  tasks: SavedReport['tasks'];
  sections: { sectionId: number; version: number }[];
};

/**
 * Ghi báo cáo bằng phần mềm: figures, parts of tasks, sections and replies as one act, all of it or nothing. A person
 * mends a line that was not understood; a program is told which, and nothing is written.
 * Refuses: unsound-writing, and what saving a report, its sections and its replies refuse.
 */
export async function writeReportIn(tx: Db, actor: Actor, writing: WholeWriting): Promise<WrittenReport> {
  const { submissionId } = writing;
  const saved = await saveReportIn(tx, actor, writing);
  const words = await saveSectionsIn(tx, actor, { submissionId, sections: writing.sections });
  requireSound(writing, saved, words, await answerReviewIn(tx, actor, writing));
  const sent = new Set(writing.sections.map(({ sectionId }) => sectionId));
  const { version } = (await findSubmission(actor, submissionId, tx)) ?? refuse('not-found');
  const sections = words.sections.filter(({ sectionId }) => sent.has(sectionId));
  return {
    submissionId,
    version,
    rows: saved.rows,
    tasks: saved.tasks,
    sections: sections.map(({ sectionId, version: of }) => ({ sectionId, version: of })),
  };
}

/** Every line that was sent is one of the report's, was understood, and is nobody's that changed it meanwhile. */
function requireSound(writing: WholeWriting, saved: SavedReport, words: SavedSections, answerable: Answerable): void {
  const faults = saved.faults.map(({ rowId }) => `r${rowId}`);
  const conflicts = [
    ...saved.conflicts.map(({ rowId }) => `r${rowId}`),
    ...saved.taskConflicts.map(({ assignmentId }) => `t${assignmentId}`),
    ...saved.headConflicts.map(({ field }) => field),
    ...words.conflicts.map(({ sectionId }) => `s${sectionId}`),
  ];
  const known = new Set([
    ...faults,
    ...conflicts,
    ...saved.rows.map(({ rowId }) => `r${rowId}`),
    ...saved.tasks.map(({ assignmentId }) => `t${assignmentId}`),
    ...words.sections.map(({ sectionId }) => `s${sectionId}`),
    ...answerable.lines.map((id) => `l${id}`),
    ...answerable.rules,
  ]);
  const unknown = namesOf(writing).filter((name) => !known.has(name));
  if (faults.length + conflicts.length + unknown.length === 0) return;
  refuse('unsound-writing', {
    faults: faults.join(', '),
    conflicts: conflicts.join(', '),
    unknown: unknown.join(', '),
  });
}

/** Lines by what they are and their number: r12 a row, t7 a part of a task, s3 a section, l4 a returned line; a rule by its code. */
function namesOf({ rows, tasks, sections, replies, explanations }: WholeWriting): string[] {
  return [
    ...rows.map(({ rowId }) => `r${rowId}`),
    ...tasks.map(({ assignmentId }) => `t${assignmentId}`),
    ...sections.map(({ sectionId }) => `s${sectionId}`),
    ...[...replies.keys()].map((id) => `l${id}`),
    ...explanations.keys(),
  ];
}

import type { Report } from '@/lib/db/reports.ts';
import { type Assessment, assess } from '@/lib/domain/report.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';
import { figureChanges } from './figure-changes.ts';
import { sectionChanges } from './section-changes.ts';
import type { Change, Clash, Fault } from './sheet-changes.ts';
import { taskChanges } from './task-changes.ts';

export type FileChanges = {
  sheets: { title: string; what: string; changes: Change[] }[];
  faults: Fault[];
  clashes: Clash[];
  count: number;
  /** How the report would stand: the same judgement as on its form. */
  after: Assessment;
};

/** The file against the report as it stands at this moment, by the rules of the form itself. */
export function changesOf(report: Report, held: HeldFigures): FileChanges {
  const figures = figureChanges(report, held);
  const tasks = taskChanges(figures.report, held.tasks);
  const sections = sectionChanges(tasks.report, held.sections);
  const all = [figures, tasks, sections];
  return {
    sheets: [
      { title: 'Số liệu sẽ đổi', what: 'Nội dung', changes: figures.changes },
      { title: 'Nhiệm vụ sẽ đổi', what: 'Nhiệm vụ', changes: tasks.changes },
      { title: 'Phần lời sẽ đổi', what: 'Mục', changes: sections.changes },
    ].filter(({ changes }) => changes.length > 0),
    faults: all.flatMap(({ faults }) => faults),
    clashes: all.flatMap(({ clashes }) => clashes),
    count: all.reduce((sum, { changes }) => sum + changes.length, 0),
    after: assess(sections.report),
  };
}

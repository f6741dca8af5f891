import { findReport } from '@/lib/db/reports.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { writeFigureSheet } from '@/lib/writing/figure-sheet.ts';

export type FigureFile = { name: string; content: Uint8Array<ArrayBuffer> };

/** Tải biểu: the report's figures, tasks and words as .xlsx, for whoever sees the report; null for a report that is not theirs. */
export async function exportFigures(actor: Actor, submissionId: number): Promise<FigureFile | null> {
  const report = await findReport(actor, submissionId);
  if (report === null) return null;
  const { submission, previous, tasks, sections } = report;
  const content = await writeFigureSheet({
    title: `${submission.agencyName} – ${submission.period.name}`,
    submissionId,
    formVersionId: submission.period.formVersionId,
    previousName: previous?.name ?? null,
    ...{ tasks, sections },
    lines: report.sheet.map(({ row, asked }) => {
      const stored = report.stored.get(row.id);
      const before = previous?.answers.get(row.key) ?? null;
      return {
        row,
        asked,
        previous: before === null ? '' : answerInWords(before, row),
        answer: stored?.answer ?? null,
        version: stored?.version ?? 0,
      };
    }),
  });
  return { name: `so-lieu-${slugOf(submission.agencyName)}-${slugOf(submission.period.name)}`.slice(0, 120), content };
}

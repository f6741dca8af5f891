import { inTransaction } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { TypedSection } from '@/lib/domain/section.ts';
import type { TypedEntry } from '@/lib/domain/typed-entry.ts';
import { type TypedPart, understandPart } from '@/lib/domain/typed-progress.ts';
import { saveReportIn } from '../save-report.ts';
import { saveSectionsIn } from '../save-sections.ts';

export type FileContent = {
  entries: readonly TypedEntry[];
  tasks: readonly (TypedPart & { assignmentId: number; seenVersion: number })[];
  sections: readonly TypedSection[];
};

/**
 * Ghi biểu vào báo cáo: figures, tasks and words of a file in one act, as if they had been typed. What is not understood
 * and what somebody changed since the download stays as it is; refused as every edit is.
 */
export async function writeFigures(actor: Actor, submissionId: number, file: FileContent): Promise<void> {
  const tasks = file.tasks.flatMap(({ assignmentId, seenVersion, ...part }) => {
    const understood = understandPart(part);
    return understood.outcome === 'progress' ? [{ assignmentId, seenVersion, ...understood.progress }] : [];
  });
  await inTransaction(async (tx) => {
    await saveReportIn(tx, actor, { submissionId, rows: [...file.entries], tasks, head: {} });
    await saveSectionsIn(tx, actor, { submissionId, sections: file.sections });
  });
}

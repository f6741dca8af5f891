import { findReport, type Report } from '@/lib/db/reports.ts';
import { findSentContent, progressIn, type SentContent } from '@/lib/db/sent-versions.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { isInAgencyHands } from '@/lib/domain/submission.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { type OwnReport, ownReport } from '@/lib/text/own-report.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';

/** Tải báo cáo của cơ quan: as it was sent; while it is in the agency's hands, as it is written so far, marked as a draft. Null for a report that is not theirs. */
export async function exportReport(actor: Actor, submissionId: number): Promise<WrittenFile | null> {
  const report = await findReport(actor, submissionId);
  if (report === null) return null;
  const { status, sent, agencyName, agencyKind, period } = report.submission;
  const content = isInAgencyHands(status) || sent === null ? null : await findSentContent(submissionId, sent.number);
  const document = ownReport({
    agency: { name: agencyName, kind: agencyKind, provinceName: period.provinceName },
    ...{ period, draft: content === null, illustration: isSampleMode() },
    ...(content === null ? asWritten(report) : asSent(report, content)),
  });
  const name = `Báo cáo cải cách hành chính, ${agencyName}, ${period.name}${content === null ? ' (dự thảo)' : ''}`;
  return { name, ending: 'docx', content: new Uint8Array(await writeOfficial(document)) };
}

type Written = Pick<OwnReport, 'head' | 'sections' | 'rows' | 'tasks'>;

function asWritten({ submission, sections, sheet, stored, tasks }: Report): Written {
  return {
    head: submission,
    sections: sections.filter(({ text }) => text !== ''),
    rows: sheet.map((line) => ({ ...line, answer: stored.get(line.row.id)?.answer ?? null })),
    tasks,
  };
}

/** What was sent before there were sections has its words in one piece. */
function asSent({ sections, sheet, tasks }: Report, content: SentContent): Written {
  const texts = sections.map(({ key, title }) => ({ title, text: content.sections?.[key] ?? '' }));
  const { narrative } = content.head;
  const progress = progressIn(content);
  return {
    head: content.head,
    sections: [...(narrative ? [{ title: 'Nội dung báo cáo', text: narrative }] : []), ...texts].filter(
      ({ text }) => text !== '',
    ),
    rows: sheet.map((line) => ({ ...line, answer: content.answers[line.row.key] ?? null })),
    tasks: tasks.flatMap((task) => {
      const said = progress.get(task.assignmentId);
      return said ? [{ ...said, role: task.role, title: task.title, dueOn: task.dueOn }] : [];
    }),
  };
}

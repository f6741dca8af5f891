import { Notice } from '@/components/ui/notice.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { isSameValue } from '@/lib/domain/difference.ts';
import { sectionLineKey } from '@/lib/domain/review-desk.ts';
import { routes } from '@/lib/routes.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { lineName } from '@/lib/text/lines.ts';
import { ProposalForm } from './proposal-form.tsx';

/** What was returned comes first: each line with its reason, leading to its cell. */
export function ReturnedLines({ report, mayAccept = false }: { report: Report; mayAccept?: boolean }) {
  const [decision] = report.decisions;
  if (report.returned.length === 0 || !decision) return null;
  return (
    <Notice
      tone="risk"
      title={`${decision.reviewer} trả lại ${report.returned.length} dòng lúc ${formatInstant(decision.decidedAt)}`}
    >
      <ul className="mt-1 list-disc pl-5">
        {report.returned.map((line) => (
          <li key={line.id}>
            <a href={placeOf(report, line.lineKey, mayAccept)}>
              {lineName(line.lineKey, report.asked, report.tasks, report.sections)}
            </a>
            : {line.reason}
            {line.reply ? <span className="text-muted"> – đã trả lời: {line.reply}</span> : null}
            <Proposal {...{ report, line, mayAccept }} />
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">Sửa chỗ bị trả lại, rồi trả lời từng lý do ở bước “Kiểm tra và gửi”.</p>
      {decision.note ? <p className="mt-1 text-sm">Ý kiến chung: {decision.note}</p> : null}
    </Notice>
  );
}

type ProposalProps = { report: Report; line: Report['returned'][number]; mayAccept: boolean };

/** The value that the reviewer proposes: taken over in one act, or answered otherwise in words. */
function Proposal({ report, line, mayAccept }: ProposalProps) {
  const row = report.asked.find(({ key }) => key === line.lineKey);
  if (!row || line.proposal === null) return null;
  const proposed = answerInWords(line.proposal, row);
  const stored = report.stored.get(row.id);
  const isTaken = line.reply !== null && isSameValue(stored?.answer ?? null, line.proposal);
  if (isTaken || !mayAccept) return <span className="block text-sm">Số được đề nghị: {proposed}.</span>;
  return (
    <ProposalForm
      submissionId={report.submission.id}
      lineId={line.id}
      seen={stored?.version ?? 0}
      proposed={proposed}
      now={answerInWords(stored?.answer ?? null, row)}
    />
  );
}

/** Where the line is written; words on their own page, while they can be written. */
function placeOf(report: Report, lineKey: string, isWritable: boolean): string {
  const row = report.asked.find((candidate) => candidate.key === lineKey);
  if (row) return `#r${row.id}.typed`;
  if (lineKey.startsWith('task:')) return `#t${lineKey.slice(5)}.state`;
  const section = report.sections.find(({ key }) => sectionLineKey(key) === lineKey);
  if (!section) return '#noi-dung';
  return isWritable ? `${routes.narrative(report.submission.id)}#s${section.sectionId}` : '#phan-loi';
}

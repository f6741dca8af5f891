import type { Report } from '@/lib/db/reports.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { lineName } from '@/lib/text/lines.ts';

type Decision = Report['decisions'][number];

/** Every decision with who and when; what was returned, line by line, on demand. */
export function Decisions({ report }: { report: Report }) {
  return (
    <ul className="mt-2 text-sm">
      {report.decisions.map((decision) => (
        <li key={decision.id}>
          Lần gửi {decision.versionNumber}: {decision.reviewer}{' '}
          {decision.decision === 'approve' ? 'duyệt' : `trả lại ${decision.lines.length} dòng`} lúc{' '}
          {formatInstant(decision.decidedAt)}
          {decision.reopened
            ? `; ${decision.reopened.by} mở lại lúc ${formatInstant(decision.reopened.at)}: ${decision.reopened.reason}`
            : ''}
          {decision.lines.length > 0 ? <ReturnedLines {...{ report, decision }} /> : null}
        </li>
      ))}
    </ul>
  );
}

function ReturnedLines({ report, decision }: { report: Report; decision: Decision }) {
  return (
    <details>
      <summary className="cursor-pointer text-accent">Các dòng đã trả lại và câu trả lời</summary>
      <ul className="list-disc pl-5">
        {decision.lines.map((line) => {
          const row = report.asked.find(({ key }) => key === line.lineKey);
          return (
            <li key={line.id}>
              {lineName(line.lineKey, report.asked, report.tasks, report.sections)}: {line.reason}
              {line.proposal && row ? ` Đề nghị: ${answerInWords(line.proposal, row)}.` : ''}{' '}
              <span className="text-muted">{line.reply ? `Trả lời: ${line.reply}` : 'Chưa có câu trả lời.'}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

import { Notice } from '@/components/ui/notice.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { lineName } from '@/lib/text/lines.ts';

/** What was returned comes first: each line with its reason, leading to its cell. */
export function ReturnedLines({ report }: { report: Report }) {
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
            <a href={`#${anchorOf(report, line.lineKey)}`}>{lineName(line.lineKey, report.asked, report.tasks)}</a>:{' '}
            {line.reason}
            {line.reply ? <span className="text-muted"> – đã trả lời: {line.reply}</span> : null}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm">Sửa số liệu, rồi trả lời từng lý do ở bước “Kiểm tra và gửi”.</p>
      {decision.note ? <p className="mt-1 text-sm">Ý kiến chung: {decision.note}</p> : null}
    </Notice>
  );
}

function anchorOf(report: Report, lineKey: string): string {
  const row = report.asked.find((candidate) => candidate.key === lineKey);
  return row ? `r${row.id}.typed` : lineKey.startsWith('task:') ? `t${lineKey.slice(5)}.state` : 'noi-dung';
}

import { Notice } from '@/components/ui/notice.tsx';
import type { Report } from '@/lib/db/reports.ts';
import type { OpenReason } from '@/lib/domain/completeness.ts';
import type { Assessment } from '@/lib/domain/report.ts';
import { routes } from '@/lib/routes.ts';
import { LATE_REASON_OWED, NEXT_STEP_OWED } from '@/lib/text/typed.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';
import { type ReplyLine, repliesOf } from './replies.ts';

const OPEN_TEXT: Record<OpenReason, string> = {
  blank: 'chưa trả lời',
  unfit: 'số liệu không khớp với loại của dòng',
  reason: 'ghi “Chưa có” thì cần lý do',
  promise: 'ghi “Chưa có” thì cần ngày hẹn',
};

/** All that keeps the report from being sent, each line leading to its cell. */
export function OpenLines({ report, assessment }: { report: Report; assessment: Assessment }) {
  const { submission } = report;
  const rows = new Map(report.asked.map((row) => [row.key, row]));
  const blocks = assessment.standing.filter((verdict) => verdict.strength === 'block');
  const unsigned = submission.signerName === null || submission.documentOn === null;
  const tasks = report.tasks.filter((line) => line.role === 'lead' && line.state === null);
  const late = lateLines(report, assessment);
  const replies = owedReplies(report, assessment);
  const count =
    assessment.open.length +
    blocks.length +
    tasks.length +
    late.length +
    replies.length +
    assessment.openSections.length +
    (unsigned ? 1 : 0);
  if (count === 0) return <Notice tone="good" title="Đã đủ để gửi: mọi dòng có câu trả lời, không vi phạm quy tắc." />;
  const cell = (rowKey: string) => `${routes.report(submission.id)}#r${rows.get(rowKey)?.id}.typed`;
  const name = (rowKey: string) => [rows.get(rowKey)?.code, rows.get(rowKey)?.label].filter(Boolean).join(' ');
  return (
    <Notice tone="slow" title={`Còn ${count} việc trước khi gửi được`}>
      <ul className="mt-1 list-disc pl-5">
        {blocks.map((verdict) => (
          <li key={verdict.ruleCode}>
            <a href={cell(verdict.rowKey)}>{name(verdict.rowKey)}</a>: {verdictInWords(verdict, report.asked)}
          </li>
        ))}
        {assessment.open.map((open) => (
          <li key={open.rowKey}>
            <a href={cell(open.rowKey)}>{name(open.rowKey)}</a>: {OPEN_TEXT[open.why]}
          </li>
        ))}
        {tasks.map((line) => (
          <li key={line.assignmentId}>
            <a href={`${routes.report(submission.id)}#t${line.assignmentId}.state`}>{line.title}</a>: nhiệm vụ chủ trì
            chưa có tiến độ
          </li>
        ))}
        {late.map(({ field, title, words }) => (
          <li key={field}>
            <a href={`${routes.report(submission.id)}#${field}`}>{title}</a>: {words}
          </li>
        ))}
        {replies.map(({ field, about, kind }) => (
          <li key={field}>
            <a href={`#${field}`}>{about}</a>:{' '}
            {kind === 'returned' ? 'bị trả lại, chưa có câu trả lời' : 'số liệu khác thường, chưa giải thích'}
          </li>
        ))}
        {assessment.openSections.map((section) => (
          <li key={section.key}>
            <a href={`${routes.narrative(submission.id)}#s${section.sectionId}`}>{section.title}</a>: mục bắt buộc của
            phần lời chưa viết
          </li>
        ))}
        {unsigned ? (
          <li>
            <a href={`${routes.report(submission.id)}#signerName`}>Văn bản báo cáo</a>: cần người ký và ngày ban hành
          </li>
        ) : null}
      </ul>
    </Notice>
  );
}

/** Late tasks without a reason, and long overdue ones without a next step; a task can owe both. */
function lateLines({ tasks }: Report, { unexplainedTasks, steplessTasks }: Assessment) {
  return tasks.flatMap(({ assignmentId, title }) => [
    ...(unexplainedTasks.includes(assignmentId)
      ? [{ field: `t${assignmentId}.note`, title, words: LATE_REASON_OWED }]
      : []),
    ...(steplessTasks.includes(assignmentId) ? [{ field: `t${assignmentId}.step`, title, words: NEXT_STEP_OWED }] : []),
  ]);
}

/** The questions of this page that still want their words; blocked rows want other figures, not words. */
function owedReplies(report: Report, assessment: Assessment): ReplyLine[] {
  const standing = new Set(assessment.standing.map((verdict) => `rule.${verdict.ruleCode}`));
  return repliesOf(report, assessment).filter(({ field, kind, stored }) =>
    kind === 'returned' ? stored.trim() === '' : standing.has(field),
  );
}

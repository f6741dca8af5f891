import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Report } from '@/lib/db/reports.ts';
import type { Answer } from '@/lib/domain/answer.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatDay } from '@/lib/text/days.ts';
import { stepInWords } from '@/lib/text/next-step.ts';
import { PROGRESS_STATE_TEXT } from '@/lib/text/statuses.ts';
import { EvidenceSection } from './evidence-section.tsx';
import { NarrativeSection } from './narrative-section.tsx';

/** The report as it stands, to read and print. */
export function ReportAnswers({ report }: { report: Report }) {
  const { submission } = report;
  return (
    <>
      <Section title="Văn bản báo cáo">
        <p>
          {submission.documentNo ? `Số ${submission.documentNo}` : 'Chưa có số, ký hiệu'}
          {submission.documentOn ? `, ngày ${formatDay(submission.documentOn)}` : ''}
          {submission.signerName ? `, người ký ${submission.signerName}` : ''}
          {submission.signerTitle ? `, ${submission.signerTitle}` : ''}.
        </p>
      </Section>
      <Section title="Số liệu">
        <Wide label="Số liệu đã trả lời">
          <AnswerTable report={report} />
        </Wide>
      </Section>
      <Section title="Nhiệm vụ">
        <Wide label="Tiến độ nhiệm vụ">
          <TaskTable report={report} />
        </Wide>
      </Section>
      <NarrativeSection report={report} />
      <EvidenceSection report={report} />
    </>
  );
}

export function AnswerTable({ report }: { report: Report }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Số liệu đã trả lời</caption>
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num">
            {report.previous?.name ?? 'Kỳ trước'}
          </th>
          <th scope="col" className="num">
            Kỳ này
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {report.asked.map((row) => {
          const answer = report.answers.get(row.key) ?? null;
          const before = report.previous?.answers.get(row.key) ?? null;
          return (
            <tr key={row.id} id={`dong-${row.id}`} className="target:bg-slow-wash">
              <td>{row.code}</td>
              <th scope="row" className="font-normal">
                {row.label}
              </th>
              <td data-label="Kỳ trước" className={`${isWords(before) ? '' : 'num'} text-muted`}>
                {before ? answerInWords(before, row) : '–'}
              </td>
              <td
                data-label="Kỳ này"
                className={`${isWords(answer) ? 'max-w-80' : 'num'} ${answer ? '' : 'hatched text-muted'}`}
              >
                {answerInWords(answer, row)}
              </td>
              <td data-label="Đơn vị" className="whitespace-nowrap text-muted">
                {row.type === 'choice' ? '' : row.unit}
              </td>
              <td data-label="Ghi chú">{[answer?.note, answer?.reason].filter(Boolean).join(' – ')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Words are read from the left, everything else stands on the right. */
function isWords(answer: Answer | null): boolean {
  return answer?.kind === 'value' && answer.text !== null;
}

function TaskTable({ report }: { report: Report }) {
  if (report.tasks.length === 0) return <p className="text-muted">Kỳ này cơ quan không có nhiệm vụ đến hạn.</p>;
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Tiến độ nhiệm vụ</caption>
      <thead>
        <tr>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Vai trò</th>
          <th scope="col">Hạn</th>
          <th scope="col">Tiến độ</th>
          <th scope="col">Văn bản kết quả, ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {report.tasks.map((line) => (
          <tr key={line.assignmentId}>
            <th scope="row" className="font-normal">
              {line.title}
            </th>
            <td data-label="Vai trò" className="whitespace-nowrap">
              {line.role === 'lead' ? 'Chủ trì' : 'Phối hợp'}
            </td>
            <td data-label="Hạn">{line.dueOn ? formatDay(line.dueOn) : 'chưa xác định hạn'}</td>
            <td data-label="Tiến độ">
              {line.state ? PROGRESS_STATE_TEXT[line.state] : 'chưa báo cáo'}
              {line.completedOn ? ` ngày ${formatDay(line.completedOn)}` : ''}
            </td>
            <td data-label="Văn bản, ghi chú">{wordsOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf({ resultDocument, note, nextStep }: Report['tasks'][number]): string {
  return [resultDocument, note, nextStep && stepInWords(nextStep)].filter(Boolean).join(' – ');
}

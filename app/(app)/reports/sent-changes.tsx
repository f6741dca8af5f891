import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { listSendings } from '@/lib/db/sent-versions.ts';
import { changedRows, type Sending } from '@/lib/domain/sent-change.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';

/** The history of the rows: what each sending said where they differ. A report that was sent once has none. */
export async function SentChanges({ report: { submission, asked } }: { report: Report }) {
  if ((submission.sent?.number ?? 0) < 2) return null;
  const sendings = await listSendings(submission.id);
  const changed = changedRows(asked, sendings);
  if (changed.length === 0) return null;
  return (
    <Section
      id="lich-su-dong"
      title="Số liệu đã đổi giữa các lần gửi"
      lede="Mỗi lần gửi được giữ nguyên như khi gửi; dòng không đổi thì không nêu."
    >
      <Wide label="Số liệu đã đổi giữa các lần gửi">
        <table className="sheet stacked">
          <caption className="sr-only">Số liệu đã đổi giữa các lần gửi</caption>
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              {sendings.map(({ number, sentAt, sentBy }) => (
                <th key={number} scope="col" className="num">
                  Lần {number}
                  <span className="block font-normal text-muted">
                    {formatInstant(sentAt)}, {sentBy}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changed.map(({ row, answers }) => (
              <tr key={row.id}>
                <th scope="row" className="font-normal">
                  <a href={`#dong-${row.id}`}>
                    {row.code ? `${row.code}. ` : ''}
                    {row.label}
                  </a>
                </th>
                {answers.map((answer, at) => (
                  <td key={sendings[at]?.number} data-label={labelOf(sendings[at])} className="num">
                    {answerInWords(answer, row)}
                    {answer?.note ? <span className="block text-muted">{answer.note}</span> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Section>
  );
}

/** On a phone the heads of the columns are gone: each answer says when it was sent. */
function labelOf(sending: Sending | undefined): string | undefined {
  return sending && `Lần ${sending.number} (${formatInstant(sending.sentAt)})`;
}

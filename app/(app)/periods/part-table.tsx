import { Wide } from '@/components/ui/wide.tsx';
import type { NamedPart } from '@/lib/db/predecessor-parts.ts';
import type { ResultPart } from '@/lib/db/results.ts';
import type { AnswerKind } from '@/lib/domain/answer.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { byName } from '@/lib/domain/name-order.ts';
import { routes } from '@/lib/routes.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { partsInWords } from '@/lib/text/predecessors.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';

type PartTableProps = {
  title: string;
  /** The row of the form that the parts answer. */
  rowId: number;
  isOnly: boolean;
  parts: readonly ResultPart[];
  row: FormRow;
  predecessors: ReadonlyMap<number, NamedPart[]>;
};

/** What each agency answered; the only table of a page needs no name above it. */
export function PartTable({ title, rowId, isOnly, parts, row, predecessors }: PartTableProps) {
  return (
    <Wide label="Trả lời của từng cơ quan">
      <table className="sheet stacked">
        <caption className={isOnly ? 'sr-only' : ''}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col" className="num">
              Trả lời
            </th>
            <th scope="col">Ghi chú</th>
            <th scope="col">Báo cáo</th>
          </tr>
        </thead>
        <tbody>
          {parts
            .toSorted((a, b) => byName(a.agencyName, b.agencyName))
            .map((part) => (
              <tr key={part.submissionId}>
                <th scope="row" className="font-normal">
                  <a href={routes.agency(part.agencyId)}>{part.agencyName}</a>
                  {predecessors.has(part.agencyId) ? (
                    <span className="block text-sm text-muted">
                      {partsInWords(predecessors.get(part.agencyId) ?? [])}
                    </span>
                  ) : null}
                </th>
                <td data-label="Trả lời" className={part.answer ? 'num' : 'num hatched text-muted'}>
                  {partInWords(part, row)}
                </td>
                <td data-label="Ghi chú">{part.note}</td>
                <td data-label="Báo cáo">
                  {part.submittedAt ? (
                    <a href={`${routes.report(part.submissionId)}#dong-${rowId}`}>
                      {SUBMISSION_STATUS_TEXT[part.status]}, {part.submittedBy} gửi lúc{' '}
                      {formatInstant(part.submittedAt)}
                    </a>
                  ) : (
                    'chưa gửi'
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </Wide>
  );
}

function partInWords({ answer, number, choice, text, note }: ResultPart, row: FormRow): string {
  if (answer === null) return 'chưa có số liệu được duyệt';
  return answerInWords({ kind: answer as AnswerKind, number, choice, text, note, reason: null, promisedOn: null }, row);
}

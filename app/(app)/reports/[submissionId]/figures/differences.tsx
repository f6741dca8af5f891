import { Notice } from '@/components/ui/notice.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Report } from '@/lib/db/reports.ts';
import { TYPED_COLUMNS } from '@/lib/domain/figure-sheet.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';
import { routes } from '@/lib/routes.ts';
import { answerInWords } from '@/lib/text/answers.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { cellName } from '@/lib/text/figures.ts';
import { answerFaultInWords } from '@/lib/text/typed.ts';
import { changesOf } from './changes.ts';
import { WriteForm } from './write-form.tsx';

type DifferencesProps = { report: Report; held: HeldFigures; file: string };

/** What the file would change, what somebody changed since it was downloaded, and what cannot be understood. */
export function Differences({ report, held, file }: DifferencesProps) {
  const { changes, faults, conflicts, after } = changesOf(report, held);
  const nameOf = (row: FormRow | undefined) => [row?.code, row?.label].filter(Boolean).join(' ');
  return (
    <>
      {faults.length > 0 ? (
        <Notice tone="risk" title={`${faults.length} ô chưa hiểu được, không ghi:`}>
          <ul className="mt-1 list-disc pl-5">
            {faults.map(({ row, entry, fault, suggestion }) => (
              <li key={entry.rowId}>
                {cellName(held.sheet, fault === 'bad-day' ? 'promisedOn' : TYPED_COLUMNS[0], entry.sheetRow)} (
                {nameOf(row)}): “{fault === 'bad-day' ? entry.promisedOn : entry.typed}” –{' '}
                {answerFaultInWords(fault, suggestion)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {conflicts.length > 0 ? (
        <Notice tone="slow" title={`${conflicts.length} dòng đã có người sửa sau khi tải tệp, không ghi đè:`}>
          <ul className="mt-1 list-disc pl-5">
            {conflicts.map(({ row, entry, conflict }) => (
              <li key={entry.rowId}>
                <a href={`${routes.report(report.submission.id)}#r${entry.rowId}.typed`}>{nameOf(row)}</a>:{' '}
                {conflict.by ?? 'người khác'}
                {conflict.at ? ` lúc ${formatInstant(conflict.at)}` : ''} ghi “
                {answerInWords(conflict.theirs, { choices: row?.choices ?? [] })}”; trong tệp, dòng {entry.sheetRow}, là
                “{entry.typed}”. Muốn lấy số trong tệp thì sửa ngay ở trang nhập.
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {changes.length > 0 ? (
        <>
          <Wide label="Các dòng sẽ đổi">
            <table className="sheet stacked">
              <caption>Các dòng sẽ đổi</caption>
              <thead>
                <tr>
                  <th scope="col">Dòng trong tệp</th>
                  <th scope="col">Nội dung</th>
                  <th scope="col" className="num">
                    Đang có
                  </th>
                  <th scope="col" className="num">
                    Trong tệp
                  </th>
                  <th scope="col">Ghi chú trong tệp</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ row, entry, now, next }) => (
                  <tr key={entry.rowId}>
                    <td data-label="Dòng trong tệp">{entry.sheetRow}</td>
                    <th scope="row" className="font-normal">
                      {nameOf(row)}
                    </th>
                    <td data-label="Đang có" className="num text-muted">
                      {answerInWords(now, row)}
                    </td>
                    <td data-label="Trong tệp" className="num font-semibold">
                      {next === null ? 'để trống' : answerInWords(next, row)}
                    </td>
                    <td data-label="Ghi chú">{[next?.note, next?.reason].filter(Boolean).join(' – ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <p className="mt-2">
            Sau khi ghi: trả lời {after.answered}/{after.askedRows} dòng
            {after.standing.length > 0 ? `, ${after.standing.length} chỗ vướng quy tắc hoặc cần giải thích` : ''}.
          </p>
          <WriteForm submissionId={report.submission.id} file={file} count={changes.length} />
        </>
      ) : (
        <Notice
          tone={faults.length + conflicts.length > 0 ? 'plain' : 'good'}
          title={`Tệp “${held.fileName}”: không có dòng nào cần ghi, số liệu trong báo cáo đã như trong tệp.`}
        />
      )}
    </>
  );
}

import { Notice } from '@/components/ui/notice.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { Report } from '@/lib/db/reports.ts';
import type { HeldFigures } from '@/lib/forms/held-figures.ts';
import { lateInWords } from '@/lib/text/typed.ts';
import { changesOf, type FileChanges } from './changes.ts';
import type { Change, Clash, Fault } from './sheet-changes.ts';
import { WriteForm } from './write-form.tsx';

type DifferencesProps = { report: Report; held: HeldFigures; file: string };

/** What the file would change, what somebody changed since it was downloaded, and what cannot be understood. */
export function Differences({ report, held, file }: DifferencesProps) {
  const { sheets, faults, clashes, count, after } = changesOf(report, held);
  return (
    <>
      <Faults faults={faults} />
      <Clashes clashes={clashes} />
      {sheets.map((sheet) => (
        <Changes key={sheet.title} {...sheet} />
      ))}
      {count > 0 ? (
        <>
          <p className="mt-2">{afterInWords(after)}</p>
          <WriteForm submissionId={report.submission.id} file={file} count={count} />
        </>
      ) : (
        <Notice
          tone={faults.length + clashes.length > 0 ? 'plain' : 'good'}
          title={`Tệp “${held.fileName}”: không có dòng nào cần ghi, báo cáo đã như trong tệp.`}
        />
      )}
    </>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="risk" title={`${faults.length} ô chưa hiểu được, không ghi:`}>
      <ul className="mt-1 list-disc pl-5">
        {faults.map(({ key, place, name, said, why }) => (
          <li key={key}>
            {place} ({name}): “{said}” – {why}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Clashes({ clashes }: { clashes: readonly Clash[] }) {
  if (clashes.length === 0) return null;
  return (
    <Notice tone="slow" title={`${clashes.length} dòng đã có người sửa sau khi tải tệp, không ghi đè:`}>
      <ul className="mt-1 list-disc pl-5">
        {clashes.map(({ key, href, name, words }) => (
          <li key={key}>
            <a href={href}>{name}</a>: {words} Muốn lấy chỗ trong tệp thì sửa ngay ở trang nhập.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Changes({ title, what, changes }: { title: string; what: string; changes: readonly Change[] }) {
  const figure = what === 'Nội dung' ? 'num' : 'whitespace-pre-line';
  return (
    <Wide label={title}>
      <table className="sheet stacked">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Dòng trong tệp</th>
            <th scope="col">{what}</th>
            <th scope="col" className={figure}>
              Đang có
            </th>
            <th scope="col" className={figure}>
              Trong tệp
            </th>
            <th scope="col">Ghi chú trong tệp</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, sheetRow, name, now, next, note }) => (
            <tr key={key}>
              <td data-label="Dòng trong tệp">{sheetRow}</td>
              <th scope="row" className="font-normal">
                {name}
              </th>
              <td data-label="Đang có" className={`${figure} text-muted`}>
                {now}
              </td>
              <td data-label="Trong tệp" className={`${figure} font-semibold`}>
                {next}
              </td>
              <td data-label="Ghi chú">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function afterInWords({ answered, askedRows, standing, ...debts }: FileChanges['after']): string {
  const rules = standing.length > 0 ? `, ${standing.length} chỗ vướng quy tắc hoặc cần giải thích` : '';
  const late = lateInWords(debts);
  return `Sau khi ghi: trả lời ${answered}/${askedRows} dòng${rules}${late ? `, ${late}` : ''}.`;
}

import { Chip } from '@/components/ui/chip.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import type { PublishedRow, ReportContradiction } from '@/lib/db/published-reports.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { ANSWER_KIND_TEXT } from '@/lib/text/statuses.ts';

type ReportRowsProps = { rows: readonly PublishedRow[]; contradictions: readonly ReportContradiction[] };

/** Every row of the form with the text as printed, the number as understood, the printed note and what is wrong with it. */
export function ReportRows({ rows, contradictions }: ReportRowsProps) {
  const clashes = new Map(contradictions.flatMap((one) => one.rowKeys.map((key) => [key, one.id] as const)));
  return (
    <Wide label="Số liệu của báo cáo">
      <table className="sheet stacked">
        <caption className="sr-only">Từng dòng của biểu số liệu</caption>
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col" className="w-[40%]">
              Tên dòng
            </th>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="num">
              In trong báo cáo
            </th>
            <th scope="col" className="num">
              Hiểu là
            </th>
            <th scope="col" className="w-1/4">
              Ghi chú
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} clash={clashes.get(row.key) ?? null} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const INDENTS = ['', 'pl-4', 'pl-8', 'pl-12', 'pl-16'];

function Row({ row, clash }: { row: PublishedRow; clash: number | null }) {
  const { value } = row;
  const heading = row.type === 'heading';
  return (
    <tr id={`dong-${row.id}`} className="target:bg-slow-wash">
      <td className="text-muted">{row.printedCode ?? ''}</td>
      <th scope="row" className={heading ? '' : 'font-normal'}>
        <span className={`label block ${INDENTS[Math.min(row.depth, 4)]}`}>{row.label}</span>
      </th>
      <td className="text-muted" data-label="Đơn vị">
        {row.unit ?? ''}
      </td>
      <td className="num whitespace-normal!" data-label={heading ? undefined : 'In trong báo cáo'}>
        {value ? value.printed : heading ? '' : <span className="text-muted">không in</span>}
      </td>
      <td className="num whitespace-normal!" data-label={heading ? undefined : 'Hiểu là'}>
        {value ? understood(value) : ''}
      </td>
      <td>
        {value?.note ? <p>{value.note}</p> : null}
        {value?.invalid ? (
          <p>
            <Chip tone="risk">Không hợp lệ</Chip> {value.invalidReason}
          </p>
        ) : null}
        {row.help ? <p className="text-muted">{row.help}</p> : null}
        {clash === null ? null : (
          <p>
            <a href={`#mau-thuan-${clash}`}>Chưa khớp với chỗ khác</a>
          </p>
        )}
      </td>
    </tr>
  );
}

function understood({ answer, number, choiceLabel, choice, invalid }: NonNullable<PublishedRow['value']>): string {
  if (invalid) return 'không dùng';
  if (choice !== null) return choiceLabel ?? choice;
  if (number !== null) return formatNumber(number);
  return answer === 'value' ? '' : ANSWER_KIND_TEXT[answer];
}

import { routes } from '@/lib/routes.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { ruleInWords } from '@/lib/text/results.ts';
import type { ConsolidatedLine } from '@/lib/use-cases/closing/view-consolidation.ts';

type ResultTableProps = { periodId: number; lines: readonly ConsolidatedLine[] };

/** The province's figure of every statistic by its own rule, with its coverage and who is missing. */
export function ResultTable({ periodId, lines }: ResultTableProps) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Số liệu tổng hợp của kỳ</caption>
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num">
            Số liệu
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Cách tổng hợp</th>
          <th scope="col" className="num">
            Cơ quan đã trả lời
          </th>
          <th scope="col" className="w-1/4">
            Cần xem
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.row.type === 'heading' ? (
            <tr key={line.row.id}>
              <td className="font-semibold">{line.row.code}</td>
              <th scope="colgroup" colSpan={6}>
                {line.row.label}
              </th>
            </tr>
          ) : (
            <ResultRow key={line.row.id} {...{ periodId, line }} />
          ),
        )}
      </tbody>
    </table>
  );
}

function ResultRow({ periodId, line }: { periodId: number; line: ConsolidatedLine }) {
  const { row, result, shown } = line;
  return (
    <tr>
      <td>{row.code}</td>
      <th scope="row" className="min-w-64 font-normal">
        {row.label}
      </th>
      <td
        data-label="Số liệu"
        className={
          shown === null ? 'num hatched whitespace-normal! text-muted' : 'num whitespace-normal! font-semibold'
        }
      >
        <a href={routes.periodFigure(periodId, row.id)} className={shown === null ? 'font-normal' : ''}>
          {shown ?? 'chưa có số liệu'}
        </a>
      </td>
      <td data-label="Đơn vị" className="text-muted">
        {row.type === 'choice' ? '' : row.unit}
      </td>
      <td data-label="Cách tổng hợp" className="text-muted">
        {ruleInWords(row)}
      </td>
      <td data-label="Cơ quan đã trả lời" className="num">
        {result ? `${result.answered}/${result.expected}` : '–'}
      </td>
      <td data-label="Cần xem" className="whitespace-normal!">
        <Remarks line={line} />
      </td>
    </tr>
  );
}

/** Three names at most; the rest behind the figure. */
const NAMED = 3;

function Remarks({ line: { result, missing, set, corrected, broken } }: { line: ConsolidatedLine }) {
  const more = missing.length > NAMED ? ` và ${missing.length - NAMED} cơ quan khác` : '';
  return (
    <>
      {set ? (
        <p>
          Sở Nội vụ ấn định ({set.author}): {set.reason}; số tính được{' '}
          {result?.computed == null ? 'chưa có' : formatNumber(result.computed)}
        </p>
      ) : null}
      {corrected ? (
        <p>
          Đính chính: {corrected.reason}; trước là {corrected.was ?? 'chưa có số liệu'}
        </p>
      ) : null}
      {broken ? (
        <p>
          <a href="#mau-thuan" className="text-risk">
            Chưa khớp quy tắc
          </a>
        </p>
      ) : null}
      {missing.length > 0 ? (
        <p className="text-muted">
          Thiếu {missing.slice(0, NAMED).join(', ')}
          {more}
        </p>
      ) : null}
    </>
  );
}

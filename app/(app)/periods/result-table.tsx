import type { Result } from '@/lib/db/consolidation.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { routes } from '@/lib/routes.ts';
import { resultInWords, ruleInWords } from '@/lib/text/results.ts';

type ResultTableProps = { periodId: number; rows: readonly FormRow[]; results: ReadonlyMap<number, Result> };

/** The province's figure of every statistic by its own rule, with its coverage. */
export function ResultTable({ periodId, rows, results }: ResultTableProps) {
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
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.type === 'heading' ? (
            <tr key={row.id}>
              <td className="font-semibold">{row.code}</td>
              <th scope="colgroup" colSpan={5}>
                {row.label}
              </th>
            </tr>
          ) : (
            <ResultRow key={row.id} {...{ periodId, row, result: results.get(row.id) ?? null }} />
          ),
        )}
      </tbody>
    </table>
  );
}

function ResultRow({ periodId, row, result }: { periodId: number; row: FormRow; result: Result | null }) {
  const words = resultInWords(result, row);
  return (
    <tr>
      <td>{row.code}</td>
      <th scope="row" className="min-w-64 font-normal">
        {row.label}
      </th>
      <td data-label="Số liệu" className={words === null ? 'num hatched text-muted' : 'num font-semibold'}>
        {words === null ? 'chưa có số liệu' : <a href={routes.periodFigure(periodId, row.id)}>{words}</a>}
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
    </tr>
  );
}

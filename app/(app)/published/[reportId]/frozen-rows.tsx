import type { FrozenRow } from '@/lib/domain/snapshot.ts';
import { formatDay } from '@/lib/text/days.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { ruleInWords } from '@/lib/text/results.ts';

/** Every row as it was printed when the period closed, with its coverage and what was said beside it. */
export function FrozenRows({ rows }: { rows: readonly FrozenRow[] }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Số liệu đã chốt, theo thứ tự của biểu</caption>
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
            Ghi chú
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.rowId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: FrozenRow }) {
  if (row.type === 'heading') {
    return (
      <tr>
        <td className="font-semibold">{row.code}</td>
        <th scope="colgroup" colSpan={6}>
          {row.label}
        </th>
      </tr>
    );
  }
  return (
    <>
      <tr id={`dong-${row.rowId}`} className="target:bg-slow-wash">
        <td>{row.code}</td>
        <th scope="row" className="font-normal">
          {row.label}
        </th>
        <td
          data-label="Số liệu"
          className={
            row.printed === null ? 'num hatched whitespace-normal! text-muted' : 'num whitespace-normal! font-semibold'
          }
        >
          {row.printed ?? 'chưa có số liệu'}
        </td>
        <td data-label="Đơn vị" className="text-muted">
          {row.type === 'choice' ? '' : row.unit}
        </td>
        <td data-label="Cách tổng hợp" className="text-muted">
          {ruleInWords({ consolidation: row.rule })}
        </td>
        <td data-label="Cơ quan đã trả lời" className="num">
          {row.answered}/{row.expected}
        </td>
        <td data-label="Ghi chú" className="whitespace-normal!">
          <Remarks row={row} />
        </td>
      </tr>
      {row.texts.length > 0 ? <Texts row={row} /> : null}
    </>
  );
}

/** What each agency wrote, over the whole width. */
function Texts({ row: { label, texts } }: { row: FrozenRow }) {
  return (
    <tr>
      <td />
      <td colSpan={6}>
        <ul aria-label={label} className="list-disc pl-5 md:columns-2 md:gap-x-10">
          {texts.map(({ agency, text }) => (
            <li key={agency}>
              {agency}: {text}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Remarks({ row: { set, computed, corrected, missing } }: { row: FrozenRow }) {
  return (
    <>
      {set ? (
        <p>
          Sở Nội vụ ấn định ({set.by}, {formatDay(set.on)}): {set.reason}; số tính được{' '}
          {computed === null ? 'chưa có' : formatNumber(computed)}
        </p>
      ) : null}
      {corrected ? (
        <p>
          Đính chính: {corrected.reason}; trước là {corrected.was ?? 'chưa có số liệu'}
        </p>
      ) : null}
      {missing.length > 0 ? <p className="text-muted">Thiếu {missingInWords(missing)}</p> : null}
    </>
  );
}

/** All of a few; of many only how many, for the list of reports below names them. */
function missingInWords(missing: readonly string[]): string {
  return missing.length <= 5 ? missing.join(', ') : `${missing.length} cơ quan`;
}

import type { SetStatusRules } from '@/lib/db/status-rules.ts';
import { percentOf } from '@/lib/text/arithmetic.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { formatPercent } from '@/lib/text/numbers.ts';

/** What held when, who set it and why: nothing is overwritten. */
export function ThresholdHistory({ versions }: { versions: readonly SetStatusRules[] }) {
  return (
    <table className="sheet stacked mt-4">
      <caption>Các lần đổi ngưỡng</caption>
      <thead>
        <tr>
          <th scope="col">Từ lúc</th>
          <th scope="col" className="num">
            Nguy cơ khi thiếu quá
          </th>
          <th scope="col" className="num">
            “Khoảng” lệch
          </th>
          <th scope="col" className="num">
            Cũ khi quá
          </th>
          <th scope="col">Lý do, căn cứ</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, setAt, setBy, atRiskShare, approximateShare, staleAfter, reason }) => (
          <tr key={version}>
            <th scope="row" className="font-normal">
              {formatInstant(setAt)}, {setBy}
            </th>
            <td data-label="Nguy cơ khi thiếu quá" className="num">
              {formatPercent(percentOf(atRiskShare))}
            </td>
            <td data-label="“Khoảng” lệch" className="num">
              {formatPercent(percentOf(approximateShare))}
            </td>
            <td data-label="Cũ khi quá" className="num">
              {staleAfter} kỳ
            </td>
            <td data-label="Lý do, căn cứ">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

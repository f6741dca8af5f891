import { listFormRows } from '@/lib/db/forms.ts';
import type { Period } from '@/lib/db/periods.ts';
import { listResults } from '@/lib/db/results.ts';
import { routes } from '@/lib/routes.ts';
import { resultInWords } from '@/lib/text/results.ts';

/** One sentence and the way to the figures themselves. */
export async function ResultSummary({ period }: { period: Period }) {
  const rows = (await listFormRows(period.formVersionId)).filter((row) => row.type !== 'heading');
  const results = await listResults(period);
  const known = rows.filter((row) => resultInWords(results.get(row.id) ?? null, row) !== null).length;
  const set = rows.filter((row) => results.get(row.id)?.overrideId).length;
  return (
    <p>
      {known}/{rows.length} dòng đã có số liệu toàn tỉnh
      {set > 0 ? `, ${set} dòng do Sở Nội vụ ấn định` : ''}.{' '}
      <a href={routes.periodFigures(period.id)} className="font-semibold">
        Xem bảng tổng hợp
      </a>
      {known < rows.length ? (
        <>
          {' '}
          hoặc <a href={routes.periodFigures(period.id, 'missing')}>{rows.length - known} dòng chưa có số liệu</a>
        </>
      ) : null}
      .
    </p>
  );
}

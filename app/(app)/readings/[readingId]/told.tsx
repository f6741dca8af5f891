import { Notice } from '@/components/ui/notice.tsx';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import type { ReadingScreen } from '@/lib/use-cases/view-reading.ts';

/** What must be known before the rows: that it is closed, that it may be there already, what the reading warns of. */
export function Told({ screen: { entry, state, plan, twins, warnings } }: { screen: ReadingScreen }) {
  return (
    <>
      {state === 'saved' ? (
        <Notice tone="good" title={`Đã lưu lúc ${formatInstant(entry.savedAt as Date)}, người lưu: ${entry.savedBy}.`}>
          <p>
            {entry.savedPlanId === null ? null : <a href={routes.plan(entry.savedPlanId)}>Mở kế hoạch đã lập</a>}
            {entry.savedReportId === null ? null : (
              <a href={routes.publishedReport(entry.savedReportId)}>Mở báo cáo đã lưu</a>
            )}
          </p>
        </Notice>
      ) : null}
      {state === 'discarded' ? (
        <Notice title={`Đã bỏ lúc ${formatInstant(entry.discardedAt as Date)}, người bỏ: ${entry.discardedBy}.`}>
          <p>Bản đọc được giữ lại để tra cứu, không lưu được nữa.</p>
        </Notice>
      ) : null}
      {plan && state === 'open' ? (
        <Notice title={`Đọc lại văn bản của “${plan.title}” để đối chiếu.`}>
          <p>
            <a href={routes.plan(plan.id)}>Mở kế hoạch</a>. Kế hoạch giữ nguyên cho đến khi từng chỗ khác nhau được
            quyết định và bấm lưu.
          </p>
        </Notice>
      ) : null}
      {twins.plan && state === 'open' ? (
        <Notice tone="risk" title={`Kế hoạch cùng số và ngày đã có trong hệ thống: “${twins.plan.title}”.`}>
          <p>
            Không lập được kế hoạch thứ hai. <a href={routes.plan(twins.plan.id)}>Mở kế hoạch đã có</a>, hoặc{' '}
            <a href={routes.newReading(twins.plan.id)}>đọc lại văn bản để đối chiếu</a>.
          </p>
        </Notice>
      ) : null}
      {twins.readings.length > 0 && state === 'open' ? (
        <Notice tone="slow" title="Đúng tệp này đã được đọc vào trước đây.">
          <ul>
            {twins.readings.map(({ id, words }) => (
              <li key={id}>
                <a href={routes.reading(id)}>Bản đọc số {id}</a> ({words})
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {twins.likePlans.length > 0 && state === 'open' ? (
        <Notice tone="slow" title="Tỉnh đã có kế hoạch cho đúng những năm này.">
          <ul>
            {twins.likePlans.map(({ id, title }) => (
              <li key={id}>
                <a href={routes.plan(id)}>{title}</a>. Nếu là cùng một kế hoạch:{' '}
                <a href={routes.newReading(id)}>đọc lại văn bản để đối chiếu</a>.
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <Warnings warnings={warnings} />
    </>
  );
}

/** A few are said at once; many would push the rows away. */
function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <details open={warnings.length <= 2} className="my-4 border-l-4 border-slow bg-slow-wash px-4 py-2">
      <summary className="cursor-pointer font-semibold">Khi đọc có {warnings.length} điều cần biết</summary>
      <ul className="mt-1 list-disc pl-5">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </details>
  );
}

import { ButtonLink } from '@/components/ui/button.tsx';
import type { Period } from '@/lib/db/periods.ts';
import { listFrozenVersions } from '@/lib/db/snapshots.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';

/** The way to closing; once closed, every version that was issued and the way to correct it. */
export async function Closing({ period, mayClose }: { period: Period; mayClose: boolean }) {
  if (period.closedAt === null) {
    return mayClose ? (
      <>
        <p className="mb-3 max-w-[72ch]">
          Đóng kỳ chốt số liệu vĩnh viễn thành một bản in được, kèm mã băm. Kỳ đã đóng không mở lại; sai sót chỉ sửa
          bằng bản đính chính.
        </p>
        <ButtonLink href={routes.closePeriod(period.id)} weight="secondary">
          Xem việc còn mở và đóng kỳ
        </ButtonLink>
      </>
    ) : (
      <p className="text-muted">Sở Nội vụ chưa đóng kỳ này.</p>
    );
  }
  const versions = await listFrozenVersions(period.id);
  return (
    <>
      <ul className="mb-3">
        {versions.map(({ reportId, version, at, by, correctionReason, hash }, index) => (
          <li key={reportId} className="border-b border-hairline py-2">
            <a href={routes.publishedReport(reportId)} className="font-semibold">
              {version === 1 ? 'Bản chốt' : `Đính chính lần ${version - 1}`}
            </a>
            {index === 0 && versions.length > 1 ? ' (đang dùng)' : ''}, {by} lập lúc {formatInstant(at)}
            {correctionReason ? `, vì: ${correctionReason}` : ''}{' '}
            <span className="text-sm break-all text-muted">SHA-256 {hash}</span>
          </li>
        ))}
      </ul>
      {mayClose ? (
        <ButtonLink href={routes.correctPeriod(period.id)} weight="secondary">
          Lập bản đính chính
        </ButtonLink>
      ) : null}
    </>
  );
}

import { Notice } from '@/components/ui/notice.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { listOfficialIssues } from '@/lib/db/official-issues.ts';
import { findLetterhead } from '@/lib/db/official-reports.ts';
import { listFrozenVersions } from '@/lib/db/snapshots.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import type { Verified } from '@/lib/use-cases/closing/verify-frozen.ts';
import { IssuedList } from '../../official/issued-list.tsx';
import { FrozenRows } from './frozen-rows.tsx';

/** The snapshot of a closed period exactly as it was stored: nothing on this page is computed again but the hash. */
export async function FrozenReport({ verified }: { verified: Verified }) {
  const { frozen, snapshot, isWhole } = verified;
  const newest = (await listFrozenVersions(frozen.periodId))[0];
  const { period } = snapshot;
  return (
    <>
      {newest && newest.version > frozen.version ? (
        <Notice tone="slow" title="Đã có bản đính chính mới hơn.">
          <a href={routes.publishedReport(newest.reportId)}>Xem đính chính lần {newest.version - 1}</a>; bản này giữ
          nguyên để đối chiếu.
        </Notice>
      ) : null}
      {isWhole ? null : (
        <Notice tone="risk" title="Nội dung không còn khớp mã băm.">
          Bản này đã bị thay đổi sau khi chốt. Không dùng số liệu ở đây; báo ngay cho người quản trị hệ thống.
        </Notice>
      )}
      {period.sample ? (
        <p className="mb-2 font-semibold text-slow">Dữ liệu minh họa, không phải số liệu thật.</p>
      ) : null}
      <p className="max-w-[76ch]">
        {snapshot.issuedBy} {snapshot.version === 1 ? 'đóng kỳ và chốt số liệu' : 'lập bản đính chính'} lúc{' '}
        {formatInstant(new Date(snapshot.issuedAt))}. Biểu mẫu: {snapshot.form}. Hạn gửi Sở Nội vụ{' '}
        {formatDay(period.dueOn)}, hạn gửi Bộ Nội vụ {formatDay(period.ministryDueOn)}, khóa từ{' '}
        {formatDay(period.locksOn)}.
      </p>
      {snapshot.correctionReason ? <p className="mt-2">Đính chính vì: {snapshot.correctionReason}</p> : null}
      <p className="mt-2 text-sm break-all text-muted">
        SHA-256 {frozen.hash}: {isWhole ? 'khớp với nội dung, kiểm tra lại mỗi lần mở trang.' : 'KHÔNG khớp.'}{' '}
        <a className="no-print" href={routes.frozenContent(frozen.reportId)}>
          Tải nội dung gốc để tự kiểm tra
        </a>
      </p>
      <IssuedReport periodId={frozen.periodId} />
      <Section title="Số liệu toàn tỉnh">
        <Wide label="Số liệu đã chốt">
          <FrozenRows rows={snapshot.rows} />
        </Wide>
      </Section>
      {snapshot.accepted.length > 0 ? (
        <Section title="Việc còn mở khi đóng kỳ" lede="Được nêu tên và chấp nhận với lý do.">
          <ul className="list-disc pl-5">
            {snapshot.accepted.map((item) => (
              <li key={item.key}>
                {item.name}: {item.says}. <span className="text-muted">Lý do: {item.reason}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section
        title={`Báo cáo của ${snapshot.reports.length} cơ quan`}
        lede="Mã băm của bản đã gửi, để đối chiếu về sau."
      >
        <FrozenReports reports={snapshot.reports} />
      </Section>
    </>
  );
}

/** The report that went to the ministry with these figures, and every đính chính of it. */
async function IssuedReport({ periodId }: { periodId: number }) {
  const issues = await listOfficialIssues(periodId);
  if (issues.length === 0) return null;
  const { symbol = '' } = (await findLetterhead(periodId)) ?? {};
  return (
    <Section
      title="Báo cáo chính thức đã phát hành"
      lede="Mở ra đúng từng byte như khi phát hành; đính chính đứng cạnh bản đầu."
    >
      <IssuedList {...{ issues, symbol }} />
    </Section>
  );
}

function FrozenReports({ reports }: { reports: Verified['snapshot']['reports'] }) {
  return (
    <Wide label="Báo cáo của các cơ quan">
      <table className="sheet stacked">
        <caption className="sr-only">Báo cáo của các cơ quan khi chốt</caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col">Tình trạng</th>
            <th scope="col">Gửi lúc</th>
            <th scope="col">SHA-256 của bản gửi</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ agency, status, version, hash, sentAt }) => (
            <tr key={agency}>
              <th scope="row" className="font-normal">
                {agency}
              </th>
              <td data-label="Tình trạng">{SUBMISSION_STATUS_TEXT[status]}</td>
              <td data-label="Gửi lúc">{sentAt ? `${formatInstant(new Date(sentAt))}, lần ${version}` : 'chưa gửi'}</td>
              <td data-label="SHA-256" className="text-sm break-all text-muted">
                {hash ?? ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

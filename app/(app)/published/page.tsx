import type { Metadata } from 'next';
import { Chip } from '@/components/ui/chip.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPublishedReports } from '@/lib/db/published-reports.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import { routes } from '@/lib/routes.ts';
import { formatDays } from '@/lib/text/days.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import { periodName } from '@/lib/text/statuses.ts';

export const metadata: Metadata = { title: 'Báo cáo đã công bố' };

export default async function PublishedPage() {
  const actor = await requireActor();
  const reports = await listPublishedReports(actor);
  return (
    <Page
      title="Báo cáo đã công bố"
      lede="Báo cáo của tỉnh như đã ban hành. Số liệu không bị ghi đè bởi tổng hợp về sau; sửa chỉ bằng bản đính chính."
    >
      {reports.length === 0 ? (
        <Empty>
          Chưa có báo cáo nào được công bố.{' '}
          {staffProvincesOf(actor).length > 0 ? BRING : 'Báo cáo của một kỳ hiện ở đây khi Sở Nội vụ đóng kỳ.'}
        </Empty>
      ) : (
        <table className="sheet stacked">
          <caption className="sr-only">Báo cáo đã công bố, mới nhất trước</caption>
          <thead>
            <tr>
              <th scope="col">Báo cáo</th>
              <th scope="col">Kỳ</th>
              <th scope="col">Số liệu tính</th>
              <th scope="col">Nguồn</th>
              <th scope="col" className="num">
                Dòng số liệu
              </th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <th scope="row" className="font-normal">
                  <a href={routes.publishedReport(report.id)} className="font-semibold no-underline hover:underline">
                    {report.title}
                  </a>
                  <br />
                  <span className="text-muted">
                    Tỉnh {report.provinceName}
                    {report.document.number === null ? '' : `, ${documentWithDay(report.document)}`}
                    {report.version > 1 ? `, đính chính lần ${report.version - 1}` : ''}
                  </span>
                </th>
                <td data-label="Kỳ">{periodName(report.kind, report.reportYear)}</td>
                <td data-label="Số liệu tính">{formatDays(report.startsOn, report.cutOffOn)}</td>
                <td>
                  <Chip tone="plain">{report.origin === 'imported' ? 'Nhập từ văn bản' : 'Tổng hợp'}</Chip>
                </td>
                <td className="num" data-label="Dòng số liệu">
                  {report.values}
                  {report.invalid > 0 ? <span className="text-risk"> ({report.invalid} không hợp lệ)</span> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

const BRING = (
  <>
    Báo cáo của một kỳ hiện ở đây khi <a href={routes.periods()}>kỳ</a> được đóng; báo cáo đã ban hành trước đây có thể{' '}
    <a href={routes.newReading()}>đọc vào từ văn bản</a>.
  </>
);

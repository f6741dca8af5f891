import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Chip, type Tone } from '@/components/ui/chip.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { listReadings, type ReadingEntry } from '@/lib/db/readings.ts';
import { type ReadingState, readingState } from '@/lib/domain/reading.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { READING_KIND_TEXT, READING_STATE_TEXT } from '@/lib/text/readings.ts';
import { requireReader } from './require-reader.ts';

export const metadata: Metadata = { title: 'Đọc văn bản vào' };

export default async function ReadingsPage() {
  const readings = await listReadings(await requireReader());
  const open = readings.filter((reading) => readingState(reading) === 'open').length;
  return (
    <Page
      title="Đọc văn bản vào"
      lede={
        readings.length === 0
          ? undefined
          : `${open} bản đọc đang chờ kiểm tra và lưu. Chưa lưu thì chưa có gì vào kế hoạch, báo cáo hay danh sách cơ quan.`
      }
      actions={<ButtonLink href={routes.newReading()}>Đọc văn bản mới</ButtonLink>}
    >
      {readings.length === 0 ? (
        <Empty>
          Chưa đọc văn bản nào. <a href={routes.newReading()}>Chọn tệp Word, Excel hoặc dán chữ</a> của kế hoạch, báo
          cáo hay danh sách cơ quan: hệ thống đọc thành bảng, cán bộ kiểm tra rồi lưu.
        </Empty>
      ) : (
        <ReadingTable readings={readings} />
      )}
    </Page>
  );
}

const TONES: Record<ReadingState, Tone> = { open: 'slow', saved: 'good', discarded: 'void' };

function ReadingTable({ readings }: { readings: readonly ReadingEntry[] }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Các văn bản đã đọc vào, mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col" className="w-2/5">
            Văn bản
          </th>
          <th scope="col">Loại</th>
          <th scope="col">Đọc vào</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="num">
            Lần sửa
          </th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.id}>
            <th scope="row" className="font-normal">
              <a href={routes.reading(reading.id)} className="font-semibold break-words no-underline hover:underline">
                {reading.fileName}
              </a>
              <br />
              <span className="text-muted">Tỉnh {reading.provinceName}</span>
            </th>
            <td data-label="Loại">
              {READING_KIND_TEXT[reading.kind]}
              {reading.planId === null ? '' : ', đọc lại để đối chiếu'}
            </td>
            <td data-label="Đọc vào">
              {reading.createdBy}, {formatInstant(reading.createdAt)}
            </td>
            <td data-label="Tình trạng">
              <Chip tone={TONES[readingState(reading)]}>{READING_STATE_TEXT[readingState(reading)]}</Chip>{' '}
              {reading.savedPlanId === null ? null : <a href={routes.plan(reading.savedPlanId)}>Xem kế hoạch</a>}
              {reading.savedReportId === null ? null : (
                <a href={routes.publishedReport(reading.savedReportId)}>Xem báo cáo</a>
              )}
            </td>
            <td data-label="Lần sửa" className="num">
              {reading.version}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

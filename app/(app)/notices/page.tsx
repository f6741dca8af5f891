import type { Metadata } from 'next';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listTakenOver } from '@/lib/db/handovers.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listNotices } from '@/lib/db/notices.ts';
import { today } from '@/lib/db/transaction.ts';
import { NoticeItem } from './notice-item.tsx';
import { TakenOver } from './taken-over.tsx';

export const metadata: Metadata = { title: 'Nhắc việc' };

export default async function NoticesPage() {
  const actor = await requireActor();
  const notices = await listNotices(actor);
  const day = await today();
  const takenOver = await listTakenOver(actor, day);
  const holidays = await listHolidays();
  const unread = notices.filter((notice) => notice.readAt === null).length;
  return (
    <Page
      title="Nhắc việc"
      lede={
        notices.length === 0
          ? 'Chưa có lời nhắc nào trong 30 ngày qua.'
          : `${unread} lời nhắc chưa đọc trong ${notices.length} lời nhắc của 30 ngày qua.`
      }
    >
      {takenOver.length > 0 ? (
        <Section title="Việc nhận bàn giao">
          <TakenOver handovers={takenOver} today={day} />
        </Section>
      ) : null}
      {notices.length === 0 ? (
        <Empty>
          Lời nhắc gửi báo cáo hiện ở đây trước hạn 7, 3, 1 ngày, đúng ngày đến hạn, rồi hằng ngày khi quá hạn.
        </Empty>
      ) : (
        <ul>
          {notices.map((notice) => (
            <NoticeItem key={notice.id} {...{ notice, today: day, holidays }} />
          ))}
        </ul>
      )}
    </Page>
  );
}

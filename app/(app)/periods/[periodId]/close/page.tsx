import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { viewClosing } from '@/lib/use-cases/closing/view-closing.ts';
import { CloseForm } from './close-form.tsx';

export const metadata: Metadata = { title: 'Đóng kỳ' };

/** Everything that is still open, by name, before the figures are frozen for good. */
export default async function ClosePage({ params }: { params: Promise<{ periodId: string }> }) {
  const actor = await requireActor();
  const id = idFrom((await params).periodId);
  const view = (id === null ? null : await viewClosing(actor, id)) ?? notFound();
  const { period, items } = view;
  const isClosed = period.closedAt !== null;
  return (
    <Page
      title={`Đóng kỳ: ${period.name}`}
      lede={
        isClosed
          ? 'Kỳ này đã đóng. Số đã chốt chỉ sửa được bằng đính chính, ở trang của kỳ.'
          : items.length === 0
            ? 'Không còn việc mở: mọi báo cáo đã duyệt, mọi dòng có số liệu, các số khớp nhau.'
            : `Còn ${items.length} việc mở. Chỉ đóng được khi từng việc có lý do chấp nhận, hoặc một lý do chung.`
      }
      above={
        <Trail
          steps={[
            { href: routes.periods(), label: 'Kỳ báo cáo' },
            { href: routes.period(period.id), label: period.name },
          ]}
        />
      }
    >
      {isClosed ? (
        <Empty>
          Không còn gì để đóng. <a href={`${routes.period(period.id)}#dong-ky`}>Xem bản chốt và các đính chính</a>.
        </Empty>
      ) : (
        <CloseForm periodId={period.id} items={items} />
      )}
    </Page>
  );
}

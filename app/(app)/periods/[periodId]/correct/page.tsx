import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { findNewestFrozen } from '@/lib/db/snapshots.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { isInWords } from '@/lib/domain/province-words.ts';
import type { Snapshot } from '@/lib/domain/snapshot.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { waysToSay } from '@/lib/text/results.ts';
import { CorrectForm } from './correct-form.tsx';

export const metadata: Metadata = { title: 'Đính chính' };

/** Đính chính: the frozen figures with a cell beside each; what is left blank stays. */
export default async function CorrectPage({ params }: { params: Promise<{ periodId: string }> }) {
  const actor = await requireActor();
  const id = idFrom((await params).periodId);
  const period = (id === null ? null : await findPeriod(actor, id)) ?? notFound();
  if (!mayManagePeriods(actor, period)) notFound();
  const frozen = await findNewestFrozen(period.id);
  const rows = frozen === null ? [] : (JSON.parse(frozen.content) as Snapshot).rows;
  const form = new Map((await listFormRows(period.formVersionId)).map((row) => [row.id, row]));
  const lines = rows.flatMap(({ rowId, code, label, unit, printed, type }) => {
    const row = form.get(rowId);
    const words = row && isInWords(row) ? waysToSay(row) : null;
    return type === 'heading' ? [] : [{ rowId, code, label, unit, printed, words }];
  });
  return (
    <Page
      title={`Đính chính: ${period.name}`}
      lede={
        frozen === null
          ? 'Chỉ đính chính số đã chốt của kỳ đã đóng.'
          : 'Ghi số đúng ở dòng cần đính chính, để trống các dòng khác. Bản trước vẫn giữ và đọc được; tổng quan và chỉ tiêu dùng bản mới nhất.'
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
      {frozen === null ? (
        <Empty>
          Kỳ chưa đóng nên chưa có bản chốt để đính chính. <a href={routes.period(period.id)}>Về trang của kỳ</a>.
        </Empty>
      ) : (
        <CorrectForm periodId={period.id} seenVersion={frozen.version} lines={lines} />
      )}
    </Page>
  );
}

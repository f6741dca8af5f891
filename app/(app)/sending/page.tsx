import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listReminded } from '@/lib/db/sending.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayRemind } from '@/lib/domain/policy.ts';
import { isUnsent } from '@/lib/domain/sending.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { dueInWords } from '@/lib/text/due-days.ts';
import { cellsOf, viewSending } from '@/lib/use-cases/view-sending.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { Files } from './files.tsx';
import { sendingAsked, viewOf } from './filters.ts';
import { Legend } from './legend.tsx';
import { Matrix } from './matrix.tsx';
import { MatrixKeys } from './matrix-keys.tsx';
import { RemindForm } from './remind-form.tsx';
import { SendingFilters } from './sending-filters.tsx';
import { Summary } from './summary.tsx';
import { Years } from './years.tsx';

export const metadata: Metadata = { title: 'Ai đã gửi' };

export default async function SendingPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const view = viewOf(await searchParams);
  const day = await today();
  const { provinceId, years, periods, focus, all, lines } =
    (await viewSending(actor, sendingAsked(view), day)) ?? notFound();
  if (focus === null) {
    return (
      <Page title="Ai đã gửi">
        <Empty>
          Chưa có kỳ báo cáo nào nên chưa cơ quan nào được hỏi. <FirstStepWay actor={actor} step="periods" />
        </Empty>
      </Page>
    );
  }
  const reminded = await listReminded(focus.id);
  const owing = cellsOf(focus, lines).filter(isUnsent);
  const unsent = owing.filter((cell) => reminded.get(cell.submissionId)?.lastOn !== day);
  const reminds = mayRemind(actor, { provinceId }) && owing.length > 0;
  const matrix = <Matrix {...{ lines, periods, focus, view, reminded, today: day, reminds }} />;
  return (
    <Page
      title="Ai đã gửi"
      dense
      lede={`${focus.name}: ${dueInWords(focus.dueOn, day, await listHolidays())}.`}
      actions={
        <>
          <Files {...{ view, focus, reminds }} />
          <Years {...{ years, shown: focus.reportYear, view }} />
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-6 border-b border-hairline">
        <Summary {...{ lines: all, periodId: focus.id, view }} />
        <SendingFilters {...{ view, periods, focus }} />
      </div>
      {lines.length === 0 ? <Empty>Không có cơ quan nào khớp. Bỏ bớt điều kiện để xem thêm.</Empty> : null}
      {reminds ? (
        <RemindForm
          periodId={focus.id}
          unsent={unsent.map((cell) => cell.submissionId)}
          label={`Nhắc ${unsent.length} cơ quan chưa gửi`}
          legend={<Legend />}
        >
          {matrix}
        </RemindForm>
      ) : (
        <MatrixKeys legend={<Legend />} beside={null}>
          {matrix}
        </MatrixKeys>
      )}
    </Page>
  );
}

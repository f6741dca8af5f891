import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { listReminded } from '@/lib/db/sending.ts';
import { today } from '@/lib/db/transaction.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import { mayRemind } from '@/lib/domain/policy.ts';
import { mayEditOn } from '@/lib/domain/reporting-period.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { dueInWords } from '@/lib/text/due-days.ts';
import { STATES, viewOf } from './filters.ts';
import { Key } from './key.tsx';
import { Matrix } from './matrix.tsx';
import { RemindForm } from './remind-form.tsx';
import { SendingFilters } from './sending-filters.tsx';
import { Summary } from './summary.tsx';
import { findPeriodView, listLines } from './view.ts';

export const metadata: Metadata = { title: 'Ai đã gửi' };

export default async function SendingPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const overseen = overseenProvincesOf(actor);
  const view = viewOf(await searchParams);
  const provinceId = view.provinceId ?? overseen[0];
  if (provinceId === undefined || !overseen.includes(provinceId)) notFound();
  const day = await today();
  const { years, periods, focus } = await findPeriodView(actor, provinceId, view, day);
  if (focus === null) {
    return (
      <Page title="Ai đã gửi">
        <Empty>Chưa có kỳ báo cáo nào. Sở Nội vụ mở kỳ đầu tiên thì các cơ quan hiện ở đây.</Empty>
      </Page>
    );
  }
  const wanted = view.level === undefined ? null : view.level === 'cap-xa';
  const all = (await listLines(actor, provinceId, periods, view.search, day)).filter(
    ({ agency }) => wanted === null || (agency.level === 'commune') === wanted,
  );
  const has = view.state && STATES[view.state].has;
  const lines = has ? all.filter(({ cells }) => [cells.get(focus.id)].some((cell) => cell && has(cell))) : all;
  const reminded = await listReminded(focus.id);
  const unsent = lines
    .flatMap(({ cells }) => cells.get(focus.id) ?? [])
    .filter((cell) => cell.emptyRows !== null && reminded.get(cell.submissionId)?.lastOn !== day);
  const reminds = mayRemind(actor, { provinceId }) && mayEditOn(focus, day);
  const matrix = <Matrix {...{ lines, periods, focus, reminded, today: day, reminds }} />;
  return (
    <Page title="Ai đã gửi" wide lede={`${focus.name}: ${dueInWords(focus.dueOn, day, await listHolidays())}.`}>
      <SendingFilters {...{ view, years, periods, focus }} />
      <Summary {...{ lines: all, periodId: focus.id, view }} />
      <Key />
      {lines.length === 0 ? <Empty>Không có cơ quan nào khớp. Bỏ bớt điều kiện để xem thêm.</Empty> : null}
      {reminds ? (
        <RemindForm
          periodId={focus.id}
          unsent={unsent.map((cell) => cell.submissionId)}
          label={`Nhắc ${unsent.length} cơ quan chưa gửi`}
        >
          {matrix}
        </RemindForm>
      ) : (
        matrix
      )}
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Contents, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listPredecessorParts } from '@/lib/db/predecessor-parts.ts';
import { listSendings } from '@/lib/db/results.ts';
import { today } from '@/lib/db/transaction.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { SUBMISSION_STATUSES } from '@/lib/domain/submission.ts';
import { type Asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { SendingTable } from '../sending-table.tsx';
import { Closing } from './closing.tsx';
import { Manage } from './manage.tsx';
import { PeriodDays } from './period-days.tsx';
import { ResultSummary } from './result-summary.tsx';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

type PeriodPageProps = { params: Promise<{ periodId: string }>; searchParams: Promise<Asked> };

export default async function PeriodPage({ params, searchParams }: PeriodPageProps) {
  const actor = await requireActor();
  const id = idFrom((await params).periodId);
  const period = id === null ? null : await findPeriod(actor, id);
  if (period === null || !overseenProvincesOf(actor).includes(period.provinceId)) notFound();
  const status = askedOf(await searchParams, 'status', SUBMISSION_STATUSES) ?? null;
  const day = await today();
  const sendings = await listSendings(actor, period);
  const approved = sendings.filter((sending) => sending.status === 'approved').length;
  const waiting = sendings.filter((sending) => sending.status === 'submitted').length;
  return (
    <Page
      title={`${period.name}, ${period.provinceName}`}
      above={<Trail steps={[{ href: routes.periods(), label: 'Kỳ báo cáo' }]} />}
      lede={`${approved}/${sendings.length} cơ quan đã được duyệt, ${waiting} đang chờ duyệt, ${sendings.length - approved - waiting} chưa gửi hoặc bị trả lại.`}
    >
      <PeriodDays {...{ period, day }} />
      <Contents
        parts={[
          { id: 'co-quan', label: 'Cơ quan đã gửi, chưa gửi' },
          { id: 'tong-hop', label: 'Tổng hợp toàn tỉnh' },
          { id: 'dong-ky', label: 'Đóng kỳ' },
          { id: 'bao-cao', label: 'Báo cáo chính thức' },
          { id: 'nhat-ky', label: 'Nhật ký' },
        ]}
      />
      {mayManagePeriods(actor, period) && period.closedAt === null ? (
        <Manage {...{ actor, period, day, sendings }} />
      ) : null}
      <Section id="co-quan" title="Cơ quan đã gửi, chưa gửi">
        <SendingTable {...{ sendings, period, status }} parts={await listPredecessorParts(period)} />
      </Section>
      <Section id="tong-hop" title="Tổng hợp toàn tỉnh">
        <ResultSummary period={period} />
      </Section>
      <Section id="dong-ky" title="Đóng kỳ">
        <Closing period={period} mayClose={mayManagePeriods(actor, period)} />
      </Section>
      <Section id="bao-cao" title="Báo cáo chính thức">
        <p className="mb-3 max-w-[72ch]">
          Báo cáo gửi Bộ Nội vụ, viết theo đề cương từ phần lời và số liệu đã duyệt, ra tệp .docx đúng thể thức.
        </p>
        <ButtonLink href={routes.officialReport(period.id)} weight="secondary">
          Mở báo cáo chính thức
        </ButtonLink>
      </Section>
      <Section id="nhat-ky" title="Nhật ký của kỳ">
        <History lines={await listHistory('period', period.id)} />
      </Section>
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { Contents, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listResults, listSendings } from '@/lib/db/results.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { SUBMISSION_STATUSES } from '@/lib/domain/submission.ts';
import { type Asked, askedOf } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { ChangePeriodForm } from '../change-period-form.tsx';
import { datesAsTyped } from '../dates-as-typed.ts';
import { ResultTable } from '../result-table.tsx';
import { SendingTable } from '../sending-table.tsx';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

type PeriodPageProps = { params: Promise<{ periodId: string }>; searchParams: Promise<Asked> };

export default async function PeriodPage({ params, searchParams }: PeriodPageProps) {
  const actor = await requireActor();
  const { periodId } = await params;
  const period = /^\d{1,9}$/.test(periodId) ? await findPeriod(actor, Number(periodId)) : null;
  if (period === null || !overseenProvincesOf(actor).includes(period.provinceId)) notFound();
  const status = askedOf(await searchParams, 'status', SUBMISSION_STATUSES) ?? null;
  const [sendings, rows, results] = [
    await listSendings(actor, period),
    await listFormRows(period.formVersionId),
    await listResults(period),
  ];
  const approved = sendings.filter((sending) => sending.status === 'approved').length;
  const waiting = sendings.filter((sending) => sending.status === 'submitted').length;
  return (
    <Page
      title={`${period.name}, ${period.provinceName}`}
      above={<Trail steps={[{ href: routes.periods(), label: 'Kỳ báo cáo' }]} />}
      lede={`${approved}/${sendings.length} cơ quan đã được duyệt, ${waiting} đang chờ duyệt, ${sendings.length - approved - waiting} chưa gửi hoặc bị trả lại.`}
    >
      <p>
        Số liệu từ {formatDay(period.startsOn)} đến {formatDay(period.cutOffOn)}; cơ quan gửi chậm nhất{' '}
        {dueDayInWords(period.dueOn)}; tỉnh gửi Bộ Nội vụ chậm nhất {dueDayInWords(period.ministryDueOn)}; khóa từ{' '}
        {formatDay(period.locksOn)}.{period.letter ? ` Theo văn bản ${period.letter}.` : ''}
      </p>
      <Contents
        parts={[
          { id: 'co-quan', label: 'Cơ quan đã gửi, chưa gửi' },
          { id: 'tong-hop', label: 'Tổng hợp toàn tỉnh' },
          { id: 'nhat-ky', label: 'Nhật ký' },
        ]}
      />
      {mayManagePeriods(actor, period) ? (
        <ChangePeriodForm periodId={period.id} seenVersion={period.version} dates={datesAsTyped(period)} />
      ) : null}
      <Section id="co-quan" title="Cơ quan đã gửi, chưa gửi">
        <SendingTable {...{ sendings, period, status }} />
      </Section>
      <Section
        id="tong-hop"
        title="Tổng hợp toàn tỉnh"
        lede="Chỉ tính báo cáo đã duyệt. Bấm vào số liệu để xem từng cơ quan. Tỷ lệ là tổng tử số chia tổng mẫu số, không phải trung bình các tỷ lệ."
      >
        <Wide label="Số liệu tổng hợp">
          <ResultTable {...{ periodId: period.id, rows, results }} />
        </Wide>
      </Section>
      <Section id="nhat-ky" title="Nhật ký của kỳ">
        <History lines={await listHistory('period', period.id)} />
      </Section>
    </Page>
  );
}

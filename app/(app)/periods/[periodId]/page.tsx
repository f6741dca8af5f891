import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { listHistory } from '@/lib/db/history.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listResults, listSendings } from '@/lib/db/results.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import { mayManagePeriods } from '@/lib/domain/policy.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { ChangePeriodForm } from '../change-period-form.tsx';
import { ResultTable } from '../result-table.tsx';
import { SendingTable } from '../sending-table.tsx';

export const metadata: Metadata = { title: 'Kỳ báo cáo' };

type PeriodPageProps = { params: Promise<{ periodId: string }>; searchParams: Promise<{ status?: string }> };

export default async function PeriodPage({ params, searchParams }: PeriodPageProps) {
  const actor = await requireActor();
  const { periodId } = await params;
  const period = /^\d{1,9}$/.test(periodId) ? await findPeriod(actor, Number(periodId)) : null;
  if (period === null || !overseenProvincesOf(actor).includes(period.provinceId)) notFound();
  const { status } = await searchParams;
  const [sendings, rows, results] = [
    await listSendings(actor, period),
    await listFormRows(period.formVersionId),
    await listResults(period),
  ];
  const approved = sendings.filter((sending) => sending.status === 'approved').length;
  const waiting = sendings.filter((sending) => sending.status === 'submitted').length;
  const { id, version, startsOn, cutOffOn, dueOn, ministryDueOn, locksOn } = period;
  return (
    <Page
      title={`${period.name}, ${period.provinceName}`}
      above={<Trail steps={[{ href: routes.periods(), label: 'Kỳ báo cáo' }]} />}
      lede={`${approved}/${sendings.length} cơ quan đã được duyệt, ${waiting} đang chờ duyệt, ${sendings.length - approved - waiting} chưa gửi hoặc bị trả lại.`}
    >
      <p>
        Số liệu từ {formatDay(startsOn)} đến {formatDay(cutOffOn)}; cơ quan gửi trước hết ngày {formatDay(dueOn)}; tỉnh
        gửi Bộ Nội vụ ngày {formatDay(ministryDueOn)}; khóa từ {formatDay(locksOn)}.
        {period.letter ? ` Theo văn bản ${period.letter}.` : ''}
      </p>
      {mayManagePeriods(actor, period) ? (
        <ChangePeriodForm
          periodId={id}
          seenVersion={version}
          dates={{ startsOn, cutOffOn, dueOn, ministryDueOn, locksOn }}
        />
      ) : null}
      <Section title="Cơ quan đã gửi, chưa gửi">
        <SendingTable {...{ sendings, period, status: status ?? null }} />
      </Section>
      <Section
        id="tong-hop"
        title="Tổng hợp toàn tỉnh"
        lede="Chỉ tính báo cáo đã duyệt. Bấm vào số liệu để xem từng cơ quan. Tỷ lệ là tổng tử số chia tổng mẫu số, không phải trung bình các tỷ lệ."
      >
        <Wide label="Số liệu tổng hợp">
          <ResultTable {...{ periodId: id, rows, results }} />
        </Wide>
      </Section>
      <Section title="Nhật ký của kỳ">
        <History lines={await listHistory('period', id)} />
      </Section>
    </Page>
  );
}

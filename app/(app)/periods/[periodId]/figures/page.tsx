import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Notice } from '@/components/ui/notice.tsx';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { type Asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { viewConsolidation } from '@/lib/use-cases/closing/view-consolidation.ts';
import { ResultTable } from '../../result-table.tsx';
import { Contradictions } from './contradictions.tsx';
import { keepRows, SHOWN, ShownFilter } from './shown-filter.tsx';

export const metadata: Metadata = { title: 'Tổng hợp toàn tỉnh' };

type FiguresPageProps = { params: Promise<{ periodId: string }>; searchParams: Promise<Asked> };

/** Every statistic of the period in form order: the province's figure, by which rule, from whom, who is missing. */
export default async function FiguresPage({ params, searchParams }: FiguresPageProps) {
  const actor = await requireActor();
  const id = idFrom((await params).periodId);
  const view = (id === null ? null : await viewConsolidation(actor, id)) ?? notFound();
  const { period, lines, verdicts, agencies } = view;
  const show = askedOf(await searchParams, 'show', SHOWN) ?? 'all';
  const shown = keepRows(lines, show);
  return (
    <Page
      wide
      title={`Tổng hợp toàn tỉnh: ${period.name}`}
      lede={`${agencies.approved}/${agencies.expected} cơ quan đã được duyệt. Chỉ tính báo cáo đã duyệt; tỷ lệ là tổng tử số chia tổng mẫu số.`}
      above={
        <Trail
          steps={[
            { href: routes.periods(), label: 'Kỳ báo cáo' },
            { href: routes.period(period.id), label: period.name },
          ]}
        />
      }
    >
      {period.closedAt ? (
        <Notice title={`Kỳ đã đóng, số liệu chốt đến ${formatDay(period.cutOffOn)}.`}>
          Bảng này là số đã chốt, kể cả đính chính.{' '}
          <a href={`${routes.period(period.id)}#dong-ky`}>Xem các bản đã lập</a>.
        </Notice>
      ) : null}
      <ShownFilter {...{ periodId: period.id, lines, show }} />
      {shown.length === 0 ? (
        <Empty>
          Không có dòng nào như vậy. <a href={routes.periodFigures(period.id)}>Xem tất cả các dòng</a>.
        </Empty>
      ) : (
        <Wide label="Số liệu tổng hợp">
          <ResultTable {...{ periodId: period.id, lines: shown }} />
        </Wide>
      )}
      {verdicts.length > 0 ? (
        <Section id="mau-thuan" title="Số liệu toàn tỉnh chưa khớp quy tắc">
          <Contradictions {...{ periodId: period.id, verdicts, lines }} />
        </Section>
      ) : null}
    </Page>
  );
}

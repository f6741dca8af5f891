import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findPublishedReport, type PublishedReport } from '@/lib/db/published-reports.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { formatDays } from '@/lib/text/days.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import { periodName } from '@/lib/text/statuses.ts';
import { verifyFrozen } from '@/lib/use-cases/closing/verify-frozen.ts';
import { FrozenReport } from './frozen-report.tsx';
import { ImportedReport } from './imported-report.tsx';

export const metadata: Metadata = { title: 'Báo cáo đã công bố' };

export default async function PublishedReportPage({ params }: { params: Promise<{ reportId: string }> }) {
  const actor = await requireActor();
  const id = idFrom((await params).reportId);
  const report = (id === null ? null : await findPublishedReport(actor, id)) ?? notFound();
  const verified = await verifyFrozen(actor, report.id);
  return (
    <Page
      title={report.title}
      above={<Trail steps={[{ href: routes.publishedReports(), label: 'Báo cáo đã công bố' }]} />}
      lede={
        verified
          ? frozenLede(report)
          : `Tỉnh ${report.provinceName}, ${documentWithDay(report.document)}: ${periodName(report.kind, report.reportYear)}, số liệu ${formatDays(report.startsOn, report.cutOffOn)}. ${report.values} dòng có số liệu${report.invalid > 0 ? `, ${report.invalid} không hợp lệ` : ''}.`
      }
    >
      {verified ? <FrozenReport verified={verified} /> : <ImportedReport {...{ actor, report }} />}
    </Page>
  );
}

function frozenLede({ provinceName, startsOn, cutOffOn, document, values }: PublishedReport): string {
  const letter = document.number === null ? '' : `, ${documentWithDay(document)}`;
  return `Tỉnh ${provinceName}${letter}: số liệu ${formatDays(startsOn, cutOffOn)}, ${values} dòng, chốt khi đóng kỳ.`;
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { mayWriteOfficialReport } from '@/lib/domain/policy.ts';
import { idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { viewOfficialSection } from '@/lib/use-cases/official/view-official-section.ts';
import { AgencyTexts } from './agency-texts.tsx';
import { FigureTable } from './figure-table.tsx';
import { Findings } from './findings.tsx';
import { TextForm } from './text-form.tsx';

export const metadata: Metadata = { title: 'Mục của báo cáo chính thức' };

type SectionPageProps = { params: Promise<{ periodId: string; sectionId: string }> };

export default async function OfficialSectionPage({ params }: SectionPageProps) {
  const actor = await requireActor();
  const asked = await params;
  const [periodId, sectionId] = [idFrom(asked.periodId), idFrom(asked.sectionId)];
  if (periodId === null || sectionId === null) notFound();
  const view = (await viewOfficialSection(actor, periodId, sectionId)) ?? notFound();
  const { period, section, printed, seen, texts, taken, named, isIssued } = view;
  const mayWrite = mayWriteOfficialReport(actor, period) && !isIssued;
  const steps = [
    { href: routes.period(period.id), label: period.name },
    { href: routes.officialReport(period.id), label: 'Báo cáo chính thức' },
  ];
  return (
    <Page title={section.title} above={<Trail steps={steps} />} wide>
      <Findings findings={section.findings} />
      <div className="grid gap-x-10 lg:grid-cols-2">
        <div>
          {mayWrite ? (
            <TextForm
              {...{ periodId, sectionId, version: section.version, text: section.text }}
              seen={JSON.stringify(seen)}
              hasStale={section.findings.some(({ kind }) => kind === 'stale')}
            />
          ) : null}
          <Section title="Bản in">
            <p className="max-w-[72ch] text-justify whitespace-pre-line">{printed || 'Chưa viết.'}</p>
          </Section>
        </div>
        <Section title="Các cơ quan viết (đã duyệt)">
          <AgencyTexts {...{ texts, taken, mayWrite }} />
        </Section>
      </div>
      <Section title="Số liệu đã duyệt">
        <FigureTable figures={named} />
      </Section>
    </Page>
  );
}

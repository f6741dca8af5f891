import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page, Section } from '@/components/ui/page.tsx';
import { OneButtonForm } from '../../../../../accounts/one-button-form.tsx';
import { removeFormSectionAction } from '../../../../actions.ts';
import { requireDraftVersion, textFrom } from '../../require-version.ts';
import { SectionForm } from '../../section-form.tsx';
import { sectionOptionsOf } from '../../section-options.ts';
import { VersionTrail } from '../../version-trail.tsx';

export const metadata: Metadata = { title: 'Sửa mục đề cương' };

export default async function SectionPage({ params }: { params: Promise<{ versionId: string; sectionKey: string }> }) {
  const { versionId, sectionKey } = await params;
  const { version, draft } = await requireDraftVersion(versionId);
  const section = draft.sections.find((one) => one.key === textFrom(sectionKey)) ?? notFound();
  const seen = { versionId: version.id, seenRevision: version.revision };
  return (
    <Page title={section.title} above={<VersionTrail version={version} />}>
      <SectionForm seen={seen} section={section} options={sectionOptionsOf(draft)} />
      <Section title="Bỏ mục" lede="Bản đã ban hành và lời đã viết trong các báo cáo trước vẫn giữ mục này.">
        <OneButtonForm
          action={removeFormSectionAction}
          fields={{ ...seen, sectionKey: section.key }}
          label="Bỏ mục này"
          weight="danger"
        />
      </Section>
    </Page>
  );
}

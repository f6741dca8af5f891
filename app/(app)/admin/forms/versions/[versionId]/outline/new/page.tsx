import type { Metadata } from 'next';
import { Page } from '@/components/ui/page.tsx';
import { requireDraftVersion } from '../../require-version.ts';
import { SectionForm } from '../../section-form.tsx';
import { sectionOptionsOf } from '../../section-options.ts';
import { VersionTrail } from '../../version-trail.tsx';

export const metadata: Metadata = { title: 'Thêm mục đề cương' };

export default async function NewSectionPage({ params }: { params: Promise<{ versionId: string }> }) {
  const { version, draft } = await requireDraftVersion((await params).versionId);
  const seen = { versionId: version.id, seenRevision: version.revision };
  return (
    <Page title="Thêm mục đề cương" above={<VersionTrail version={version} />}>
      <SectionForm seen={seen} section={null} options={sectionOptionsOf(draft)} />
    </Page>
  );
}

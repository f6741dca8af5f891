import type { Metadata } from 'next';
import { Page } from '@/components/ui/page.tsx';
import { requireDraftVersion } from '../../require-version.ts';
import { RowForm } from '../../row-form.tsx';
import { rowOptionsOf } from '../../row-options.ts';
import { VersionTrail } from '../../version-trail.tsx';

export const metadata: Metadata = { title: 'Thêm dòng vào biểu' };

export default async function NewRowPage({ params }: { params: Promise<{ versionId: string }> }) {
  const { version, draft } = await requireDraftVersion((await params).versionId);
  return (
    <Page title="Thêm dòng" above={<VersionTrail version={version} />}>
      <RowForm
        seen={{ versionId: version.id, seenRevision: version.revision }}
        row={null}
        options={await rowOptionsOf(draft, version.provinceId, null)}
      />
    </Page>
  );
}

import type { Metadata } from 'next';
import { Page } from '@/components/ui/page.tsx';
import { requireDraftVersion } from '../../require-version.ts';
import { RuleForm } from '../../rule-form.tsx';
import { checkableRows } from '../../rule-options.ts';
import { VersionTrail } from '../../version-trail.tsx';

export const metadata: Metadata = { title: 'Thêm quy tắc kiểm tra' };

export default async function NewRulePage({ params }: { params: Promise<{ versionId: string }> }) {
  const { version, draft } = await requireDraftVersion((await params).versionId);
  const seen = { versionId: version.id, seenRevision: version.revision };
  return (
    <Page title="Thêm quy tắc kiểm tra" above={<VersionTrail version={version} />}>
      <RuleForm seen={seen} rule={null} rows={checkableRows(draft)} />
    </Page>
  );
}

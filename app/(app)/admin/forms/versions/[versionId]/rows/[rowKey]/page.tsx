import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page, Section } from '@/components/ui/page.tsx';
import { OneButtonForm } from '../../../../../accounts/one-button-form.tsx';
import { removeFormRowAction } from '../../../../actions.ts';
import { requireDraftVersion, textFrom } from '../../require-version.ts';
import { RowForm } from '../../row-form.tsx';
import { rowOptionsOf } from '../../row-options.ts';
import { VersionTrail } from '../../version-trail.tsx';

export const metadata: Metadata = { title: 'Sửa dòng của biểu' };

export default async function RowPage({ params }: { params: Promise<{ versionId: string; rowKey: string }> }) {
  const { versionId, rowKey } = await params;
  const { version, draft } = await requireDraftVersion(versionId);
  const row = draft.rows.find((one) => one.key === textFrom(rowKey)) ?? notFound();
  const seen = { versionId: version.id, seenRevision: version.revision };
  return (
    <Page title={[row.code, row.label].filter(Boolean).join(' ')} above={<VersionTrail version={version} />}>
      <RowForm seen={seen} row={row} options={await rowOptionsOf(draft, version.provinceId, row.key)} />
      <Section
        title="Bỏ dòng"
        lede="Bản đã ban hành vẫn giữ dòng này. Dòng có dòng khác hoặc quy tắc nhắc tới thì chưa bỏ được."
      >
        <OneButtonForm
          action={removeFormRowAction}
          fields={{ ...seen, rowKey: row.key }}
          label="Bỏ dòng này"
          weight="danger"
        />
      </Section>
    </Page>
  );
}

import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Contents, Empty, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { listAnswerers } from '@/lib/db/form-drafts.ts';
import { findFormFaults } from '@/lib/domain/form-check.ts';
import { type Asked, asked } from '@/lib/forms/address.ts';
import { findRefused } from '@/lib/forms/refused-upload.ts';
import { routes } from '@/lib/routes.ts';
import { formFaultInWords } from '@/lib/text/form-faults.ts';
import { VersionState } from '../../version-state.tsx';
import { DraftDesk } from './draft-desk.tsx';
import { FileDesk } from './file-desk.tsx';
import { rowLinesOf, ruleLinesOf } from './lines.ts';
import { OutlineSection } from './outline-section.tsx';
import { requireVersion } from './require-version.ts';
import { RowTable } from './row-table.tsx';
import { RuleTable } from './rule-table.tsx';

export const metadata: Metadata = { title: 'Bản của biểu mẫu' };

type VersionPageProps = { params: Promise<{ versionId: string }>; searchParams: Promise<Asked> };

const PARTS = [
  { id: 'cac-dong', label: 'Các dòng' },
  { id: 'quy-tac', label: 'Quy tắc kiểm tra' },
  { id: 'de-cuong', label: 'Đề cương phần lời' },
  { id: 'excel', label: 'Sửa bằng Excel' },
];

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const { actor, version, draft } = await requireVersion((await params).versionId);
  const { agencies, groups, who } = await listAnswerers(version.provinceId);
  const isDraft = version.releasedAt === null;
  const faults = isDraft ? findFormFaults(draft, who) : [];
  const query = await searchParams;
  const seen = { versionId: version.id, seenRevision: version.revision };
  return (
    <Page
      title={`${version.title}: bản ${version.version}`}
      above={
        <Trail
          steps={[
            { href: routes.forms(), label: 'Biểu mẫu' },
            { href: routes.form(version.formId), label: 'Các bản' },
          ]}
        />
      }
      actions={isDraft ? <ButtonLink href={routes.newFormRow(version.id)}>Thêm dòng</ButtonLink> : null}
    >
      <p>
        {draft.rows.length} dòng, {draft.rules.length} quy tắc, {draft.sections.length} mục đề cương;{' '}
        <VersionState version={version} />
        {version.document ? `; theo ${version.document}` : ''}.
      </p>
      {asked(query, 'tep') === 'da-doc' ? <Notice tone="good" title="Đã ghi các thay đổi từ tệp Excel." live /> : null}
      <DraftDesk version={version} seen={seen} faults={faults.map((fault) => formFaultInWords(fault, draft))} />
      <Contents parts={PARTS} />
      <Section id="cac-dong" title="Các dòng">
        {draft.rows.length > 0 ? (
          <RowTable lines={rowLinesOf(draft, [...agencies, ...groups], version.id)} seen={isDraft ? seen : null} />
        ) : (
          <Empty>Chưa có dòng nào: thêm đề mục và chỉ số, hoặc tải lên tệp Excel.</Empty>
        )}
      </Section>
      <Section
        id="quy-tac"
        title="Quy tắc kiểm tra"
        lede="Chặn: phải sửa. Cảnh báo: giữ được khi ghi “đúng, vì…”. Gợi ý: chỉ nhắc."
      >
        <RuleTable lines={ruleLinesOf(draft, version.id)} linked={isDraft} />
        {isDraft && draft.rows.length > 0 ? (
          <p className="mt-3">
            <a href={routes.newFormRule(version.id)}>Thêm quy tắc</a>
          </p>
        ) : null}
      </Section>
      <OutlineSection draft={draft} versionId={version.id} seen={isDraft ? seen : null} />
      <FileDesk version={version} refused={await findRefused(actor, query.held)} />
    </Page>
  );
}

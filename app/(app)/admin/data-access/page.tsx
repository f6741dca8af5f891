import type { Metadata } from 'next';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { listTokens } from '@/lib/db/api-tokens.ts';
import { db } from '@/lib/db/client.ts';
import { now } from '@/lib/db/transaction.ts';
import { routes } from '@/lib/routes.ts';
import { findGrantOptions } from '../accounts/grant-options.ts';
import { requireStaff } from '../accounts/require-staff.ts';
import { AdminNav } from '../admin-nav.tsx';
import { IssueForm } from './issue-form.tsx';
import { TokenTable } from './token-table.tsx';

export const metadata: Metadata = { title: 'Truy cập dữ liệu' };

/** Which other programs read the province or write a report, since when and until when. */
export default async function DataAccessPage() {
  const actor = await requireStaff();
  const tokens = await listTokens(actor);
  return (
    <Page
      title="Truy cập dữ liệu"
      lede="Phần mềm khác đọc số liệu đã duyệt, hoặc ghi báo cáo của cơ quan mình, bằng mã truy cập do Sở Nội vụ cấp."
      above={<AdminNav here={routes.dataAccess()} />}
    >
      <p className="mb-4 max-w-[72ch] text-muted">
        Mỗi phần mềm một mã riêng. Mã chịu đúng các quyền và quy tắc như người dùng; mọi việc ghi vào nhật ký dưới tên
        của phần mềm. <a href={routes.apiDocument()}>Bản mô tả cho người lập trình (OpenAPI 3.1)</a>.
      </p>
      {tokens.length === 0 ? (
        <Empty>Chưa cấp mã truy cập nào.</Empty>
      ) : (
        <TokenTable tokens={tokens} now={await now(db())} />
      )}
      <Section title="Cấp mã truy cập">
        <IssueForm {...(await findGrantOptions(actor))} />
      </Section>
    </Page>
  );
}

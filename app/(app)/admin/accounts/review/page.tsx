import type { Metadata } from 'next';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { listAccounts } from '@/lib/db/accounts.ts';
import { listStaffProvinces } from '@/lib/db/grants.ts';
import { today } from '@/lib/db/transaction.ts';
import { halfYearStart, isReviewDue, isUnused, UNUSED_DAYS, WARNING_DAYS } from '@/lib/domain/account.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { AdminNav } from '../../admin-nav.tsx';
import { requireStaff } from '../require-staff.ts';
import { ReviewTable } from './review-table.tsx';
import { UnusedTable } from './unused-table.tsx';

export const metadata: Metadata = { title: 'Rà soát tài khoản' };

export default async function AccountReviewPage() {
  const actor = await requireStaff();
  const day = await today();
  const manyProvinces = (await listStaffProvinces(actor)).length > 1;
  const open = (await listAccounts(actor)).filter((account) => account.disabledOn === null);
  const unused = open.filter((account) => isUnused(account, day));
  const due = open.filter((account) => isReviewDue(account, day));
  return (
    <Page
      title="Rà soát tài khoản"
      lede={`${due.length}/${open.length} tài khoản chưa được rà soát trong nửa năm từ ${formatDay(halfYearStart(day))}.`}
      above={<AdminNav here={routes.accountReview()} />}
    >
      <Section
        title={`Lâu không dùng (${unused.length})`}
        lede={`Không đăng nhập từ ${UNUSED_DAYS} ngày. Cảnh báo trước, ${WARNING_DAYS} ngày sau mới khóa; không khóa khi cơ quan còn nợ báo cáo.`}
      >
        {unused.length > 0 ? (
          <UnusedTable {...{ accounts: unused, day }} />
        ) : (
          <Empty>Không có tài khoản nào lâu không dùng.</Empty>
        )}
      </Section>
      <Section
        title={`Chờ rà soát (${due.length})`}
        lede="Xác nhận rằng người này vẫn cần đúng các vai trò này; nếu không, mở tài khoản để thu vai trò hoặc khóa."
      >
        {due.length > 0 ? (
          <ReviewTable {...{ accounts: due, manyProvinces }} />
        ) : (
          <Empty>Đã rà soát xong nửa năm này.</Empty>
        )}
      </Section>
    </Page>
  );
}

import type { Metadata } from 'next';
import { Button, ButtonLink } from '@/components/ui/button.tsx';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { ACCOUNTS_SHOWN, listAccounts } from '@/lib/db/accounts.ts';
import { listStaffProvinces } from '@/lib/db/grants.ts';
import { today } from '@/lib/db/transaction.ts';
import { isReviewDue, isUnused } from '@/lib/domain/account.ts';
import { routes } from '@/lib/routes.ts';
import { AdminNav } from '../admin-nav.tsx';
import { AccountTable } from './account-table.tsx';
import { requireStaff } from './require-staff.ts';
import { TotpRequirement } from './totp-requirement.tsx';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountsPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const actor = await requireStaff();
  const asked = (await searchParams).q;
  const query = typeof asked === 'string' ? asked.normalize('NFC').trim().slice(0, 100) : '';
  const provinces = await listStaffProvinces(actor);
  const accounts = await listAccounts(actor, query);
  const day = await today();
  const unused = accounts.filter((account) => isUnused(account, day)).length;
  const due = accounts.filter((account) => isReviewDue(account, day)).length;
  return (
    <Page
      title="Tài khoản"
      above={<AdminNav here={routes.accounts()} />}
      lede={`${accounts.length} tài khoản${query ? ` khớp “${query}”` : ''}; ${unused} lâu không dùng, ${due} đến lượt rà soát.`}
      actions={<ButtonLink href={routes.newAccount()}>Tạo tài khoản</ButtonLink>}
    >
      <search>
        <form className="no-print mb-4 flex max-w-xl items-end gap-3">
          <div className="grow">
            <label htmlFor="q" className="block font-semibold">
              Tìm theo tên, tên đăng nhập, cơ quan
            </label>
            <input id="q" name="q" type="search" defaultValue={query} maxLength={100} className="w-full" />
          </div>
          <Button weight="secondary">Tìm</Button>
        </form>
      </search>
      {accounts.length > 0 ? (
        <AccountTable {...{ accounts, day, manyProvinces: provinces.length > 1 }} />
      ) : (
        <Empty>Không có tài khoản nào khớp. Gõ ít chữ hơn, không cần dấu.</Empty>
      )}
      {accounts.length === ACCOUNTS_SHOWN ? <p className="mt-2 text-muted">Còn nữa: gõ tên để tìm hẹp hơn.</p> : null}
      <Section
        title="Xác thực hai bước với cán bộ Sở Nội vụ"
        lede="Khi bắt buộc, cán bộ chưa bật phải bật ở lần mở trang kế tiếp."
      >
        {provinces.map((province) => (
          <TotpRequirement key={province.id} province={province} />
        ))}
      </Section>
    </Page>
  );
}

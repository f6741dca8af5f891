import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { History } from '@/components/history.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { findAccount } from '@/lib/db/accounts.ts';
import { listHistory } from '@/lib/db/history.ts';
import { mayManageAccount } from '@/lib/domain/account.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay, formatInstant } from '@/lib/text/days.ts';
import { findGrantOptions } from '../grant-options.ts';
import { requireStaff } from '../require-staff.ts';
import { AccessSection } from './access-section.tsx';
import { HandoverSection } from './handover-section.tsx';
import { NamesForm } from './names-form.tsx';
import { RolesSection } from './roles-section.tsx';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountAdminPage({ params }: { params: Promise<{ userId: string }> }) {
  const actor = await requireStaff();
  const { userId } = await params;
  const account = (/^\d{1,9}$/.test(userId) && (await findAccount(actor, Number(userId)))) || notFound();
  const manages = mayManageAccount(actor, account);
  const options = await findGrantOptions(actor);
  const history = await listHistory('user', account.id);
  const lastSeen = account.lastSignInAt
    ? `đăng nhập gần nhất ${formatInstant(account.lastSignInAt)}`
    : 'chưa đăng nhập lần nào';
  return (
    <Page
      title={account.fullName}
      lede={`${account.username}; tạo ngày ${formatDay(account.createdOn)}, ${lastSeen}.`}
      above={<Trail steps={[{ href: routes.accounts(), label: 'Tài khoản' }]} />}
    >
      {account.disabledOn ? <Notice tone="risk" title={`Đã khóa từ ${formatDay(account.disabledOn)}`} /> : null}
      {manages ? null : (
        <Notice tone="slow" title="Tài khoản này còn có vai trò ở tỉnh khác">
          Chỉ giao và thu được vai trò trong tỉnh mình; mật khẩu và việc khóa do Sở Nội vụ có quyền ở mọi tỉnh đó thực
          hiện.
        </Notice>
      )}
      <RolesSection {...{ actor, account, options }} />
      {manages ? (
        <>
          <Section title="Họ tên và liên lạc">
            <NamesForm
              {...{
                userId: account.id,
                version: account.version,
                fullName: account.fullName,
                email: account.email ?? '',
              }}
            />
          </Section>
          <HandoverSection userId={account.id} own={account.id === actor.userId} />
          <AccessSection account={account} own={account.id === actor.userId} />
        </>
      ) : null}
      <Section title="Nhật ký">
        {history.length > 0 ? <History lines={history} /> : <Empty>Chưa có gì được ghi về tài khoản này.</Empty>}
      </Section>
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { findAccount, listAccounts } from '@/lib/db/accounts.ts';
import { listOpenWork } from '@/lib/db/handovers.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { today } from '@/lib/db/transaction.ts';
import { mayManageAccount } from '@/lib/domain/account.ts';
import { isOver } from '@/lib/domain/handover.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { dueDayInWords } from '@/lib/text/due-days.ts';
import { SUBMISSION_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { GrantList } from '../../grant-list.tsx';
import { requireStaff } from '../../require-staff.ts';
import { HandoverForm } from './handover-form.tsx';

export const metadata: Metadata = { title: 'Bàn giao tài khoản' };

export default async function HandoverPage({ params }: { params: Promise<{ userId: string }> }) {
  const actor = await requireStaff();
  const { userId } = await params;
  const account = (/^\d{1,9}$/.test(userId) && (await findAccount(actor, Number(userId)))) || notFound();
  if (!mayManageAccount(actor, account) || account.id === actor.userId) notFound();
  const day = await today();
  const grants = account.grants.filter((grant) => !isOver(grant, day));
  const agencyIds = grants.flatMap((grant) => (grant.role === 'focal-point' ? (grant.agencyId ?? []) : []));
  const open = await listOpenWork(agencyIds, day);
  const holidays = await listHolidays();
  const colleagues = (await listAccounts(actor))
    .filter((one) => one.id !== account.id && one.disabledOn === null && mayManageAccount(actor, one))
    .toSorted((one, other) => Number(isNear(other.grants, grants)) - Number(isNear(one.grants, grants)))
    .map((one) => ({ value: String(one.id), label: `${one.fullName} (${one.username})` }));
  return (
    <Page
      title={`Bàn giao tài khoản: ${account.fullName}`}
      above={
        <Trail
          steps={[
            { href: routes.accounts(), label: 'Tài khoản' },
            { href: routes.accountAdmin(account.id), label: account.fullName },
          ]}
        />
      }
      lede="Vai trò và việc đang mở chuyển sang đồng nghiệp từ ngày ghi dưới đây. Hồ sơ đã làm vẫn mang tên người đã làm."
    >
      <Section title="Chuyển những gì">
        <GrantList grants={grants} manyProvinces={false} />
        {open.length === 0 ? (
          <Empty>Không có báo cáo nào đang mở.</Empty>
        ) : (
          <ul className="mt-2">
            {open.map((work) => (
              <li key={work.submissionId}>
                {work.periodName}, {work.agencyName}: {SUBMISSION_STATUS_TEXT[work.status].toLowerCase()}, hạn gửi{' '}
                {dueDayInWords(work.dueOn, holidays)}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Cho ai, từ ngày nào">
        <HandoverForm {...{ userId: account.id, colleagues, today: formatDay(day) }} />
      </Section>
    </Page>
  );
}

/** Whoever works in the same agency comes first. */
function isNear(grants: readonly Place[], own: readonly Place[]): boolean {
  return grants.some((grant) => grant.agencyId !== null && own.some(({ agencyId }) => agencyId === grant.agencyId));
}

type Place = { agencyId: number | null };

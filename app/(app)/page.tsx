import type { Metadata } from 'next';
import { Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Role } from '@/lib/domain/actor.ts';
import { formatDay } from '@/lib/text/days.ts';
import { AgencyDesk } from './desk/agency-desk.tsx';
import { OverseerDesk } from './desk/overseer-desk.tsx';
import { StaffDesk } from './desk/staff-desk.tsx';

export const metadata: Metadata = { title: 'Bàn làm việc' };

/** What waits for me, by role; a person with several roles sees each desk in turn. */
export default async function DeskPage() {
  const actor = await requireActor();
  const day = await today();
  const has = (...roles: Role[]) => actor.grants.some((grant) => roles.includes(grant.role));
  return (
    <Page title="Bàn làm việc" lede={`${actor.fullName}, hôm nay ${formatDay(day)}.`}>
      {has('focal-point') ? <AgencyDesk actor={actor} day={day} /> : null}
      {has('staff', 'area-reviewer') ? <StaffDesk actor={actor} day={day} /> : null}
      {has('leader', 'auditor') || actor.grants.length === 0 ? <OverseerDesk actor={actor} day={day} /> : null}
    </Page>
  );
}

import type { Metadata } from 'next';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { findHeldState } from '@/lib/forms/held-state.ts';
import { routes } from '@/lib/routes.ts';
import { findGrantOptions } from '../grant-options.ts';
import { requireStaff } from '../require-staff.ts';
import { NewAccountForm } from './new-account-form.tsx';

export const metadata: Metadata = { title: 'Tạo tài khoản' };

export default async function NewAccountPage({ searchParams }: { searchParams: Promise<{ held?: string }> }) {
  const actor = await requireStaff();
  const initial = await findHeldState(actor, (await searchParams).held);
  return (
    <Page
      title="Tạo tài khoản"
      lede="Mỗi người một tài khoản riêng, không dùng chung. Mật khẩu ban đầu hiện một lần sau khi tạo."
      above={<Trail steps={[{ href: routes.accounts(), label: 'Tài khoản' }]} />}
    >
      <NewAccountForm options={await findGrantOptions(actor)} {...(initial ? { initial } : {})} />
    </Page>
  );
}

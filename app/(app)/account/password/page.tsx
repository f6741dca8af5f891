import type { Metadata } from 'next';
import { Notice } from '@/components/ui/notice.tsx';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireVisit } from '@/lib/auth/actor.ts';
import { type WaySearch, wayOf } from '@/lib/auth/way.ts';
import { routes } from '@/lib/routes.ts';
import { PasswordForm } from './password-form.tsx';

export const metadata: Metadata = { title: 'Đổi mật khẩu' };

export default async function PasswordPage({ searchParams }: { searchParams: Promise<WaySearch> }) {
  const { debt, username } = await requireVisit(['password']);
  const { next, held } = wayOf(await searchParams);
  const first = debt === 'password';
  return (
    <Page
      title="Đổi mật khẩu"
      above={first ? null : <Trail steps={[{ href: routes.account(), label: 'Tài khoản' }]} />}
    >
      {first ? (
        <Notice title="Đặt mật khẩu của riêng anh/chị trước khi làm việc">
          Mật khẩu ban đầu do người khác cấp nên chỉ dùng để vào lần đầu.
        </Notice>
      ) : null}
      <PasswordForm next={first ? next || '/' : ''} held={held} username={username} />
    </Page>
  );
}

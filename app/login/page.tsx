import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Notice } from '@/components/ui/notice.tsx';
import { findActor } from '@/lib/auth/actor.ts';
import { type WaySearch, wayBack, wayOf } from '@/lib/auth/way.ts';
import { countUsers } from '@/lib/db/users.ts';
import { isSampleMode } from '@/lib/env.ts';
import { routes } from '@/lib/routes.ts';
import { LoginForm } from './login-form.tsx';

export const metadata: Metadata = { title: 'Đăng nhập' };

export default async function LoginPage({ searchParams }: { searchParams: Promise<WaySearch> }) {
  const { next, held } = wayOf(await searchParams);
  if (await findActor()) redirect(wayBack(next, held));
  if ((await countUsers()) === 0) redirect(routes.setup());
  return (
    <main id="noi-dung" className="mx-auto max-w-md px-4 pt-16 pb-20">
      <p className="text-sm text-muted">Theo dõi cải cách hành chính</p>
      <h1 className="mt-1 border-b border-ink pb-2">Đăng nhập</h1>
      {held ? (
        <Notice tone="slow" title="Phiên làm việc đã hết hạn">
          Những gì vừa gõ đã được giữ lại. Đăng nhập bằng chính tài khoản đó để làm tiếp.
        </Notice>
      ) : null}
      <LoginForm next={next} held={held} />
      <p className="mt-6 text-sm text-muted">
        {isSampleMode()
          ? 'Bản dùng thử với dữ liệu minh họa: tài khoản mẫu in ở cửa sổ khởi động hệ thống.'
          : 'Chưa có tài khoản hoặc quên mật khẩu: nhờ Sở Nội vụ của tỉnh cấp.'}
      </p>
    </main>
  );
}

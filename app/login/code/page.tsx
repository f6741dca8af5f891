import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { findVisit } from '@/lib/auth/actor.ts';
import { loginAddress, type WaySearch, wayBack, wayOf } from '@/lib/auth/way.ts';
import { CodeForm } from './code-form.tsx';

export const metadata: Metadata = { title: 'Xác thực hai bước' };

export default async function CodePage({ searchParams }: { searchParams: Promise<WaySearch> }) {
  const { next, held } = wayOf(await searchParams);
  const visit = await findVisit();
  if (!visit) redirect(loginAddress(next, held));
  if (visit.debt !== 'code') redirect(wayBack(next, held));
  return (
    <main id="noi-dung" className="mx-auto max-w-md px-4 pt-16 pb-20">
      <p className="text-sm text-muted">Đăng nhập với tài khoản {visit.username}</p>
      <h1 className="mt-1 border-b border-ink pb-2">Xác thực hai bước</h1>
      <p className="mt-4">
        Mở ứng dụng xác thực trên điện thoại và ghi mã 6 chữ số đang hiện. Mỗi mã dùng được một lần.
      </p>
      <CodeForm next={next} held={held} />
      <p className="mt-6 text-sm text-muted">
        Mất điện thoại: nhờ một cán bộ Sở Nội vụ khác gỡ xác thực hai bước ở trang quản trị tài khoản.{' '}
        <a href="/login">Đăng nhập bằng tài khoản khác</a>.
      </p>
    </main>
  );
}

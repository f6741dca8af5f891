import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { isSampleMode } from '@/lib/env.ts';
import { routes } from '@/lib/routes.ts';
import { AdminNav } from '../admin-nav.tsx';
import { RemoveSampleForm } from './remove-sample-form.tsx';

export const metadata: Metadata = { title: 'Dữ liệu minh họa' };

export default async function SamplePage() {
  const actor = await requireActor();
  if (!isSampleMode() || !actor.grants.some((grant) => grant.role === 'staff')) notFound();
  return (
    <Page
      title="Dữ liệu minh họa"
      above={<AdminNav here={routes.sample()} />}
      lede="Các tài khoản và số liệu 2025–2026 đang xem là ví dụ, nằm trong một cơ sở dữ liệu riêng."
    >
      <p className="max-w-[72ch]">
        Xóa dữ liệu minh họa sẽ bỏ cả cơ sở dữ liệu đó, kể cả những gì đã thử nhập, rồi tạo cơ sở dữ liệu thật còn
        trống. Hệ thống in một mã cài đặt ở cửa sổ khởi động; dùng mã đó để tạo tài khoản Sở Nội vụ đầu tiên và chọn
        tỉnh.
      </p>
      <RemoveSampleForm />
    </Page>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { countUsers } from '@/lib/db/users.ts';
import { listCatalogueChoices } from '@/lib/use-cases/list-catalogue-choices.ts';
import { OTHER_PROVINCE } from './schemas.ts';
import { SetupForm } from './setup-form.tsx';

export const metadata: Metadata = { title: 'Cài đặt lần đầu' };

/** Only while there is no account at all; afterwards the page does not exist. */
export default async function SetupPage() {
  if ((await countUsers()) > 0) notFound();
  const provinces = [
    { value: '', label: 'Chọn tỉnh' },
    ...listCatalogueChoices().map(({ folder, name }) => ({
      value: folder,
      label: `${name}: nạp các kế hoạch và biểu mẫu có sẵn`,
    })),
    { value: OTHER_PROVINCE, label: 'Tỉnh khác: bắt đầu với dữ liệu trống' },
  ];
  return (
    <main id="noi-dung" className="mx-auto max-w-2xl px-4 pt-16 pb-20">
      <p className="text-sm text-muted">Theo dõi cải cách hành chính</p>
      <h1 className="mt-1 border-b border-ink pb-2">Cài đặt lần đầu</h1>
      <p className="mt-4">
        Hệ thống chưa có tài khoản nào. Tạo tài khoản đầu tiên của Sở Nội vụ ở đây; tài khoản này tạo các tài khoản
        khác. Mã cài đặt in ở cửa sổ khởi động hệ thống và dùng được một lần.
      </p>
      <SetupForm provinces={provinces} />
    </main>
  );
}

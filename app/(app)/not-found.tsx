import { Page } from '@/components/ui/page.tsx';
import { routes } from '@/lib/routes.ts';

export default function NotFound() {
  return (
    <Page
      title="Không tìm thấy trang này"
      lede="Địa chỉ không đúng, hoặc bản ghi không thuộc phạm vi của tài khoản đang dùng."
    >
      <p>
        Kiểm tra lại địa chỉ, hoặc về <a href={routes.desk()}>bàn làm việc</a> để đi từ đó. Nếu cần xem bản ghi này, hỏi
        Sở Nội vụ về phạm vi của tài khoản.
      </p>
    </Page>
  );
}

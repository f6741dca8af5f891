import { Notice } from './ui/notice.tsx';

/** Before any file is sent up (Luật Bảo vệ bí mật nhà nước): what is secret must not come here at all. */
export function SecretsWarning() {
  return (
    <Notice tone="slow" title="Không đưa tài liệu thuộc danh mục bí mật nhà nước lên hệ thống này.">
      <p className="max-w-[76ch] text-sm">
        Tài liệu đóng dấu Mật, Tối mật, Tuyệt mật chỉ gửi theo đường quy định cho tài liệu mật. Nếu đã lỡ gửi lên, báo
        ngay Sở Nội vụ để xóa nội dung tệp.
      </p>
    </Notice>
  );
}

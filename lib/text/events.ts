import type { EventAction } from '@/lib/domain/event.ts';

/** What happened, as the journal (nhật ký) says it; who and when stand beside it. */
export function eventInWords(action: EventAction): string {
  return TEXT[action];
}

const TEXT: Record<EventAction, string> = {
  'session.started': 'Đăng nhập',
  'session.refused': 'Đăng nhập bị từ chối',
  'session.ended': 'Kết thúc phiên làm việc',
  'password.changed': 'Đổi mật khẩu',
  'password.reset': 'Cấp lại mật khẩu',
  'totp.enabled': 'Bật xác thực hai bước',
  'totp.disabled': 'Tắt xác thực hai bước',
  'totp.requirement-changed': 'Đổi quy định xác thực hai bước của tỉnh',
  'account.created': 'Tạo tài khoản',
  'account.changed': 'Sửa tài khoản',
  'account.disabled': 'Khóa tài khoản',
  'account.enabled': 'Mở lại tài khoản',
  'account.reviewed': 'Rà soát tài khoản',
  'account.warned-unused': 'Cảnh báo tài khoản lâu không dùng',
  'first-run.completed': 'Hoàn tất cài đặt lần đầu',
  'catalogue.loaded': 'Nạp danh mục của tỉnh',
  'sample.removed': 'Xóa dữ liệu minh họa',
  'agency.created': 'Thêm cơ quan',
  'agency.changed': 'Sửa thông tin cơ quan',
  'agency.succeeded': 'Ghi nhận kế thừa giữa các cơ quan',
  'period.opened': 'Mở kỳ báo cáo',
  'period.changed': 'Sửa kỳ báo cáo',
  'period.closed': 'Đóng kỳ báo cáo',
  'submission.created': 'Lập bản nháp báo cáo',
  'submission.saved': 'Lưu báo cáo',
  'submission.submitted': 'Gửi báo cáo',
  'submission.withdrawn': 'Rút lại báo cáo',
  'submission.returned': 'Trả lại báo cáo',
  'submission.approved': 'Duyệt báo cáo',
  'submission.reopened': 'Mở lại báo cáo đã duyệt',
  'result.overridden': 'Ghi đè số tổng hợp',
  'result.override-lifted': 'Bỏ ghi đè số tổng hợp',
  'report.published': 'Công bố báo cáo',
  'report.corrected': 'Đính chính báo cáo đã công bố',
  'figure.entered': 'Nhập số liệu công bố từ bên ngoài',
  'judgement.signed': 'Ký nhận định',
};

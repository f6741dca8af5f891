import type { RefusalCode, RefusalFacts } from '@/lib/domain/refusal.ts';
import { formatDay, formatInstant } from './days.ts';
import { SUBMISSION_STATUS_TEXT } from './statuses.ts';

/** Which rule, since when, who can lift it, what to do now. */
export function refusalInWords(code: RefusalCode, facts: RefusalFacts): string {
  return SENTENCES[code](facts);
}

const SENTENCES: Record<RefusalCode, (facts: RefusalFacts) => string> = {
  'not-found': () => 'Không tìm thấy bản ghi này, hoặc nó không thuộc phạm vi của tài khoản. Tải lại trang rồi thử lại.',
  'not-allowed': () => 'Tài khoản này không có quyền làm việc đó. Sở Nội vụ phân quyền cho tài khoản.',
  'own-agency': () => 'Không ai duyệt báo cáo của chính cơ quan mình. Nhờ cán bộ được giao thuộc cơ quan khác duyệt.',
  stale: () => 'Bản ghi vừa được người khác thay đổi. Tải lại trang để xem bản mới, rồi làm lại; chữ đã gõ vẫn còn ở đây.',
  'wrong-state': ({ status }) => `Báo cáo đang ở tình trạng “${statusText(status)}” nên không làm được việc này. Tải lại trang để xem bước tiếp theo.`,
  'period-locked': ({ locksOn }) => `Kỳ báo cáo đã khóa từ ${formatDay(String(locksOn))}. Sở Nội vụ có thể dời ngày khóa; hãy liên hệ Sở Nội vụ.`,
  'period-closed': () => 'Kỳ báo cáo đã đóng, số liệu đã chốt. Sửa sau khi đóng phải qua đính chính của Sở Nội vụ.',
  'period-not-open-yet': ({ startsOn }) => `Kỳ báo cáo mở từ ${formatDay(String(startsOn))}. Hãy quay lại từ ngày đó.`,
  'already-decided': ({ who, at, status }) =>
    who ? `${who} đã xử lý báo cáo này lúc ${formatInstant(new Date(String(at)))}. Tải lại trang để xem quyết định.` : `Báo cáo đã được xử lý (${statusText(status)}). Tải lại trang để xem quyết định.`,
  incomplete: ({ rows, tasks }) => `Chưa gửi được: còn ${rows} dòng số liệu và ${tasks} nhiệm vụ chủ trì chưa có trả lời. Làm tiếp theo danh sách ở đầu trang.`,
  'blocked-by-rule': ({ count }) => `Chưa gửi được: ${count} chỗ vi phạm quy tắc hoặc cần giải thích. Sửa số liệu, hoặc ghi “đúng, vì…” rồi gửi lại.`,
  'unanswered-return': ({ count }) => `Chưa gửi được: ${count} dòng bị trả lại chưa có câu trả lời. Trả lời từng lý do rồi gửi lại.`,
  unsigned: () => 'Chưa gửi được: cần người ký và ngày ban hành của báo cáo. Ghi ở mục “Văn bản báo cáo”.',
  'reason-required': () => 'Việc này cần có lý do. Ghi lý do rồi thử lại.',
  duplicate: ({ what }) => `${what ? `“${what}”` : 'Bản ghi này'} đã có rồi. Mở bản đã có thay vì tạo thêm.`,
  'bad-dates': ({ field, after }) => `${DATE_NAMES[String(field)] ?? 'Ngày'} phải sau ${DATE_NAMES[String(after)]?.toLowerCase() ?? 'ngày trước đó'}. Sửa lại ngày.`,
  'wrong-credentials': () => 'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock, rồi thử lại.',
  'too-many-attempts': ({ until }) => `Đã thử sai nhiều lần. Có thể thử lại sau ${until}; nếu quên mật khẩu, nhờ Sở Nội vụ cấp lại.`,
  'account-disabled': () => 'Tài khoản đã bị khóa. Liên hệ Sở Nội vụ để mở lại.',
  'weak-password': ({ why }) => `Mật khẩu chưa đủ mạnh: ${why ?? 'cần ít nhất 12 ký tự, không phải từ thông dụng'}.`,
  'reused-password': () => 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'wrong-code': () => 'Mã xác thực không đúng hoặc đã dùng rồi. Chờ mã mới trên điện thoại rồi thử lại.',
  'used-token': () => 'Mã cài đặt không đúng hoặc đã dùng. Khởi động lại hệ thống để lấy mã mới.',
  'last-staff': () => 'Đây là tài khoản Sở Nội vụ cuối cùng của tỉnh: tạo tài khoản khác trước khi khóa hoặc bỏ vai trò này.',
  'empty-form': () => 'Biểu mẫu chưa có dòng nào.',
  'succession-days': () =>
    'Ngày kế thừa chưa khớp: cơ quan cũ phải đã hoạt động và kết thúc trước ngày này, cơ quan mới phải đang hoạt động từ ngày này. Xem lại ngày của hai cơ quan.',
  'succession-circle': () => 'Hai cơ quan sẽ kế thừa lẫn nhau thành vòng tròn. Xem lại cơ quan cũ và cơ quan mới.',
  'empty-catalogue': () => 'Danh mục của tỉnh này chưa có kế hoạch nào để nạp.',
};

const DATE_NAMES: Record<string, string> = {
  startsOn: 'Ngày bắt đầu',
  cutOffOn: 'Ngày chốt số liệu',
  dueOn: 'Hạn gửi Sở Nội vụ',
  ministryDueOn: 'Hạn gửi Bộ Nội vụ',
  locksOn: 'Ngày khóa',
};

function statusText(status: string | number | undefined): string {
  return SUBMISSION_STATUS_TEXT[status as keyof typeof SUBMISSION_STATUS_TEXT] ?? String(status ?? '');
}

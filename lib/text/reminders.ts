import type { Audience, Channel } from '@/lib/domain/reminder.ts';
import type { DropReason, MailFault, ReminderState } from '@/lib/domain/reminder-state.ts';

export const AUDIENCE_TEXT: Record<Audience, string> = {
  'focal-point': 'Đầu mối của cơ quan',
  head: 'Lãnh đạo cơ quan',
  staff: 'Cán bộ Sở Nội vụ',
};

export const CHANNEL_TEXT: Record<Channel, string> = { 'in-app': 'Trong hệ thống', 'e-mail': 'Thư điện tử' };

export const REMINDER_STATE_TEXT: Record<ReminderState, string> = {
  planned: 'Chờ gửi',
  sent: 'Đã gửi',
  failed: 'Chưa gửi được, sẽ thử lại',
  dropped: 'Không gửi nữa',
  read: 'Đã đọc',
};

export const DROP_REASON_TEXT: Record<DropReason, string> = {
  'not-owed': 'báo cáo đã gửi hoặc kỳ đã khóa',
  superseded: 'đã có lời nhắc mới hơn',
  'not-responsible': 'người này không còn phụ trách',
  'no-address': 'tài khoản không có địa chỉ thư dùng được',
};

export const MAIL_FAULT_TEXT: Record<MailFault, string> = {
  connection: 'không kết nối được máy chủ thư',
  login: 'máy chủ thư từ chối tài khoản gửi',
  busy: 'máy chủ thư đang bận',
  refused: 'máy chủ thư từ chối địa chỉ nhận',
  other: 'máy chủ thư báo lỗi',
};

/** "trước hạn 7, 3, 1 ngày; đúng ngày đến hạn; sau hạn 1 ngày; mỗi ngày từ ngày thứ 2 sau hạn". */
export function ruleInWords({ days, dailyFrom }: { days: readonly number[]; dailyFrom: number | null }): string {
  const before = days.filter((day) => day < 0).toSorted((a, b) => a - b);
  const after = days.filter((day) => day > 0).toSorted((a, b) => a - b);
  const parts = [
    before.length > 0 ? `trước hạn ${before.map((day) => -day).join(', ')} ngày` : '',
    days.includes(0) ? 'đúng ngày đến hạn' : '',
    after.length > 0 ? `sau hạn ${after.join(', ')} ngày` : '',
    dailyFrom === null ? '' : `mỗi ngày từ ngày thứ ${dailyFrom} sau hạn`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join('; ') : 'không nhắc';
}

/** What one click on "Nhắc" did. */
export function remindingInWords(done: {
  agencies: number;
  people: number;
  already: number;
  unreachable: number;
}): string {
  const parts = [
    `Đã nhắc ${done.people} người của ${done.agencies} cơ quan.`,
    done.already > 0 ? `${done.already} cơ quan đã được nhắc hôm nay nên không nhắc lại.` : '',
    done.unreachable > 0
      ? `${done.unreachable} cơ quan chưa có tài khoản đầu mối nào đang dùng nên chưa nhắc được.`
      : '',
  ];
  return parts.filter(Boolean).join(' ');
}

import { Notice } from '@/components/ui/notice.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { ReminderHealth } from '@/lib/db/reminder-health.ts';
import { mailSettings, missingMailSettings } from '@/lib/env.ts';
import { routes } from '@/lib/routes.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { alarmsOf } from '@/lib/text/reminder-alarms.ts';

type HealthSectionProps = {
  health: readonly ReminderHealth[];
  unreachable: readonly { id: number; name: string }[];
};

/** Whether the system does what the rules say, and whom it cannot reach. */
export function HealthSection({ health, unreachable }: HealthSectionProps) {
  return (
    <Section title="Hệ thống đôn đốc">
      {health.flatMap(alarmsOf).map((alarm) => (
        <Notice key={alarm} tone="risk">
          {alarm}
        </Notice>
      ))}
      {health.map(({ provinceId, provinceName, lastRanAt, owed, notices, letters }) => (
        <p key={provinceId}>
          {health.length > 1 ? `${provinceName}: ` : ''}
          {lastRanAt === null
            ? 'chưa chạy lần nào; hệ thống tự chạy mỗi ngày từ 7 giờ.'
            : `Chạy gần nhất lúc ${formatInstant(lastRanAt)}: ${owed} báo cáo chưa gửi, ${notices} người được nhắc, ${letters} thư.`}
        </p>
      ))}
      <p className="mt-1">{mailInWords()}</p>
      {unreachable.length > 0 ? (
        <p className="mt-1">
          {unreachable.length} cơ quan còn nợ báo cáo mà không có tài khoản đầu mối nào đang dùng, nên không nhắc được
          ai:{' '}
          {unreachable.slice(0, 20).map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 ? '; ' : ''}
              <a href={routes.agency(id)}>{name}</a>
            </span>
          ))}
          {unreachable.length > 20 ? ` và ${unreachable.length - 20} cơ quan khác` : ''}. Tạo tài khoản ở{' '}
          <a href={routes.newAccount()}>Tạo tài khoản</a>.
        </p>
      ) : null}
    </Section>
  );
}

function mailInWords(): string {
  const missing = missingMailSettings();
  if (missing.length > 0) return `Chưa gửi thư điện tử: máy chủ còn thiếu cấu hình ${missing.join(', ')}.`;
  return mailSettings() === null
    ? 'Chỉ nhắc trong hệ thống: máy chủ chưa có cấu hình gửi thư điện tử (SMTP_URL, MAIL_FROM, PUBLIC_ORIGIN).'
    : 'Nhắc trong hệ thống và bằng thư điện tử, với tài khoản có địa chỉ thư.';
}

import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { requireVisit } from '@/lib/auth/actor.ts';
import { listOpenSessions } from '@/lib/db/sessions.ts';
import { routes } from '@/lib/routes.ts';
import { EndOthersForm } from './end-others-form.tsx';
import { SessionTable } from './session-table.tsx';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const { actor, username, hasTotp, totpRequired } = await requireVisit([]);
  const sessions = await listOpenSessions(actor.userId);
  return (
    <Page title={actor.fullName} lede={`Tên đăng nhập: ${username}`}>
      <Section title="Mật khẩu" lede="Đổi mật khẩu kết thúc mọi phiên đăng nhập khác của anh/chị.">
        <ButtonLink href={routes.accountPassword()} weight="secondary">
          Đổi mật khẩu
        </ButtonLink>
      </Section>
      <Section title="Xác thực hai bước" lede={totpLede(hasTotp, totpRequired)}>
        <ButtonLink href={routes.accountTotp()} weight="secondary">
          {hasTotp ? 'Xem hoặc tắt' : 'Bật xác thực hai bước'}
        </ButtonLink>
      </Section>
      <Section title="Phiên đang mở" lede="Phiên tự kết thúc sau 15 phút không dùng; những gì đang gõ được giữ lại.">
        <SessionTable sessions={sessions} currentId={actor.sessionId} />
        {sessions.length > 1 ? <EndOthersForm /> : null}
      </Section>
    </Page>
  );
}

function totpLede(hasTotp: boolean, required: boolean): string {
  if (hasTotp) return 'Đang bật: sau mật khẩu, mỗi lần đăng nhập cần thêm mã trên điện thoại.';
  return required
    ? 'Tỉnh yêu cầu cán bộ Sở Nội vụ bật.'
    : 'Đang tắt. Nên bật để người biết mật khẩu cũng không vào được.';
}

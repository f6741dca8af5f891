import { Section } from '@/components/ui/page.tsx';
import type { Account } from '@/lib/db/accounts.ts';
import { disableAccountAction, enableAccountAction, resetPasswordAction, resetTotpAction } from '../actions.ts';
import { OneButtonForm } from '../one-button-form.tsx';
import { ReasonForm } from './reason-form.tsx';

/** Password, second factor, and whether the account is open: what another of the staff does for a person. */
export function AccessSection({ account, own }: { account: Account; own: boolean }) {
  const userId = account.id;
  return (
    <>
      {own ? null : (
        <Section
          title="Mật khẩu"
          lede="Cấp lại khi người dùng quên: mọi phiên của người đó kết thúc, số lần thử sai được xóa."
        >
          <OneButtonForm action={resetPasswordAction} fields={{ userId }} label="Cấp lại mật khẩu" />
        </Section>
      )}
      {account.hasTotp && !own ? (
        <Section title="Xác thực hai bước" lede="Gỡ khi người dùng mất điện thoại, sau khi đã nhận đúng người.">
          <ReasonForm action={resetTotpAction} userId={userId} label="Gỡ xác thực hai bước" prefix="go-" />
        </Section>
      ) : null}
      {account.disabledOn ? (
        <Section title="Mở lại">
          <OneButtonForm action={enableAccountAction} fields={{ userId }} label="Mở lại tài khoản" />
        </Section>
      ) : (
        <Section
          title="Khóa tài khoản"
          lede="Khi nghỉ việc, chuyển công tác hoặc nghi lộ mật khẩu. Có hiệu lực ngay; hồ sơ người đó đã làm vẫn giữ nguyên."
        >
          <ReasonForm action={disableAccountAction} userId={userId} label="Khóa tài khoản" />
        </Section>
      )}
    </>
  );
}

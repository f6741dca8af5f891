import type { Metadata } from 'next';
import { toString as toQr } from 'qrcode';
import { Notice } from '@/components/ui/notice.tsx';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireVisit } from '@/lib/auth/actor.ts';
import { totpAddress } from '@/lib/auth/totp.ts';
import { type WaySearch, wayOf } from '@/lib/auth/way.ts';
import { findTotp } from '@/lib/db/totp.ts';
import { routes } from '@/lib/routes.ts';
import { ConfirmTotpForm, DisableTotpForm, EnrolTotpForm } from './totp-forms.tsx';

export const metadata: Metadata = { title: 'Xác thực hai bước' };

export default async function TotpPage({ searchParams }: { searchParams: Promise<WaySearch> }) {
  const { actor, username, debt, totpRequired } = await requireVisit(['totp-enrolment']);
  const { next, held } = wayOf(await searchParams);
  const totp = await findTotp(actor.userId);
  return (
    <Page
      title="Xác thực hai bước"
      above={debt ? null : <Trail steps={[{ href: routes.account(), label: 'Tài khoản' }]} />}
    >
      {debt ? (
        <Notice title="Tỉnh yêu cầu cán bộ Sở Nội vụ bật xác thực hai bước">
          Bật xong là làm việc tiếp được. Cần một điện thoại có ứng dụng xác thực (Google Authenticator, Microsoft
          Authenticator…).
        </Notice>
      ) : null}
      {totp === null ? <EnrolTotpForm /> : null}
      {totp && !totp.confirmed ? (
        <Enrolment secret={totp.secret} username={username} next={debt ? next || '/' : ''} held={held} />
      ) : null}
      {totp?.confirmed ? <Enabled required={totpRequired} /> : null}
    </Page>
  );
}

async function Enrolment({
  secret,
  username,
  next,
  held,
}: {
  secret: string;
  username: string;
  next: string;
  held: string;
}) {
  const svg = await toQr(totpAddress(secret, username), { type: 'svg', margin: 1 });
  return (
    <>
      <ol className="max-w-[68ch] list-decimal pl-5">
        <li>Mở ứng dụng xác thực trên điện thoại, chọn thêm tài khoản.</li>
        <li>
          Quét mã này, hoặc ghi tay khóa{' '}
          <code className="font-semibold break-all">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </li>
        <li>Ghi vào ô dưới mã 6 chữ số mà ứng dụng đang hiện.</li>
      </ol>
      {/* biome-ignore lint/performance/noImgElement: a drawing inside the page, nothing to optimise */}
      <img
        src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`}
        alt="Mã QR của khóa xác thực hai bước; khóa ghi tay đứng ở trên"
        width={200}
        height={200}
        className="my-4"
      />
      <ConfirmTotpForm next={next} held={held} />
    </>
  );
}

function Enabled({ required }: { required: boolean }) {
  return (
    <>
      <p className="max-w-[68ch]">
        Đang bật. Mất hoặc đổi điện thoại:{' '}
        {required ? 'nhờ một cán bộ Sở Nội vụ khác gỡ, rồi bật lại.' : 'tắt ở đây rồi bật lại, hoặc nhờ Sở Nội vụ gỡ.'}
      </p>
      <DisableTotpForm />
    </>
  );
}

import { ButtonLink } from '@/components/ui/button.tsx';
import { Section } from '@/components/ui/page.tsx';
import { listHandovers } from '@/lib/db/handovers.ts';
import { today } from '@/lib/db/transaction.ts';
import { routes } from '@/lib/routes.ts';
import { spanInWords } from '@/lib/text/handovers.ts';
import { OneButtonForm } from '../one-button-form.tsx';
import { cancelHandoverAction } from './handover/actions.ts';

/** Who does this person's work from when, and whose work this person does. */
export async function HandoverSection({ userId, own }: { userId: number; own: boolean }) {
  const handovers = await listHandovers(userId);
  const day = await today();
  return (
    <Section
      title="Bàn giao"
      lede="Khi nghỉ phép, chuyển công tác: vai trò và việc đang mở chuyển sang đồng nghiệp theo ngày, không cần đổi mật khẩu."
    >
      <ul>
        {handovers.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 border-b border-hairline py-1">
            <span className="grow">
              {one.fromId === userId ? `Cho ${one.toName}` : `Nhận của ${one.fromName}`}, {spanInWords(one)}
              <span className="text-muted">
                {' '}
                – “{one.reason}”, {one.arrangedBy} lập{one.cancelledAt ? '; đã hủy' : ''}
              </span>
            </span>
            {one.cancelledAt === null && one.startsOn > day ? (
              <OneButtonForm
                action={cancelHandoverAction}
                fields={{ userId, handoverId: one.id }}
                label="Hủy bàn giao"
                about={spanInWords(one)}
                weight="danger"
              />
            ) : null}
          </li>
        ))}
      </ul>
      {own ? null : (
        <p className="mt-3">
          <ButtonLink href={routes.handOver(userId)} weight="secondary">
            Bàn giao cho đồng nghiệp
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}

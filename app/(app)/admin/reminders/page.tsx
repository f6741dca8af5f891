import type { Metadata } from 'next';
import { FilterSelect, Filters } from '@/components/filters.tsx';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { listPeriods } from '@/lib/db/periods.ts';
import { listReminderHealth, listUnreachable } from '@/lib/db/reminder-health.ts';
import { LOG_SHOWN, listReminderLog } from '@/lib/db/reminder-log.ts';
import { staffProvincesOf } from '@/lib/domain/account.ts';
import { CHANNELS } from '@/lib/domain/reminder.ts';
import { REMINDER_STATES } from '@/lib/domain/reminder-state.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { routes } from '@/lib/routes.ts';
import { CHANNEL_TEXT, REMINDER_STATE_TEXT } from '@/lib/text/reminders.ts';
import { requireStaff } from '../accounts/require-staff.ts';
import { AdminNav } from '../admin-nav.tsx';
import { HealthSection } from './health-section.tsx';
import { LogTable } from './log-table.tsx';
import { RulesSection } from './rules-section.tsx';

export const metadata: Metadata = { title: 'Đôn đốc' };

export default async function RemindersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireStaff();
  const params = await searchParams;
  const filter = {
    periodId: idFrom(asked(params, 'ky')),
    state: askedOf(params, 'tinh-trang', REMINDER_STATES),
    channel: askedOf(params, 'cach', CHANNELS),
  };
  const health = await listReminderHealth(actor);
  const lines = await listReminderLog(actor, filter);
  const provinces = staffProvincesOf(actor);
  const periods = (await listPeriods(actor)).filter((period) => provinces.includes(period.provinceId));
  return (
    <Page title="Đôn đốc" above={<AdminNav here={routes.reminders()} />}>
      <HealthSection health={health} unreachable={await listUnreachable(actor)} />
      {health.map(({ provinceId, provinceName }) => (
        <RulesSection
          key={provinceId}
          provinceId={provinceId}
          title={health.length > 1 ? `Nhắc ai, khi nào: ${provinceName}` : 'Nhắc ai, khi nào'}
        />
      ))}
      <Section id="nhat-ky" title="Nhật ký đôn đốc">
        <Filters
          action={`${routes.reminders()}#nhat-ky`}
          cleared={routes.reminders()}
          chosen={[filter.periodId, filter.state, filter.channel]}
        >
          <FilterSelect
            name="ky"
            label="Kỳ báo cáo"
            value={filter.periodId === null ? undefined : String(filter.periodId)}
            choices={periods.map((period) => ({ value: String(period.id), label: period.name }))}
          />
          <FilterSelect
            name="tinh-trang"
            label="Tình trạng"
            value={filter.state}
            choices={REMINDER_STATES.map((value) => ({ value, label: REMINDER_STATE_TEXT[value] }))}
          />
          <FilterSelect
            name="cach"
            label="Cách nhắc"
            value={filter.channel}
            choices={CHANNELS.map((value) => ({ value, label: CHANNEL_TEXT[value] }))}
          />
        </Filters>
        {lines.length === 0 ? <Empty>Chưa có lời nhắc nào khớp.</Empty> : <LogTable lines={lines} />}
        {lines.length === LOG_SHOWN ? (
          <p className="mt-2 text-muted">Chỉ hiện {LOG_SHOWN} lời nhắc mới nhất; lọc để xem hẹp hơn.</p>
        ) : null}
      </Section>
    </Page>
  );
}

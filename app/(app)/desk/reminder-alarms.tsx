import { Notice } from '@/components/ui/notice.tsx';
import { listReminderHealth } from '@/lib/db/reminder-health.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { routes } from '@/lib/routes.ts';
import { alarmsOf } from '@/lib/text/reminder-alarms.ts';

/** When the system does not remind anybody, somebody must know. */
export async function ReminderAlarms({ actor }: { actor: Actor }) {
  const alarms = (await listReminderHealth(actor)).flatMap(alarmsOf);
  return alarms.map((alarm) => (
    <Notice key={alarm} tone="risk">
      {alarm} <a href={routes.reminders()}>Xem nhật ký đôn đốc</a>
    </Notice>
  ));
}

import type { Db } from '@/lib/db/client.ts';
import { listAddresses } from '@/lib/db/reminders.ts';
import { isMailAddress } from '@/lib/domain/mail-address.ts';
import type { PlannedNotice } from '@/lib/domain/reminder-plan.ts';
import { mailSettings } from '@/lib/env.ts';

/** Who of these gets a letter too: those with a usable address and none yet today, where the installation has a mail server. */
export async function listByLetter(
  tx: Db,
  notices: readonly PlannedNotice[],
  mailedToday: ReadonlySet<number>,
): Promise<Set<number>> {
  if (mailSettings() === null) return new Set();
  const addresses = await listAddresses(
    tx,
    notices.map((notice) => notice.recipientId),
  );
  const usable = [...addresses].filter(([id, address]) => isMailAddress(address) && !mailedToday.has(id));
  return new Set(usable.map(([id]) => id));
}

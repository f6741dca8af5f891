import { hashPassword } from '@/lib/auth/password.ts';
import { insertAccount } from '@/lib/db/accounts.ts';
import type { Db } from '@/lib/db/client.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { lockUsers, takeFirstRunToken } from '@/lib/db/first-run.ts';
import { insertGrant } from '@/lib/db/grants.ts';
import { insertProvince } from '@/lib/db/provinces.ts';
import { reserveAttempt } from '@/lib/db/throttle.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { countUsers, usernameOf } from '@/lib/db/users.ts';
import { passwordFault } from '@/lib/domain/password.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { listCatalogueChoices } from './list-catalogue-choices.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** A bundled province by its folder, or one of the user's own that starts empty. */
export type ProvinceChoice = { folder: string } | { code: string; name: string };

export type FirstRun = {
  token: string;
  username: string;
  fullName: string;
  password: string;
  province: ProvinceChoice;
  network: string | null;
};

/**
 * Cài đặt lần đầu: the first account of Sở Nội vụ and its province, all of it or nothing; only while there is no
 * account at all. Refuses: used-token, weak-password, too-many-attempts, not-found.
 */
export async function completeFirstRun(input: FirstRun): Promise<void> {
  if ((await countUsers()) > 0) refuse('not-found');
  const until = await reserveAttempt([{ kind: 'setup', of: input.network ?? 'unknown' }]);
  if (until) refuse('too-many-attempts', { until: until.toISOString() });
  const username = usernameOf(input.username);
  const fault = passwordFault(input.password, [username, input.fullName, provinceNameOf(input.province)]);
  if (fault) refuse('weak-password', { why: fault });
  const passwordHash = await hashPassword(input.password);

  await inTransaction(
    async (tx) => {
      await lockUsers(tx);
      if ((await countUsers(tx)) > 0) refuse('not-found');
      if (!(await takeFirstRunToken(tx, input.token))) refuse('used-token');
      const provinceId = await makeProvince(tx, input.province);
      const account = { username, fullName: input.fullName, email: null, passwordHash, mustChangePassword: false };
      const id = (await insertAccount(tx, account)) ?? refuse('duplicate', { what: username });
      await insertGrant(tx, id, { role: 'staff', provinceId, agencyId: null, areaCode: null });
      await recordEvent(tx, null, {
        action: 'first-run.completed',
        subject: 'installation',
        subjectId: 'first-run',
        provinceId,
        after: { userId: id, username, network: input.network },
      });
    },
    { timeout: 60_000 },
  );
}

function provinceNameOf(choice: ProvinceChoice): string {
  if ('name' in choice) return choice.name;
  return listCatalogueChoices().find(({ folder }) => folder === choice.folder)?.name ?? refuse('not-found');
}

async function makeProvince(tx: Db, choice: ProvinceChoice): Promise<number> {
  if ('folder' in choice) return loadCatalogue(null, choice.folder, tx);
  return insertProvince(tx, { ...choice, validFrom: null, validTo: null });
}

import { isPassword, spendPasswordCheck } from '@/lib/auth/password.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSession, insertSession } from '@/lib/db/sessions.ts';
import { clearFailures, countFailure, findThrottledUntil, type ThrottleKey } from '@/lib/db/throttle.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { type Credentials, findCredentials, markSignedIn } from '@/lib/db/users.ts';
import { TIME_ZONE } from '@/lib/domain/calendar.ts';
import { refuse } from '@/lib/domain/refusal.ts';

export type SignIn = {
  username: string;
  password: string;
  network: string | null;
  device: string | null;
  /** The session that this one replaces in the same browser, if any. */
  replacing: string | null;
};

const CLOCK = new Intl.DateTimeFormat('vi-VN', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });

/** Đăng nhập: a session row of its own. Refuses: too-many-attempts, wrong-credentials, account-disabled. */
export async function signIn({ username, password, network, device, replacing }: SignIn): Promise<{ sessionId: string; userId: number }> {
  const name = username.trim().toLowerCase();
  const keys: ThrottleKey[] = [{ kind: 'account', of: name }, ...(network ? [{ kind: 'network' as const, of: network }] : [])];
  const until = await findThrottledUntil(keys);
  if (until) refuse('too-many-attempts', { until: CLOCK.format(until) });

  const account = await findCredentials(name);
  // Hashing takes its time outside of any transaction, and as long for a name that does not exist.
  const right = account ? await isPassword(account.passwordHash, password) : await spendPasswordCheck(password);
  if (!account || !right) {
    await countFailure(keys);
    if (account) await recordRefusal(account, network);
    refuse('wrong-credentials');
  }
  if (account.disabledAt) refuse('account-disabled');
  return inTransaction(async (tx) => {
    await clearFailures({ kind: 'account', of: name }, tx);
    if (replacing) await endSession(tx, replacing, 'replaced');
    const sessionId = await insertSession(tx, { userId: account.id, pending: account.hasTotp, network, device });
    if (!account.hasTotp) await markSignedIn(tx, account.id);
    await recordEvent(tx, null, {
      action: 'session.started',
      subject: 'user',
      subjectId: account.id,
      provinceId: account.provinceId,
      after: { network, secondFactorOwed: account.hasTotp },
    });
    return { sessionId, userId: account.id };
  });
}

async function recordRefusal(account: Credentials, network: string | null): Promise<void> {
  await inTransaction((tx) =>
    recordEvent(tx, null, {
      action: 'session.refused',
      subject: 'user',
      subjectId: account.id,
      provinceId: account.provinceId,
      after: { network },
    }),
  );
}

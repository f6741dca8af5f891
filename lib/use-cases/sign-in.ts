import { isPassword, spendPasswordCheck } from '@/lib/auth/password.ts';
import { recordEvent } from '@/lib/db/events.ts';
import { endSession, insertSession } from '@/lib/db/sessions.ts';
import { clearAttempts, reserveAttempt, returnAttempt, type ThrottleKey } from '@/lib/db/throttle.ts';
import { inTransaction } from '@/lib/db/transaction.ts';
import { type Credentials, findCredentials, markSignedIn, usernameOf } from '@/lib/db/users.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import type { Debt } from '@/lib/domain/session.ts';

export type SignIn = {
  username: string;
  password: string;
  network: string | null;
  device: string | null;
  /** The session that this one replaces in the same browser, if any. */
  replacing: string | null;
};

export type SignedIn = { sessionId: string; debt: Extract<Debt, 'code' | 'password'> | null };

/**
 * Đăng nhập: a session row of its own; with a second factor it stays pending until the code is given.
 * Refuses: too-many-attempts, wrong-credentials, account-disabled.
 */
export async function signIn(attempt: SignIn): Promise<SignedIn> {
  const account: ThrottleKey = { kind: 'account', of: usernameOf(attempt.username) };
  const network: ThrottleKey | null = attempt.network ? { kind: 'network', of: attempt.network } : null;
  const until = await reserveAttempt(network ? [account, network] : [account]);
  if (until) refuse('too-many-attempts', { until: until.toISOString() });

  const person = await checkCredentials(attempt);
  await clearAttempts(account);
  if (network) await returnAttempt(network);
  return openSession(person, attempt);
}

/** Hashing takes its time outside of any transaction, and as long for a name that does not exist. */
async function checkCredentials({ username, password, network }: SignIn): Promise<Credentials> {
  const person = await findCredentials(username);
  const right = person ? await isPassword(person.passwordHash, password) : await spendPasswordCheck(password);
  if (person && right && !person.disabledAt) return person;
  await recordRefusal(person, network);
  return refuse(right ? 'account-disabled' : 'wrong-credentials');
}

function openSession(person: Credentials, { network, device, replacing }: SignIn): Promise<SignedIn> {
  return inTransaction(async (tx) => {
    if (replacing) await endSession(tx, replacing, 'replaced');
    const sessionId = await insertSession(tx, { userId: person.id, pending: person.hasTotp, network, device });
    if (person.hasTotp) return { sessionId, debt: 'code' };
    await markSignedIn(tx, person.id);
    await recordEvent(
      tx,
      { userId: person.id, fullName: person.fullName, sessionId, grants: [] },
      {
        action: 'session.started',
        subject: 'user',
        subjectId: person.id,
        provinceId: person.provinceId,
        after: { network },
      },
    );
    return { sessionId, debt: person.mustChangePassword ? 'password' : null };
  });
}

/** What was typed as a name is not kept: people type their password there. */
async function recordRefusal(person: Credentials | null, network: string | null): Promise<void> {
  await inTransaction((tx) =>
    recordEvent(tx, null, {
      action: 'session.refused',
      subject: person ? 'user' : 'installation',
      subjectId: person?.id ?? 'unknown-account',
      provinceId: person?.provinceId ?? null,
      after: { network },
    }),
  );
}

import type { Db } from '@/lib/db/client.ts';
import { listHolidays } from '@/lib/db/holidays.ts';
import { claimLetter, dropReminders, lockLetter, markLetterFailed, markLetterSent } from '@/lib/db/letters.ts';
import { listAddressees } from '@/lib/db/reminder-facts.ts';
import { inTransaction, today } from '@/lib/db/transaction.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { Letter, LetterLine, ReadyLetter } from '@/lib/domain/letter.ts';
import { isMailAddress } from '@/lib/domain/mail-address.ts';
import { isOwed } from '@/lib/domain/reminder.ts';
import type { Addressee } from '@/lib/domain/reminder-plan.ts';
import type { DropReason, MailFault } from '@/lib/domain/reminder-state.ts';

/** Hands a letter to the mail server; answers what was wrong, null for nothing. */
export type Post = (letter: ReadyLetter) => Promise<MailFault | null>;
/** done: sent, or nothing left to send · later: try again · post-closed: the server itself, so that no other letter will do better now. */
export type Delivery = 'done' | 'later' | 'post-closed';

/**
 * Gửi thư nhắc: what is no longer owed, no longer this person's, or said by a newer letter is left out; nobody gets two
 * letters a day. The mail server is asked outside of any transaction: nothing waits for it.
 */
export async function deliverLetter(noticeId: number, post: Post): Promise<Delivery> {
  const letter = await inTransaction((tx) => prepare(tx, noticeId));
  if (letter === null || letter === 'later') return letter ?? 'done';
  const fault = await post(letter);
  const ids = letter.lines.map((line) => line.reminderId);
  return inTransaction(async (tx) => {
    if (fault === null) await markLetterSent(tx, ids);
    else await markLetterFailed(tx, noticeId, ids, fault);
    return fault === null ? 'done' : AFTER[fault];
  });
}

/** A refused address is asked again tomorrow; `listOpenLetters` leaves it out until then. */
const AFTER: Record<MailFault, Delivery> = {
  connection: 'post-closed',
  login: 'post-closed',
  busy: 'later',
  other: 'later',
  refused: 'done',
};

async function prepare(tx: Db, noticeId: number): Promise<ReadyLetter | 'later' | null> {
  const letter = await lockLetter(tx, noticeId);
  if (letter === null) return null;
  const day = await today(tx);
  const lines = await dropNeedless(tx, letter, day);
  if (lines.length === 0) return null;
  if (!(await claimLetter(tx, letter, day))) return 'later';
  return { ...letter, lines, address: letter.address as string, today: day, holidays: await listHolidays(tx) };
}

/** The lines that are still to be said; why each other is not goes into the log. */
async function dropNeedless(tx: Db, letter: Letter, day: Day): Promise<LetterLine[]> {
  const people = await listAddressees(tx, letter.provinceId, day);
  const judged = letter.lines.map((line) => ({ line, reason: whyNeedless(letter, line, people, day) }));
  for (const reason of new Set(judged.map((one) => one.reason))) {
    const ids = judged.filter((one) => one.reason === reason).map((one) => one.line.reminderId);
    if (reason !== null) await dropReminders(tx, ids, reason);
  }
  return judged.filter((one) => one.reason === null).map((one) => one.line);
}

function whyNeedless(letter: Letter, line: LetterLine, people: readonly Addressee[], day: Day): DropReason | null {
  if (!isMailAddress(letter.address)) return 'no-address';
  if (!isOwed(line, day)) return 'not-owed';
  if (line.superseded) return 'superseded';
  const isTheirs = people.some(
    ({ userId, audience, agencyId }) =>
      userId === letter.recipientId && audience === line.audience && (agencyId === null || agencyId === line.agencyId),
  );
  return isTheirs ? null : 'not-responsible';
}

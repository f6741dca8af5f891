import { atInstant } from '@/lib/clock.ts';
import { db } from '@/lib/db/client.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { createPerson, createProvince, openYear2026, type Province } from './factories.ts';

/** A province in December 2026: the year's report is due on Thursday the 17th and locks on the 21st. */
export type Reminded = {
  province: Province;
  periodId: number;
  hoa: Actor;
  dung: Actor;
  lan: Actor;
  mai: Actor;
  submissionOf(agencyId: number): Promise<number>;
};

let count = 0;

/** Hoa of Sở Nội vụ; Dũng and Lan report for their departments; Mai heads Sở Tài chính. Nobody reports for the commune. */
export async function createReminded(): Promise<Reminded> {
  count += 1;
  const province = await createProvince(`nhac-${count}`);
  const { provinceId, agencies } = province;
  const hoa = await createPerson(`Hoa nhắc ${count}`, provinceId, 'staff');
  const dung = await createPerson(`Dũng nhắc ${count}`, provinceId, 'focal-point', agencies.taiChinh);
  const lan = await createPerson(`Lan nhắc ${count}`, provinceId, 'focal-point', agencies.tuPhap);
  const mai = await createPerson(`Mai nhắc ${count}`, provinceId, 'leader', agencies.taiChinh);
  const periodId = await on('2026-12-01', () => openYear2026(hoa, province));
  const submissionOf = async (agencyId: number) =>
    (await db().submission.findUniqueOrThrow({ where: { periodId_agencyId: { periodId, agencyId } } })).id;
  return { province, periodId, hoa, dung, lan, mai, submissionOf };
}

/** Runs `work` at that hour of that day in Vietnam. */
export function on<T>(day: string, work: () => Promise<T>, time = '09:00'): Promise<T> {
  return atInstant(new Date(`${day}T${time}:00+07:00`), work);
}

export async function giveAddress(person: Actor, email: string): Promise<void> {
  await db().user.update({ where: { id: person.userId }, data: { email } });
}

/** What the log says of a person's reminders, oldest first: "2026-12-16 e-mail sent". */
export async function logOf(person: Actor): Promise<string[]> {
  const rows = await db().reminder.findMany({ where: { recipientId: person.userId }, orderBy: { id: 'asc' } });
  return rows.map((row) => {
    const state = row.dropReason ?? (row.readAt ? 'read' : row.sentAt ? 'sent' : (row.failure ?? 'planned'));
    return `${row.plannedFor.toISOString().slice(0, 10)} ${row.channel} ${row.audience} ${state}`;
  });
}

/** As if the report had been sent, without its ninety answers. */
export async function setStatus(submissionId: number, status: string): Promise<void> {
  await db().submission.update({ where: { id: submissionId }, data: { status } });
}

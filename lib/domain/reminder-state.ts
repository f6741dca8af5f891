export const REMINDER_STATES = ['planned', 'sent', 'failed', 'dropped', 'read'] as const;
/** đã lên lịch · đã gửi · chưa gửi được, sẽ thử lại · không gửi nữa · đã đọc. */
export type ReminderState = (typeof REMINDER_STATES)[number];

/** sent meanwhile, or the period is locked · said by a newer letter · no longer that person's · no usable address. */
export type DropReason = 'not-owed' | 'superseded' | 'not-responsible' | 'no-address';

/** What kept a letter from going out; nothing of the server's own words, which may name addresses and hosts. */
export type MailFault = 'connection' | 'login' | 'busy' | 'refused' | 'other';

export type ReminderTimes = {
  sentAt: Date | null;
  failedAt: Date | null;
  readAt: Date | null;
  droppedAt: Date | null;
};

export function reminderState({ sentAt, failedAt, readAt, droppedAt }: ReminderTimes): ReminderState {
  if (droppedAt !== null) return 'dropped';
  if (readAt !== null) return 'read';
  if (sentAt !== null) return 'sent';
  return failedAt === null ? 'planned' : 'failed';
}

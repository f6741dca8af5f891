import { createTransport } from 'nodemailer';
import type { ReadyLetter } from '@/lib/domain/letter.ts';
import type { MailFault } from '@/lib/domain/reminder-state.ts';
import type { MailSettings } from '@/lib/env.ts';
import { routes } from '@/lib/routes.ts';
import { oneLine, reminderLetter } from '@/lib/text/reminder-letter.ts';

export type Post = {
  /** Hands one letter to the mail server; null when it was taken. */
  send(letter: ReadyLetter): Promise<MailFault | null>;
  close(): void;
};

/** Nothing waits longer for a mail server than this, a step. */
const PATIENCE_MS = 10_000;

/** Text alone, to one address, from the installation's own: nothing that was typed becomes a header or a second address. */
export function openPost({ url, from, origin }: MailSettings): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: 2 * PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const links = {
    report: (id: number) => origin + routes.report(id),
    sending: (periodId: number) => origin + routes.sending({ ky: periodId, 'tinh-trang': 'chua-gui' }),
  };
  const send = async (letter: ReadyLetter) => {
    const { subject, text } = reminderLetter(letter, links);
    const to = { name: oneLine(letter.recipientName), address: letter.address };
    const messageId = `<${letter.letterId}@${new URL(origin).hostname}>`;
    const headers = { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'vi' };
    return transport.sendMail({ from, to, subject, text, messageId, headers }).then(() => null, faultOf);
  };
  return { send, close: () => transport.close() };
}

/**
 * What kept the letter from going out. Only an address that the server will not have speaks for itself; everything else
 * may be better at the next try.
 */
export function faultOf(error: { code?: string; responseCode?: number; command?: string }): MailFault {
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') return 'login';
  if (error.responseCode === undefined)
    return error.code !== undefined && LOCAL.has(error.code) ? 'other' : 'connection';
  if (error.responseCode < 500) return 'busy';
  return error.command === 'RCPT TO' ? 'refused' : 'other';
}

/** Said by the library before any server was asked. */
const LOCAL = new Set(['EENVELOPE', 'EMESSAGE', 'ECONFIG', 'ESTREAM']);

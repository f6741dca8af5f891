import { userInfo } from 'node:os';
import { disconnect } from '../../db/client.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { resetTotpFromServer } from '../../use-cases/reset-totp.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

const [databaseUrl = '', username = '', words] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;

await runCommand(async () => {
  const reason = `Lệnh trên máy chủ, người dùng hệ thống «${operator()}»${words ? `: ${words}` : ''}`;
  await resetTotpFromServer(username, reason).catch((error: unknown) => {
    if (isRefusal(error)) stopWith(error.code === 'stale' ? sentences.noTotp(username) : sentences.noUser(username));
    throw error;
  });
  await disconnect();
  console.info(sentences.totpReset(username));
});

/** With sudo the person is the one who called it. */
function operator(): string {
  try {
    return process.env.SUDO_USER ?? userInfo().username;
  } catch {
    return `${process.getuid?.()}`; // an account without a name, as containers have
  }
}

import { disconnect } from '../../db/client.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { resetTotpFromServer } from '../../use-cases/reset-totp.ts';
import { reasonOf } from '../operator.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

const [databaseUrl = '', username = '', words = ''] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;

await runCommand(async () => {
  await resetTotpFromServer(username, reasonOf(words)).catch((error: unknown) => {
    if (isRefusal(error)) stopWith(error.code === 'stale' ? sentences.noTotp(username) : sentences.noUser(username));
    throw error;
  });
  await disconnect();
  console.info(sentences.totpReset(username));
});

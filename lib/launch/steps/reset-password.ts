import { disconnect } from '../../db/client.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { resetPasswordFromServer } from '../../use-cases/reset-password.ts';
import { reasonOf } from '../operator.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

const [databaseUrl = '', username = '', words = ''] = process.argv.slice(2);
process.env.DATABASE_URL = databaseUrl;

await runCommand(async () => {
  const password = await resetPasswordFromServer(username, reasonOf(words)).catch((error: unknown) => {
    if (isRefusal(error)) stopWith(sentences.noUser(username));
    throw error;
  });
  await disconnect();
  console.info(sentences.passwordReset(username, password));
});

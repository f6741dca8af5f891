import { onInstalled } from '../installed.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

await runCommand(async () => {
  const [username, ...words] = process.argv.slice(3);
  if (!username) stopWith(sentences.whoseTotp());
  return onInstalled('totp:reset', 'reset-totp', [username, words.join(' ')]);
});

import { onInstalled } from '../installed.ts';
import { sentences } from '../sentences.ts';
import { runCommand, stopWith } from '../stop.ts';

await runCommand(async () => {
  const [username, ...words] = process.argv.slice(3);
  if (!username) stopWith(sentences.whosePassword());
  return onInstalled('password:reset', 'reset-password', [username, words.join(' ')]);
});

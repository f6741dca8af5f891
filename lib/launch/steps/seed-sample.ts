import { writeFile } from 'node:fs/promises';
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, seedSample } from '../../../prisma/seed.ts';

const [databaseUrl, accountsFile] = process.argv.slice(2);
if (!databaseUrl || !accountsFile) throw new Error('usage: seed-sample <database> <file for the accounts>');

await seedSample(databaseUrl);
const lines = SAMPLE_ACCOUNTS.map(
  ({ username, fullName }) => `${username.padEnd(12)} ${SAMPLE_PASSWORD}   ${fullName}`,
);
await writeFile(accountsFile, `${lines.join('\n')}\n`, { mode: 0o600 }); // the last thing: its presence says that the sample is whole

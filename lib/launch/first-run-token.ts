import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Makes the token that lets whoever reads the console create the first account; only its hash is stored. */
export async function createFirstRunToken(databaseUrl: string): Promise<string> {
  const token = randomBytes(15).toString('base64url');
  await query(databaseUrl, 'INSERT INTO first_run_tokens (token_hash) VALUES ($1)', [sha256(token)]);
  return token;
}

/** An installation that nobody can enter yet: no account, and no token that is still to be used. */
export async function needsFirstRunToken(databaseUrl: string): Promise<boolean> {
  const question = `SELECT NOT EXISTS (SELECT FROM users)
    AND NOT EXISTS (SELECT FROM first_run_tokens WHERE used_at IS NULL) AS needed`;
  const [row] = await query(databaseUrl, question, []);
  return row?.needed === true;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function query(databaseUrl: string, text: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

import { randomBytes } from 'node:crypto';
import { secret } from './data-folder.ts';

export type Secrets = { AUTH_SECRET: string; NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string };

/** Made once for an installation, unless the environment gives them. */
export async function readSecrets(folder: string): Promise<Secrets> {
  const { AUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = process.env;
  return {
    AUTH_SECRET: AUTH_SECRET || (await secret(folder, 'auth-secret')),
    // kept, so that a page that was loaded before a new build can still post its form
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || (await secret(folder, 'actions-key', newKey)),
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}

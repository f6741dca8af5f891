import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes (OWASP's floor); the cost of a guess, the same for unknown names. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

export function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFC')).catch(() => false);
}

let decoy: Promise<string> | undefined;

/** As long as a real check, so that the time of the answer does not tell whether the account exists. */
export async function spendPasswordCheck(password: string): Promise<false> {
  decoy ??= hashPassword('không ai dùng mật khẩu này');
  await isPassword(await decoy, password);
  return false;
}

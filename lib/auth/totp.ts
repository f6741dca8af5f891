import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
const ISSUER = 'Theo doi CCHC';

/** 160 random bits in base 32, as authenticator apps take them. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the QR code says. */
export function totpAddress(secret: string, username: string): string {
  return generator(secret, username).toString();
}

/** The time step that a six-digit code belongs to, one step of clock drift allowed; null for a wrong code. */
export function totpStepOf(secret: string, code: string, at: Date): number | null {
  const drift = generator(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp: at.getTime(), window: 1 });
  return drift === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + drift;
}

function generator(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS });
}

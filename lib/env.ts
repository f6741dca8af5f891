/** The settings that the process reads; `lib/launch` fills in what the installation does not give. */
export function env(name: 'DATABASE_URL' | 'AUTH_SECRET'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** True while every figure in the database is an illustration ("Dữ liệu minh họa"). */
export function isSampleMode(): boolean {
  return process.env.SAMPLE_MODE === '1';
}

export type MailSettings = {
  /** smtp(s)://user:password@host:port */
  url: string;
  /** "Theo dõi CCHC <cchc@sonla.gov.vn>" */
  from: string;
  /** Where the application is reached: letters lead there. */
  origin: string;
};

const MAIL_NAMES = ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_ORIGIN'] as const;

/** null without a mail server, and for illustrations: then reminders stand in the application alone. */
export function mailSettings(): MailSettings | null {
  if (isSampleMode()) return null;
  const [url, from, origin] = MAIL_NAMES.map((name) => process.env[name] ?? '');
  return url && from && origin ? { url, from, origin: origin.replace(/\/$/, '') } : null;
}

/** The names of what is still to be set where mail was begun with; empty when all or nothing is there. */
export function missingMailSettings(): string[] {
  return process.env.SMTP_URL ? MAIL_NAMES.filter((name) => !process.env[name]) : [];
}

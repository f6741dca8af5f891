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

import { Client } from 'pg';
import { RUN_FROM_HOUR } from '@/lib/domain/reminder.ts';
import { mailSettings } from '@/lib/env.ts';

/**
 * Whether the day's run of a province has not happened yet, or a letter has not gone out; false while the database is
 * gone. Asked over a connection of its own, without the weight of the database's client.
 */
export async function areJobsWaiting(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(QUESTION, [RUN_FROM_HOUR, mailSettings() !== null]);
    return rows[0]?.waiting === true;
  } catch {
    return false;
  } finally {
    client.end().catch(() => undefined);
  }
}

const QUESTION = `
  SELECT (
    extract(hour FROM cchc_now() AT TIME ZONE 'Asia/Ho_Chi_Minh') >= $1::int AND EXISTS (
      SELECT FROM provinces v WHERE NOT EXISTS (
        SELECT FROM reminder_runs r WHERE r.province_id = v.id AND r.day = cchc_today()))
  ) OR ($2::boolean AND EXISTS (
    SELECT FROM reminders WHERE channel = 'e-mail' AND sent_at IS NULL AND dropped_at IS NULL
      AND NOT (coalesce(failure, '') = 'refused' AND (failed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date >= cchc_today()))
  ) AS waiting`;

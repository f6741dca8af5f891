import { nameOf } from '@/lib/domain/entry-fields.ts';
import type { Halt, LineKey, Outbox, OutboxAnswer } from '@/lib/domain/outbox.ts';
import { routes } from '@/lib/routes.ts';
import type { Keeper } from './kept.ts';

/** failed: the line is cut or the server cannot just now; the same may be sent again. */
export type Sent =
  | { outcome: 'answered'; answer: OutboxAnswer }
  | { outcome: 'halted'; halt: Halt }
  | { outcome: 'failed' };

/** Lines as the form would post them; `last` lets the browser finish after the page is gone. */
export async function sendLines(
  { userId, submissionId }: Keeper,
  box: Outbox,
  keys: readonly LineKey[],
  last = false,
): Promise<Sent> {
  const body = JSON.stringify({ who: userId, fields: fieldsOf(box, keys) });
  try {
    const response = await fetch(routes.saveAnswers(submissionId), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: last,
      redirect: 'error',
      ...(last ? {} : { signal: AbortSignal.timeout(20_000) }),
    });
    return await read(response);
  } catch {
    return { outcome: 'failed' };
  }
}

async function read(response: Response): Promise<Sent> {
  if (response.ok) return { outcome: 'answered', answer: (await response.json()) as OutboxAnswer };
  if (response.status >= 500 || response.status === 408 || response.status === 429) return { outcome: 'failed' };
  const said = (await response.json().catch(() => ({}))) as { message?: string; leadsTo?: string | null };
  const why = response.status === 401 ? 'no-session' : 'refused';
  return { outcome: 'halted', halt: { why, message: said.message ?? REFUSED, leadsTo: said.leadsTo ?? null } };
}

const REFUSED = 'Máy chủ không nhận báo cáo này nữa. Tải lại trang để xem vì sao.';

function fieldsOf(box: Outbox, keys: readonly LineKey[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const key of keys) {
    const line = box.unsent[key];
    if (!line) continue;
    for (const [cell, text] of Object.entries(line.fields)) fields[nameOf(key, cell)] = text;
    fields[nameOf(key, 'seen')] = line.seen;
  }
  return fields;
}

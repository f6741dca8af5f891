import { createHash, randomBytes } from 'node:crypto';
import { db } from '@/lib/db/client.ts';
import { insertReading } from '@/lib/db/readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { ReadingKind } from '@/lib/domain/reading.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { correctReading } from '@/lib/use-cases/correct-reading.ts';
import type { CorrectionInput } from '@/lib/use-cases/readings/corrections.ts';
import { startReading } from '@/lib/use-cases/start-reading.ts';
import { PLAN_TEXT } from '../../fixtures/reading/plan-text.ts';
import type { Province } from '../../support/factories.ts';

/** Pastes a text as staff do; answers the reading's id. */
export function paste(staff: Actor, { provinceId }: Province, text = PLAN_TEXT): Promise<number> {
  return startReading(staff, { provinceId, bytes: Buffer.from(text), fileName: 'dan.txt', kind: 'plan', planId: null });
}

/** The same without a thread, for tests of what comes after: the machine may be slow, and a thread is given its time. */
export async function lay(
  staff: Actor,
  { provinceId }: Province,
  { text = PLAN_TEXT, kind = 'plan' as ReadingKind, planId = null as number | null } = {},
): Promise<number> {
  const source = textSource(text);
  const sha256 = createHash('sha256').update(randomBytes(8)).digest('hex');
  const facts = { provinceId, kind, fileName: 'dan.txt', sha256, planId, createdById: staff.userId };
  return insertReading(db(), { ...facts, source, proposal: readSource(source, kind) }, new Date());
}

/** Corrections one after the other, each over the version before it; answers the last screen. */
export async function say(staff: Actor, id: number, from: number, ...inputs: CorrectionInput[]) {
  let answer = await correctReading(staff, id, from, inputs[0] as CorrectionInput);
  for (const input of inputs.slice(1)) answer = await correctReading(staff, id, answer.view.standing.version, input);
  return answer;
}

/** The head of the invented plan, whatever was read of it. */
export const HEAD: CorrectionInput = {
  deed: 'change',
  row: 'plan',
  typed: {
    title: 'Kế hoạch cải cách hành chính tỉnh Mường Thử giai đoạn 2026-2030',
    planKind: 'five-year',
    startYear: '2026',
    endYear: '2030',
    decisionNo: '77/QĐ-UBND',
    decisionDate: '20/01/2026',
    issuer: 'UBND tỉnh Mường Thử',
  },
  accept: true,
};

export const ALL_NAMES: CorrectionInput = { deed: 'solve', name: null, code: '', other: '' };

/** Looks at everything that is left; answers the version after it. */
export async function lookAtEverything(staff: Actor, id: number, from = 0): Promise<number> {
  let { view } = await say(staff, id, from, HEAD, ALL_NAMES);
  for (const row of view.rows.filter(({ doubts }) => doubts.length > 0)) {
    ({ view } = await say(staff, id, view.standing.version, { deed: 'accept', row: row.key, cells: null }));
  }
  return view.standing.version;
}

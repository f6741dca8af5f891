import type { Db } from '@/lib/db/client.ts';
import { keepMarks, listMarks } from '@/lib/db/review-marks.ts';
import { now } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { refuse } from '@/lib/domain/refusal.ts';
import { type Desk, type KeptMark, type Markable, marksToKeep, type NewMark } from '@/lib/domain/review-mark.ts';
import { readMarks, type TypedMark } from '@/lib/domain/typed-mark.ts';
import type { Waiting } from './find-undecided.ts';

/** Keeps what is news among the marks of a report that is held; answers the whole desk's marks, and what was news. */
export async function keepNewMarks(
  tx: Db,
  actor: Actor,
  waiting: Waiting,
  desk: Desk,
  { lines, marks }: { lines: readonly Markable[]; marks: readonly NewMark[] },
): Promise<{ kept: KeptMark[]; news: NewMark[] }> {
  const { submission, sent, marks: standing } = waiting;
  const news = marksToKeep(actor, desk, submission, { lines, kept: standing, marks });
  if (news.length === 0) return { kept: marksOfDesk(standing, desk), news };
  const seq = Math.max(0, ...standing.map((mark) => mark.seq)) + 1;
  await keepMarks(tx, actor, sent.id, desk, { marks: news, seq, at: await now(tx) });
  return { kept: marksOfDesk(await listMarks(sent.id, tx), desk), news };
}

export function marksOfDesk(marks: readonly KeptMark[], desk: Desk): KeptMark[] {
  return marks.filter((mark) => mark.desk === desk);
}

/** The marks as typed, understood against their rows. Refuses: bad-proposal. */
export function understoodMarks(
  sheet: readonly { row: FormRow; asked: boolean }[],
  typed: readonly TypedMark[],
): NewMark[] {
  const rows = sheet.map(({ row }) => row);
  const { marks, faults } = readMarks(rows, typed);
  const [first] = faults;
  if (!first) return marks;
  const { code, label } = rows.find(({ key }) => key === first.lineKey) as FormRow;
  return refuse('bad-proposal', { line: [code, label].filter(Boolean).join(' '), fault: first.fault });
}

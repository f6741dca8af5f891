import { type Answer, type Answers, faultOf, isAnswered } from './answer.ts';
import { type AnswerType, type Consolidation, isAsked } from './statistic.ts';

/** What a row still owes: an answer at all, a fitting one, or the reason and day of a "chưa có". */
export type OpenReason = 'blank' | 'unfit' | 'reason' | 'promise';

export type OpenRow = { rowKey: string; why: OpenReason };

type Asked = AnswerType & { key: string; consolidation: Consolidation | null };

/** The rows that keep a report from being sent, in the order of the form. `rows` are those asked of this agency. */
export function openRows(rows: readonly Asked[], answers: Answers): OpenRow[] {
  return rows.filter(isAsked).flatMap((row) => {
    const why = whyOpen(row, answers.get(row.key));
    return why === null ? [] : [{ rowKey: row.key, why }];
  });
}

/** "62/97 dòng". */
export function progressOf(rows: readonly Asked[], answers: Answers): { answered: number; asked: number } {
  const asked = rows.filter(isAsked);
  return { answered: asked.filter((row) => whyOpen(row, answers.get(row.key)) === null).length, asked: asked.length };
}

function whyOpen(row: Asked, answer: Answer | undefined): OpenReason | null {
  if (!isAnswered(answer)) return 'blank';
  if (faultOf(answer, row) !== null) return 'unfit';
  if (answer.kind !== 'missing') return null;
  if ((answer.reason ?? '').trim() === '') return 'reason';
  return answer.promisedOn === null ? 'promise' : null;
}

import type { Bullet } from './bullet.ts';
import { cutBetween, type Joint } from './cut.ts';
import type { Figure } from './figures.ts';
import { listsOf } from './lists.ts';
import { isOfItsOwn, type Stretch, sentencesIn } from './sentences.ts';
import { tailAt } from './tail.ts';

/** The words of one promise. Several figures stand in it only as a list ("30 %, 20 %, 15 %"). */
export type Clause = {
  start: number;
  end: number;
  /** Where its sentence ends: "so với năm 2021" there holds for all of its clauses. */
  sentenceEnd: number;
  figures: Figure[];
  /** Numbers inside it that are taken for a part of a name. */
  passed: Figure[];
  /** How it hangs on the clause before it. */
  joint: Joint | 'sentence';
};

export function clausesOf(bullet: Bullet, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of sentencesIn(bullet, figures)) {
    const inside = sentence.figures;
    if (inside.length > 0)
      clauses.push(...figured(bullet, sentence, inside).flatMap((clause) => withTail(bullet, clause)));
    else if (isOfItsOwn(bullet, sentence))
      clauses.push({ ...sentence, sentenceEnd: sentence.end, figures: [], passed: [], joint: 'sentence' });
  }
  return clauses;
}

/** What follows a number and promises something else: "rút ngắn 30 % thời gian họp, giảm tối đa giấy tờ". */
function withTail({ words }: Bullet, clause: Clause): Clause[] {
  const last = clause.figures.at(-1) as Figure;
  const from = Math.max(last.end, clause.passed.at(-1)?.end ?? 0);
  const at = tailAt(words.slice(clause.start, last.start), words.slice(from, clause.end));
  if (at === null) return [clause];
  const tail: Clause = { ...clause, start: from + at, figures: [], passed: [], joint: 'subject' };
  return [{ ...clause, end: from + at }, tail];
}

function figured(bullet: Bullet, sentence: Stretch, figures: readonly Figure[]): Clause[] {
  const clauses: Clause[] = [];
  let open: Clause | null = null;
  for (const list of listsOf(bullet.words, figures)) {
    const first = list[0] as Figure;
    if (open === null) {
      open = { ...sentence, sentenceEnd: sentence.end, figures: list, passed: [], joint: 'sentence' };
      clauses.push(open);
      continue;
    }
    const last = (open.figures.at(-1) ?? first) as Figure;
    const from = Math.max(last.end, open.passed.at(-1)?.end ?? 0);
    const cut = cutBetween(bullet.words, from, first, open.figures);
    if (cut === null) open.passed.push(...list);
    else if (cut.joint === 'instead' || cut.joint === 'move') {
      if (cut.joint === 'instead') open.passed.push(...open.figures);
      open.figures = list;
    } else {
      open.end = cut.at;
      open = {
        start: cut.at,
        end: sentence.end,
        sentenceEnd: sentence.end,
        figures: list,
        passed: [],
        joint: cut.joint,
      };
      clauses.push(open);
    }
  }
  return clauses;
}

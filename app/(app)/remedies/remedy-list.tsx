import type { KnownRemedy } from '@/lib/db/remedies.ts';
import type { RemedyStanding } from '@/lib/domain/remedy.ts';
import { formatDay } from '@/lib/text/days.ts';
import { outcomeInWords, REMEDY_STANDING_TEXT } from '@/lib/text/remedies.ts';
import { OutcomeForm } from './outcome-form.tsx';

type RemedyListProps = {
  remedies: readonly KnownRemedy[];
  standing: RemedyStanding;
  words?: Record<RemedyStanding, string>;
  mayDecide: boolean;
};

/** What was decided about a target or a task, newest first, with what came of it. */
export function RemedyList({ remedies, standing, words = REMEDY_STANDING_TEXT, mayDecide }: RemedyListProps) {
  const isPressing = standing === 'owed' || standing === 'follow-up';
  return (
    <>
      {standing === 'not-needed' ? null : (
        <p className={isPressing ? 'font-semibold text-risk' : 'text-muted'}>{words[standing]}</p>
      )}
      <ul>
        {remedies.map((remedy) => (
          <li key={remedy.id} className="mt-3 max-w-[72ch] border-l-4 border-line pl-3">
            <strong className="font-semibold">{remedy.measure}</strong> – {remedy.person}, phải xong{' '}
            {formatDay(remedy.dueOn)}.
            <br />
            Nguyên nhân: {remedy.cause}
            <br />
            <span className="text-muted">
              {remedy.decidedBy} ghi ngày {formatDay(remedy.decidedOn)}.
            </span>
            {remedy.outcome === null ? null : <p>{outcomeInWords(remedy)}</p>}
            {remedy.outcome === null && mayDecide ? <OutcomeForm remedyId={remedy.id} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

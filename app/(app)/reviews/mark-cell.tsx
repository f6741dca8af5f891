import { type Desk, MARKS_OF } from '@/lib/domain/review-mark.ts';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { MARK_TEXT, REASON_TEXT } from '@/lib/text/review.ts';
import type { DeskLine } from './desk-lines.ts';

const WITH_WORDS =
  'mt-1 hidden group-has-[option[value=returned]:checked]:block group-has-[option[value=doubtful]:checked]:block';

/** The mark of a line; its reason, and a proposed value, show when the mark asks for them: also without scripts. */
export function MarkCell({ desk, state, line }: { desk: Desk; state: FormState; line: DeskLine }) {
  const [mark, reason, proposal] = [`mark.${line.key}`, `reason.${line.key}`, `proposal.${line.key}`];
  const error = errorOf(state, reason);
  return (
    <td data-label="Đánh dấu" className="no-print">
      <select
        name={mark}
        aria-label={`Đánh dấu: ${line.label}`}
        defaultValue={typedIn(state, mark) ?? line.mark}
        className="w-full py-0.5"
      >
        {MARKS_OF[desk].map((one) => (
          <option key={one} value={one}>
            {MARK_TEXT[one]}
          </option>
        ))}
      </select>
      <input type="hidden" name={`seen.${line.key}`} defaultValue={line.seen} />
      <div className={WITH_WORDS}>
        {error ? (
          <p id={`${reason}-loi`} className="text-sm font-semibold text-risk">
            {error}
          </p>
        ) : null}
        <input
          id={reason}
          name={reason}
          {...(error ? { 'aria-invalid': true, 'aria-describedby': `${reason}-loi` } : {})}
          aria-label={`${REASON_TEXT[desk]}: ${line.label}`}
          placeholder={REASON_TEXT[desk]}
          defaultValue={typedIn(state, reason) ?? line.reason}
          className="w-full"
        />
        {line.proposal === null ? null : (
          <input
            name={proposal}
            aria-label={`Đề nghị giá trị: ${line.label}`}
            placeholder="Đề nghị giá trị (nếu có)"
            defaultValue={typedIn(state, proposal) ?? line.proposal}
            className="mt-1 w-full"
          />
        )}
      </div>
    </td>
  );
}

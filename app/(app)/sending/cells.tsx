import type { Reminded } from '@/lib/db/sending.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { cellInShort, cellInWords, latenessInShort } from '@/lib/text/sending.ts';
import type { Cell } from '@/lib/use-cases/view-sending.ts';
import { TONES } from './tones.ts';

/** A letter or a number on the colour of its state; what it means is said to who hovers, focuses or listens. */
export function StateCell({ cell }: { cell: Cell | null }) {
  if (cell === null) {
    return (
      <td title="không thuộc kỳ này">
        <span aria-hidden="true">–</span>
        <span className="sr-only">không thuộc kỳ này</span>
      </td>
    );
  }
  const words = (
    <>
      <span aria-hidden="true">
        {cellInShort(cell)}
        <small>{latenessInShort(cell)}</small>
      </span>
      <span className="sr-only">{cellInWords(cell)}</span>
    </>
  );
  const isSent = cell.state === 'approved' || cell.state === 'sent' || cell.state === 'returned';
  return (
    <td className={TONES[cell.state]} title={cellInWords(cell)}>
      {isSent ? <a href={routes.review(cell.submissionId)}>{words}</a> : words}
    </td>
  );
}

type RemindProps = { cell: Cell | null; name: string; reminded: ReadonlyMap<number, Reminded>; today: Day };

/** A button while nobody of the agency was reminded today; on how many days it was is said to who points at it. */
export function RemindCell({ cell, reminded, today, name }: RemindProps) {
  if (cell === null || cell.emptyRows === null) return <td />;
  const last = reminded.get(cell.submissionId);
  const said = last ? `đã nhắc ${last.times} ngày` : '';
  if (last?.lastOn === today) {
    return (
      <td title={`đã nhắc hôm nay, ${said}`}>
        <span aria-hidden="true">nay</span>
        <span className="sr-only">đã nhắc hôm nay, {said}</span>
      </td>
    );
  }
  return (
    <td {...(said ? { title: said } : {})}>
      <button type="submit" name="one" value={cell.submissionId}>
        Nhắc<span className="sr-only"> {name}</span>
      </button>
      {last ? <span className="sr-only">, {said}</span> : null}
    </td>
  );
}

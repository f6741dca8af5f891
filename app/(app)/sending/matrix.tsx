import { Wide } from '@/components/ui/wide.tsx';
import type { Period } from '@/lib/db/periods.ts';
import type { Reminded } from '@/lib/db/sending.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { SendingState } from '@/lib/domain/sending.ts';
import { routes } from '@/lib/routes.ts';
import { agencyInShort, cellInShort, cellInWords, latenessInShort, PERIOD_SHORT_TEXT } from '@/lib/text/sending.ts';
import type { Cell, Line } from './view.ts';

type MatrixProps = {
  lines: readonly Line[];
  periods: readonly Period[];
  focus: Period;
  reminded: ReadonlyMap<number, Reminded>;
  today: Day;
  /** Whether a button stands beside whoever has not sent. */
  reminds: boolean;
};

/** Agencies × periods, in as many columns as the screen holds, so that a whole province stands on one. */
export function Matrix({ lines, ...rest }: MatrixProps) {
  const blocks = lines.length > 100 ? 4 : lines.length > 60 ? 3 : lines.length > 20 ? 2 : 1;
  const size = Math.ceil(lines.length / blocks);
  return (
    <div
      className={`grid gap-x-8 ${blocks > 1 ? 'md:grid-cols-2' : ''} ${blocks > 2 ? 'xl:grid-cols-3' : ''} ${blocks > 3 ? 'min-[1400px]:grid-cols-4' : ''}`}
    >
      {Array.from({ length: blocks }, (_, index) => lines.slice(index * size, (index + 1) * size)).map(
        (block, index) => (
          <Block key={block[0]?.agency.id} {...{ lines: block, from: index * size + 1, ...rest }} />
        ),
      )}
    </div>
  );
}

function Block({ lines, from, periods, focus, reminded, today, reminds }: MatrixProps & { from: number }) {
  return (
    <Wide label={`Cơ quan ${from} đến ${from + lines.length - 1}`}>
      <table className="sheet matrix">
        <caption className="sr-only">
          Cơ quan {from} đến {from + lines.length - 1}: đã gửi, chưa gửi theo kỳ
        </caption>
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            {periods.map((period) => (
              <th
                key={period.id}
                scope="col"
                title={period.name}
                {...(period.id === focus.id ? { className: 'text-ink' } : {})}
              >
                {PERIOD_SHORT_TEXT[period.kind]}
              </th>
            ))}
            {reminds ? <th scope="col">Nhắc</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ agency, cells }) => (
            <tr key={agency.id}>
              <th scope="row" title={agency.name}>
                {agencyInShort(agency.name)}
              </th>
              {periods.map((period) => (
                <State key={period.id} cell={cells.get(period.id) ?? null} />
              ))}
              {reminds ? (
                <Remind {...{ cell: cells.get(focus.id) ?? null, reminded, today, name: agency.name }} />
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

const TONES: Record<SendingState, string> = {
  approved: 'bg-good-wash text-good',
  sent: 'bg-track-wash text-track',
  returned: 'bg-slow-wash text-slow',
  open: 'text-muted',
  overdue: 'bg-risk-wash text-risk',
  missed: 'hatched bg-void-wash text-void',
};

function State({ cell }: { cell: Cell | null }) {
  if (cell === null) return <td className="text-muted">–</td>;
  const address =
    cell.state === 'open' || cell.state === 'overdue' || cell.state === 'missed'
      ? null
      : routes.review(cell.submissionId);
  const words = (
    <>
      <span aria-hidden="true">
        {cellInShort(cell)} <small>{latenessInShort(cell)}</small>
      </span>
      <span className="sr-only">{cellInWords(cell)}</span>
    </>
  );
  return (
    <td className={TONES[cell.state]} title={cellInWords(cell)}>
      {address === null ? words : <a href={address}>{words}</a>}
    </td>
  );
}

type RemindProps = Pick<MatrixProps, 'reminded' | 'today'> & { cell: Cell | null; name: string };

/** A button while nobody of the agency was reminded today; afterwards how often and when last. */
function Remind({ cell, reminded, today, name }: RemindProps) {
  if (cell === null || cell.emptyRows === null) return <td />;
  const last = reminded.get(cell.submissionId);
  const said = last ? `đã nhắc ${last.times} ngày` : '';
  return (
    <td {...(said ? { title: said } : {})}>
      {last?.lastOn === today ? (
        <span className="text-muted">hôm nay</span>
      ) : (
        <button type="submit" name="one" value={cell.submissionId}>
          Nhắc<span className="sr-only"> {name}</span>
        </button>
      )}
      {last ? <span className="text-muted"> {last.times}</span> : null}
    </td>
  );
}

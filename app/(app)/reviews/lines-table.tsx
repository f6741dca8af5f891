import { Wide } from '@/components/ui/wide.tsx';
import type { FormState } from '@/lib/forms/form-state.ts';
import { REASON_TEXT } from '@/lib/text/review.ts';
import type { DeskLine, DeskView } from './desk-lines.ts';
import { MarkCell } from './mark-cell.tsx';

type LinesTableProps = { view: DeskView; state: FormState; caption: string; lines: readonly DeskLine[] };

/** Last, now, difference; the mark at the row. */
export function LinesTable({ view, state, caption, lines }: LinesTableProps) {
  const hasPeriod = view.periodName !== null && lines.some((line) => line.period !== null);
  const hasSent = view.sentName !== null;
  return (
    <Wide label={caption}>
      <table className="sheet stacked sticking review">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-paper">
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Nội dung</th>
            {hasSent ? (
              <th scope="col" className="num">
                {view.sentName}
              </th>
            ) : null}
            {hasPeriod ? (
              <th scope="col" className="num w-32 whitespace-normal">
                {view.periodName}
              </th>
            ) : null}
            <th scope="col" className={lines.every((line) => line.isProse) ? '' : 'num'}>
              Kỳ này
            </th>
            {hasSent || hasPeriod ? (
              <th scope="col" className="num">
                Chênh lệch
              </th>
            ) : null}
            <th scope="col" className="w-72">
              Đánh dấu, {REASON_TEXT[view.desk].toLowerCase()}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.key} {...{ view, state, line, hasSent, hasPeriod }} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Words with their own breaks, as wide as they are read well. */
const PROSE = 'min-w-64 max-w-[60ch] whitespace-pre-line! [overflow-wrap:anywhere]';

type LineRowProps = { view: DeskView; state: FormState; line: DeskLine; hasSent: boolean; hasPeriod: boolean };

function LineRow({ view, state, line, hasSent, hasPeriod }: LineRowProps) {
  const align = line.isProse ? PROSE : line.isWords ? '' : 'num';
  return (
    <tr data-line={line.key} tabIndex={-1} className="group">
      <td>{line.code}</td>
      <th scope="row" className="min-w-56 font-normal">
        {line.label}
        <About line={line} />
      </th>
      {hasSent ? (
        <td data-label={view.sentName} className={`${align} text-muted`}>
          {line.sent ?? '–'}
        </td>
      ) : null}
      {hasPeriod ? (
        <td data-label={view.periodName} className={`${align} text-muted`}>
          {line.period ?? '–'}
        </td>
      ) : null}
      <td data-label="Kỳ này" className={line.isProse ? PROSE : line.isWords ? 'max-w-64' : 'num font-semibold'}>
        {line.now} <span className="font-normal text-muted">{line.unit}</span>
      </td>
      {hasSent || hasPeriod ? (
        <td data-label="Chênh lệch" className="num">
          <Differences {...{ view, line, hasSent, hasPeriod }} />
        </td>
      ) : null}
      <MarkCell {...{ desk: view.desk, state, line }} />
    </tr>
  );
}

/** Against the last sending first; where both stand, each says against what. */
function Differences({ view, line, hasSent, hasPeriod }: Omit<LineRowProps, 'state'>) {
  if (!hasSent || !hasPeriod) return hasSent ? line.sinceSent : line.sincePeriod;
  return (
    <>
      <span className="block">{line.sinceSent}</span>
      {line.sincePeriod ? (
        <span className="block text-sm text-muted">
          {line.sincePeriod} <span className="sr-only">so với {view.periodName}</span>
        </span>
      ) : null}
    </>
  );
}

const TONES = { risk: 'text-risk', slow: 'text-slow', good: 'text-good', muted: 'text-muted' } as const;

/** What it breaks with the agency's "đúng, vì…", what was said of it before, and the agency's own note. */
function About({ line }: { line: DeskLine }) {
  return (
    <>
      {line.findings.map((finding) => (
        <span key={finding.text} className="block text-sm text-slow">
          {finding.text}
          {finding.explanation ? (
            <strong className="block font-semibold">Cơ quan giải thích: {finding.explanation}</strong>
          ) : (
            ''
          )}
        </span>
      ))}
      {line.said.map(({ text, tone }) => (
        <span key={text} className={`block text-sm ${TONES[tone]}`}>
          {text}
        </span>
      ))}
      {line.note ? <span className="block text-sm text-muted">Ghi chú: {line.note}</span> : null}
    </>
  );
}

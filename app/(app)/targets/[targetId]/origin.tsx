import { Section } from '@/components/ui/page.tsx';
import type { Actor } from '@/lib/domain/actor.ts';
import { periodBehind, type SourcedFigure, type Term } from '@/lib/domain/sourced-figure.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { formatWithUnit } from '@/lib/text/numbers.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import { figureInWords, figurePeriod, quotientInWords } from '@/lib/text/targets.ts';
import { issuedAddress, termAddress } from './term-links.tsx';

/** The way down: figure → report or period → its rows → each agency's part. */
export function Origin({ actor, line: { target, figure, reading } }: { actor: Actor; line: TargetReading }) {
  if (figure === null || reading === null) return null;
  const { unit } = reading.indicator;
  const quotient = quotientInWords(figure);
  return (
    <Section id="nguon" title="Số liệu này từ đâu">
      <p>
        <strong className="font-semibold">{figureInWords(figure, unit)}</strong>
        {quotient === null ? '' : ` = ${quotient}`}, {figurePeriod(figure)}, tính đến {formatDay(figure.asOf)}.{' '}
        <From figure={figure} />
      </p>
      {figure.terms.length > 0 ? (
        <ul className="mt-2 list-disc pl-5">
          {figure.terms.map((term) => (
            <li key={term.rowId}>
              <TermName address={termAddress(actor, target.provinceId, figure, term)} term={term} />:{' '}
              {term.choice ??
                (term.number === null ? 'chưa có' : formatWithUnit(term.number, term.unit?.toLowerCase() ?? null))}
              {term.printed ? ` (in là “${term.printed}”)` : ''}
              <Issued figure={figure} term={term} />
              {term.setReason ? `, số do Sở Nội vụ ấn định: ${term.setReason}` : ''}
              {term.coverage ? (
                <span className="text-muted">
                  , {term.coverage.answered}/{term.coverage.expected} cơ quan đã có số được duyệt
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function From({ figure: { origin } }: { figure: SourcedFigure }) {
  if (origin.kind === 'consolidated')
    return <>Tổng hợp từ các báo cáo đã duyệt của kỳ; bấm từng dòng để xem phần của mỗi cơ quan.</>;
  if (origin.kind === 'external')
    return (
      <>
        Do cơ quan khác công bố tại {documentWithDay(origin.document)}, {origin.section}; {origin.enteredBy} nhập.
      </>
    );
  const document = <a href={routes.publishedReport(origin.reportId)}>{documentWithDay(origin.document)}</a>;
  if (!origin.imported) return <>Như đã chốt khi đóng kỳ tại {document}; tổng hợp về sau không ghi đè.</>;
  return <>Nhập nguyên văn từ {document}, không có phần của từng cơ quan.</>;
}

/** A link where it leads somewhere for who looks. */
function TermName({ address, term }: { address: string | null; term: Term }) {
  return address === null ? term.label : <a href={address}>{term.label}</a>;
}

/** Beside the agencies' parts, the row of the report that froze them. */
function Issued({ figure, term }: { figure: SourcedFigure; term: Term }) {
  const address = periodBehind(figure) === null ? null : issuedAddress(figure.origin, term);
  return address === null ? null : (
    <>
      , <a href={address}>như đã chốt</a>
    </>
  );
}

import { Section } from '@/components/ui/page.tsx';
import type { FigureOrigin, SourcedFigure, Term } from '@/lib/domain/sourced-figure.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { formatWithUnit } from '@/lib/text/numbers.ts';
import { documentWithDay } from '@/lib/text/sources.ts';
import { figureInWords, figurePeriod, quotientInWords } from '@/lib/text/targets.ts';

/** The way down: figure → report or period → its rows → each agency's part. */
export function Origin({ line: { figure, reading } }: { line: TargetReading }) {
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
              <a href={rowAddress(figure.origin, term)}>{term.label}</a>:{' '}
              {term.choice ??
                (term.number === null ? 'chưa có' : formatWithUnit(term.number, term.unit?.toLowerCase() ?? null))}
              {term.printed ? ` (in là “${term.printed}”)` : ''}
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

function rowAddress(origin: FigureOrigin, term: Term): string {
  if (origin.kind === 'consolidated') return routes.periodFigure(origin.periodId, term.rowId);
  return origin.kind === 'published' ? `${routes.publishedReport(origin.reportId)}#dong-${term.rowId}` : '#nguon';
}

import type { Verdict } from '@/lib/domain/validation.ts';
import { routes } from '@/lib/routes.ts';
import { verdictInWords } from '@/lib/text/verdicts.ts';
import type { ConsolidatedLine } from '@/lib/use-cases/closing/view-consolidation.ts';

type ContradictionsProps = { periodId: number; verdicts: readonly Verdict[]; lines: readonly ConsolidatedLine[] };

/** Where the province's figures break the form's own rules, by how much and where to look. */
export function Contradictions({ periodId, verdicts, lines }: ContradictionsProps) {
  return (
    <ul className="list-disc pl-5">
      {verdicts.map((verdict) => {
        const row = lines.find((line) => line.row.key === verdict.rowKey)?.row;
        return (
          <li key={verdict.ruleCode} className="mb-1 max-w-[80ch]">
            {row ? <a href={routes.periodFigure(periodId, row.id)}>{`${row.code ?? ''} ${row.label}`.trim()}</a> : null}
            : {verdictInWords(verdict)}
          </li>
        );
      })}
    </ul>
  );
}

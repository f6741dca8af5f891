import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listFormRows } from '@/lib/db/forms.ts';
import { findPeriod } from '@/lib/db/periods.ts';
import { listPredecessorParts } from '@/lib/db/predecessor-parts.ts';
import { listResultParts, listResults, type ResultPart } from '@/lib/db/results.ts';
import { overseenProvincesOf } from '@/lib/domain/actor.ts';
import { isAskedOf } from '@/lib/domain/form.ts';
import { routes } from '@/lib/routes.ts';
import { resultInWords, ruleInWords } from '@/lib/text/results.ts';
import { PartTable } from '../../../part-table.tsx';
import { SetFigures } from './set-figures.tsx';

export const metadata: Metadata = { title: 'Nguồn của số liệu' };

type FigurePageProps = { params: Promise<{ periodId: string; rowId: string }> };

/** The way down: from the province's figure to each agency's answer, its report, who sent it and when. */
export default async function FigurePage({ params }: FigurePageProps) {
  const actor = await requireActor();
  const { periodId, rowId } = await params;
  const period = (/^\d{1,9}$/.test(periodId) ? await findPeriod(actor, Number(periodId)) : null) ?? notFound();
  const rows = await listFormRows(period.formVersionId);
  const row = rows.find((candidate) => String(candidate.id) === rowId && candidate.type !== 'heading') ?? notFound();
  const result = (await listResults(period)).get(row.id) ?? null;
  const sides =
    row.consolidation === 'ratio'
      ? rows.filter((side) => side.id === row.numeratorId || side.id === row.denominatorId)
      : [row];
  const tables: { title: string; rowId: number; parts: ResultPart[] }[] = [];
  for (const side of sides) {
    const parts = await listResultParts(actor, period, side.id);
    tables.push({
      title: side.label,
      rowId: side.id,
      parts: parts.filter((part) =>
        isAskedOf(side, { id: part.agencyId, kind: part.agencyKind, level: part.agencyLevel }),
      ),
    });
  }
  const predecessors = await listPredecessorParts(period);
  return (
    <Page
      title={row.label}
      above={
        <Trail
          steps={
            overseenProvincesOf(actor).includes(period.provinceId)
              ? [
                  { href: routes.periods(), label: 'Kỳ báo cáo' },
                  { href: routes.period(period.id), label: period.name },
                  { href: routes.periodFigures(period.id), label: 'Tổng hợp' },
                ]
              : [{ href: routes.dashboard(), label: 'Tổng quan' }]
          }
        />
      }
      lede={`${period.name}: ${resultInWords(result, row) ?? 'chưa có số liệu'}${row.unit && row.type !== 'choice' && row.type !== 'percent' ? ` ${row.unit.toLowerCase()}` : ''}. ${ruleInWords(row)}; ${result?.answered ?? 0}/${result?.expected ?? 0} cơ quan đã trả lời.`}
    >
      <SetFigures {...{ actor, period, row, result }} />
      {tables.map((table) => (
        <PartTable key={table.title} {...table} isOnly={tables.length === 1} {...{ row, predecessors }} />
      ))}
    </Page>
  );
}

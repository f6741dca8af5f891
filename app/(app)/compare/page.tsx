import type { Metadata } from 'next';
import { AsOf } from '@/components/as-of.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { newestEntry } from '@/lib/db/changes.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Asked } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { routes } from '@/lib/routes.ts';
import { comparisonInWords } from '@/lib/text/comparison.ts';
import { viewComparison } from '@/lib/use-cases/view-comparison.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { AgenciesSection } from './agencies-section.tsx';
import { AreasSection } from './areas-section.tsx';
import { keptOf, readAsked } from './asked-of.ts';
import { CompareFilters } from './compare-filters.tsx';
import { HeatSection } from './heat-section.tsx';

export const metadata: Metadata = { title: 'So sánh' };

export default async function ComparePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const seen = await newestEntry();
  const filters = await searchParams;
  const on = askedDay(filters, await today());
  const view = await readAsked(actor, filters, on);
  if (view === null) {
    return (
      <Page title={TITLE}>
        <Empty>
          Chưa có tỉnh nào để so sánh. <FirstStepWay actor={actor} step="agencies" />
        </Empty>
      </Page>
    );
  }
  const comparison = await viewComparison(actor, { ...view, provinceId: view.province.id }, on.day);
  return (
    <Page title={TITLE} wide lede={comparison.shown.length === 0 ? undefined : comparisonInWords(comparison.shown)}>
      <AsOf
        asked={on}
        path={routes.compare()}
        kept={{ ...keptOf(view), 'co-quan': view.chosen.join(',') }}
        live={{ provinceId: view.province.id, seen }}
      />
      <CompareFilters view={view} />
      <HeatSection {...{ actor, view, comparison }} />
      <AgenciesSection view={view} comparison={comparison} />
      <AreasSection view={view} comparison={comparison} />
    </Page>
  );
}

const TITLE = 'So sánh cơ quan và lĩnh vực';

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { routes } from '@/lib/routes.ts';
import { Drawn } from '../../drawn.tsx';
import { FirstStepWay } from '../first-step-way.tsx';
import { keptOverview } from './draw-overview.tsx';
import { PrintFoot } from './print-head.tsx';

export const metadata: Metadata = { title: 'Tổng quan' };

export default async function DashboardPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const filters = await searchParams;
  const wanted = asked(filters, 'plan');
  const planId = wanted === undefined ? null : (idFrom(wanted) ?? notFound());
  const view = askedDay(filters, await today());
  const overview = await keptOverview(actor, { ...view, planId });
  if (!overview) return planId === null ? <NothingYet actor={actor} /> : notFound();
  const { provinceId, seen, above, lede, missing, parts } = overview;
  return (
    <Page title="Tổng quan" above={<Drawn markup={above} />} lede={<Drawn as="span" markup={lede} />}>
      <AsOf asked={view} path={routes.dashboard()} kept={{ plan: wanted }} live={{ provinceId, seen }} />
      <Drawn markup={missing} />
      {parts.map(({ id, markup }) => (
        <Drawn key={id} markup={markup} className="[&>section]:mt-10!" />
      ))}
      <PrintFoot />
    </Page>
  );
}

function NothingYet({ actor }: { actor: Actor }) {
  return (
    <Page title="Tổng quan">
      <Empty>
        Chưa có kế hoạch nào để theo dõi. <FirstStepWay actor={actor} step="plans" />
      </Empty>
    </Page>
  );
}

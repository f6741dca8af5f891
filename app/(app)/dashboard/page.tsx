import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of.tsx';
import { Contents, Empty, Page, Section } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { newestEntry } from '@/lib/db/changes.ts';
import { keptStanding, readOverview } from '@/lib/db/overview.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { lastTwoPeriods, spanOf } from '@/lib/domain/since-last-period.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { routes } from '@/lib/routes.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { AreaTable } from './area-table.tsx';
import { Changes } from './changes.tsx';
import { Decided } from './decided.tsx';
import { Headline } from './headline.tsx';
import { marksByIndicator } from './marks.ts';
import { Missing } from './missing.tsx';
import { OffCourse } from './off-course.tsx';
import { Owing } from './owing.tsx';
import { besidePlan, ownFirst, ownPlan, yearsOf } from './own-plan.ts';
import { PARTS } from './parts.ts';
import { PlanSwitch } from './plan-switch.tsx';
import { PrintFoot, PrintHead } from './print-head.tsx';
import { subjectsOf } from './subjects.ts';

export const metadata: Metadata = { title: 'Tổng quan' };

export default async function DashboardPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const seen = await newestEntry();
  const plans = await listPlans(actor);
  const filters = await searchParams;
  const wanted = asked(filters, 'plan');
  const view = askedDay(filters, await today());
  const { day, knownOn } = view;
  const plan =
    wanted === undefined ? ownPlan(actor, plans, day) : (plans.find((one) => one.id === idFrom(wanted)) ?? notFound());
  if (!plan) return <NothingYet actor={actor} />;

  const columns = besidePlan(plans, plan);
  const standing = await keptStanding(actor, { planIds: [plan, ...columns].map((one) => one.id), knownOn }, day);
  const facts = await readOverview(actor, { plan, standing, knownOn }, day);
  const lines = facts.targets.filter((line) => line.target.planId === plan.id);
  const tasks = facts.tasks.filter((line) => line.task.planId === plan.id);
  const span = spanOf(plan, day);
  const { newest, previous } = lastTwoPeriods(lines, span);
  const drawn = { marks: marksByIndicator(facts.targets), years: yearsOf(columns), knownOn };
  const known = { remedies: facts.remedies, subjects: subjectsOf(lines, tasks, view), day, knownOn };
  return (
    <Page
      title="Tổng quan"
      above={
        <>
          <PlanSwitch plans={ownFirst(actor, plans)} current={plan} knownOn={knownOn} />
          <PrintHead {...{ plan, day, newest }} />
        </>
      }
      lede={<Headline {...{ plan, lines, tasks, knownOn }} />}
    >
      <AsOf
        asked={view}
        path={routes.dashboard()}
        kept={{ plan: wanted }}
        live={{ provinceId: plan.provinceId, seen }}
      />
      <Missing {...{ plan, lines, facts, day, knownOn }} />
      <Contents parts={PARTS} />
      <Changes {...{ lines, newest, previous, until: span.until, knownOn }} />
      <OffCourse {...{ lines, ...known, ...drawn }} />
      <Owing {...{ plan, tasks, facts, ...known }} />
      <Decided {...{ previous, ...known }} />
      <Section id="linh-vuc" title="Chỉ tiêu và nhiệm vụ theo lĩnh vực và giai đoạn">
        <AreaTable plans={columns} lines={facts.targets} tasks={facts.tasks} knownOn={knownOn} />
      </Section>
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

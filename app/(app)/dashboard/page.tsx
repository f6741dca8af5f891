import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of.tsx';
import { Empty, Page, Section } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { newestEntry } from '@/lib/db/changes.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { needDecision } from '@/lib/domain/attention.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { isCountedTarget } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { routes } from '@/lib/routes.ts';
import { CatalogueHint } from '../catalogue-hint.tsx';
import { AreaLines } from './area-lines.tsx';
import { AreaTable } from './area-table.tsx';
import { Changes } from './changes.tsx';
import { Headline } from './headline.tsx';
import { marksByIndicator } from './marks.ts';
import { ownFirst, ownPlan } from './own-plan.ts';
import { PlanSwitch } from './plan-switch.tsx';
import { TargetLines } from './target-lines.tsx';
import { TaskCounts } from './task-counts.tsx';

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

  const columns = plans
    .filter((one) => one.provinceId === plan.provinceId && one.kind === 'five-year')
    .toSorted((a, b) => a.startYear - b.startYear);
  const planIds = [...new Set([plan.id, ...columns.map((one) => one.id)])];
  const all = (await listTargetReadings(actor, { planIds, knownOn }, day)).filter((line) =>
    isCountedTarget(line.target),
  );
  const lines = all.filter((line) => line.target.planId === plan.id);
  const tasks = (await listTasks(actor, { planIds: [plan.id], knownOn }, day)).filter((line) => isCounted(line.task));
  const drawn = { marks: marksByIndicator(all), years: yearsOf(columns.length > 0 ? columns : [plan]) };
  return (
    <Page
      title="Tổng quan"
      above={<PlanSwitch plans={ownFirst(actor, plans)} current={plan} />}
      lede={<Headline {...{ plan, lines, tasks }} />}
    >
      <AsOf
        asked={view}
        path={routes.dashboard()}
        kept={{ plan: wanted }}
        live={{ provinceId: plan.provinceId, seen }}
      />
      <Changes lines={lines} />
      <Section
        title="Chỉ tiêu theo lĩnh vực và giai đoạn"
        lede="Mỗi thanh đếm chỉ tiêu theo trạng thái; bấm vào số để xem."
      >
        <AreaTable plans={columns.length > 0 ? columns : [plan]} lines={all} />
      </Section>
      <Section id="can-quyet-dinh" title="Chỉ tiêu cần quyết định">
        <TargetLines
          brief
          lines={needDecision(lines, 10)}
          {...drawn}
          otherwise="Chưa có chỉ tiêu nào bị chậm hay có nguy cơ không đạt theo số liệu đã duyệt."
        />
      </Section>
      <Section title="Nhiệm vụ theo lĩnh vực">
        <TaskCounts plan={plan} tasks={tasks} />
      </Section>
      {AREA_CODES.filter((area) => lines.some((line) => line.target.areaCode === area)).map((area) => (
        <AreaLines key={area} area={area} lines={lines.filter((line) => line.target.areaCode === area)} {...drawn} />
      ))}
    </Page>
  );
}

function yearsOf(plans: readonly Plan[]): { startYear: number; endYear: number } {
  return {
    startYear: Math.min(...plans.map((plan) => plan.startYear)),
    endYear: Math.max(...plans.map((plan) => plan.endYear)),
  };
}

function NothingYet({ actor }: { actor: Actor }) {
  return (
    <Page title="Tổng quan">
      <Empty>
        Chưa có kế hoạch nào để theo dõi. <CatalogueHint actor={actor} />
      </Empty>
    </Page>
  );
}

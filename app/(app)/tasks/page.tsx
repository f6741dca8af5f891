import type { Metadata } from 'next';
import { AsOf } from '@/components/as-of.tsx';
import { TaskTable } from '@/components/task-table.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { Pages } from '@/components/ui/pages.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { pageOf } from '@/lib/domain/list-page.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { ownPlan } from '../dashboard/own-plan.ts';
import { FirstStepWay } from '../first-step-way.tsx';
import { Ages } from './ages.tsx';
import { filterOf, isAsked, keptOf, LINES_A_PAGE, type TaskAsk, taskAddress, taskAsk } from './ask.ts';
import { Board } from './board.tsx';
import { Calendar } from './calendar.tsx';
import { Hits } from './hits.tsx';
import { nextStepsOf } from './next-steps.ts';
import { TaskFilters } from './task-filters.tsx';
import { ViewNav } from './view-nav.tsx';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

export default async function TasksPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor();
  const filters = await searchParams;
  const plans = (await listPlans(actor)).filter((plan) => plan.tasks > 0);
  const view = askedDay(filters, await today());
  const { day, knownOn } = view;
  const plan = plans.find((one) => one.id === idFrom(asked(filters, 'ke-hoach'))) ?? ownPlan(actor, plans, day);
  if (!plan) {
    return (
      <Page title="Nhiệm vụ">
        <Empty>
          Chưa có kế hoạch nào có bảng nhiệm vụ. <FirstStepWay actor={actor} step="plans" />
        </Empty>
      </Page>
    );
  }
  const ask = taskAsk(filters);
  const all = (await listTasks(actor, { ...filterOf(ask, plan.id), knownOn }, day)).filter((line) =>
    isCounted(line.task),
  );
  const lines = all.filter((line) => isAsked(ask, line));
  return (
    <Page
      title="Nhiệm vụ"
      lede={`${lines.length === plan.tasks ? 'Tất cả' : `${lines.length} trong`} ${plan.tasks} nhiệm vụ của kế hoạch ${planName(plan)}.`}
    >
      <AsOf asked={view} path={routes.tasks()} kept={keptOf(filters)} />
      <TaskFilters {...{ actor, plan, plans, filters, ask }} />
      {ask.search ? <Hits {...{ actor, search: ask.search, lines, plan, plans, filters }} /> : null}
      <Ages lines={all} filters={filters} />
      <ViewNav {...{ filters, ask }} />
      {lines.length === 0 ? (
        <Empty>
          Không có nhiệm vụ nào khớp với bộ lọc. <a href={onDay(routes.tasks(), knownOn)}>Bỏ lọc</a> để xem lại tất cả.
        </Empty>
      ) : (
        <TaskView {...{ actor, lines, ask, day, knownOn, filters }} />
      )}
    </Page>
  );
}

type ViewProps = KnownOn & {
  actor: Actor;
  lines: readonly TaskReading[];
  ask: TaskAsk;
  day: Day;
  filters: Asked;
};

async function TaskView({ actor, lines, ask, day, knownOn, filters }: ViewProps) {
  if (ask.view === 'lich')
    return <Calendar {...{ lines, day, knownOn, filters, status: ask.status, month: ask.month }} />;
  if (ask.view === 'bang') return <Board {...{ lines, knownOn }} by={ask.by} />;
  const { shown, current, last, first } = pageOf(lines, ask.page, LINES_A_PAGE);
  return (
    <div id="danh-sach">
      <TaskTable lines={shown} knownOn={knownOn} by={ask.by} steps={await nextStepsOf(actor, shown, day, knownOn)} />
      <Pages
        things="Nhiệm vụ"
        {...{ current, last }}
        lines={{ first, shown: shown.length, all: lines.length }}
        addressOf={(page) => `${taskAddress(filters, { trang: page === 1 ? undefined : `${page}` })}#danh-sach`}
      />
    </div>
  );
}

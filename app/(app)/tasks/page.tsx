import type { Metadata } from 'next';
import { AsOf } from '@/components/as-of.tsx';
import { FilterSearch, FilterSelect, Filters } from '@/components/filters.tsx';
import { TaskTable } from '@/components/task-table.tsx';
import { Empty, Page } from '@/components/ui/page.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { isCounted, TASK_STATUSES } from '@/lib/domain/task.ts';
import { type Asked, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { routes } from '@/lib/routes.ts';
import { planName } from '@/lib/text/plans.ts';
import { AREA_TEXT, TASK_STATUS_TEXT } from '@/lib/text/statuses.ts';
import { CatalogueHint } from '../catalogue-hint.tsx';
import { ownPlan } from '../dashboard/own-plan.ts';
import { AgencyFilter } from '../plans/[planId]/agency-filter.tsx';

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
          Chưa có kế hoạch nào có bảng nhiệm vụ. <CatalogueHint actor={actor} />
        </Empty>
      </Page>
    );
  }
  const areaCode = askedOf(filters, 'linh-vuc', AREA_CODES);
  const status = askedOf(filters, 'trang-thai', TASK_STATUSES);
  const agencyId = idFrom(asked(filters, 'co-quan'));
  const search = asked(filters, 'tim');
  const narrow = { ...(areaCode && { areaCode }), ...(search && { search }), ...(agencyId && { agencyId }) };
  const all = (await listTasks(actor, { planIds: [plan.id], ...narrow, knownOn }, day)).filter((line) =>
    isCounted(line.task),
  );
  const lines = status ? all.filter((line) => line.status === status) : all;
  return (
    <Page
      title="Nhiệm vụ"
      lede={`${lines.length === plan.tasks ? 'Tất cả' : `${lines.length} trong`} ${plan.tasks} nhiệm vụ của kế hoạch ${planName(plan)}.`}
    >
      <AsOf
        asked={view}
        path={routes.tasks()}
        kept={{
          'ke-hoach': plan.id,
          tim: search,
          'linh-vuc': areaCode,
          'co-quan': agencyId ?? undefined,
          'trang-thai': status,
        }}
      />
      <Filters
        action={routes.tasks()}
        kept={knownOn === undefined ? {} : { ngay: knownOn }}
        cleared={routes.tasks()}
        chosen={[asked(filters, 'ke-hoach'), search, areaCode, agencyId, status]}
      >
        <FilterSelect
          name="ke-hoach"
          label="Kế hoạch"
          value={String(plan.id)}
          choices={plans.map((one) => ({ value: String(one.id), label: planName(one) }))}
          all="Đang chạy"
        />
        <FilterSearch name="tim" label="Tìm trong tên nhiệm vụ" value={search} />
        <FilterSelect
          name="linh-vuc"
          label="Lĩnh vực"
          value={areaCode}
          choices={AREA_CODES.map((value) => ({ value, label: AREA_TEXT[value] }))}
        />
        <AgencyFilter {...{ actor, provinceId: plan.provinceId, value: agencyId }} />
        <FilterSelect
          name="trang-thai"
          label="Tình trạng"
          value={status}
          choices={TASK_STATUSES.map((value) => ({ value, label: TASK_STATUS_TEXT[value] }))}
        />
      </Filters>
      {lines.length === 0 ? (
        <Empty>
          Không có nhiệm vụ nào khớp với bộ lọc. <a href={routes.tasks()}>Bỏ lọc</a> để xem lại tất cả.
        </Empty>
      ) : (
        <TaskTable lines={lines} />
      )}
    </Page>
  );
}

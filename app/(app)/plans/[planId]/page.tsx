import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of.tsx';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Chip } from '@/components/ui/chip.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listPlanContradictions, listPlans, type Plan } from '@/lib/db/plans.ts';
import { today } from '@/lib/db/transaction.ts';
import type { KnownOn } from '@/lib/domain/known-on.ts';
import { mayReadIn } from '@/lib/domain/policy.ts';
import { type Asked, addressWith, asked, askedOf, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { PlanHead } from './plan-head.tsx';
import { TargetList } from './target-list.tsx';
import { TaskList } from './task-list.tsx';

export const metadata: Metadata = { title: 'Kế hoạch' };

type PlanPageProps = { params: Promise<{ planId: string }>; searchParams: Promise<Asked> };

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const actor = await requireActor();
  const id = idFrom((await params).planId);
  const plan = (await listPlans(actor)).find((one) => one.id === id) ?? notFound();
  const filters = await searchParams;
  const view = askedDay(filters, await today());
  const { knownOn } = view;
  const part = askedOf(filters, 'muc', ['chi-tieu', 'nhiem-vu']) ?? 'chi-tieu';
  const contradictions = await listPlanContradictions(actor, plan.id);
  return (
    <Page
      title={plan.title}
      above={<Trail steps={[{ href: routes.plans(), label: 'Kế hoạch' }]} />}
      lede={<PlanHead {...{ plan, knownOn }} />}
      actions={<Ways {...{ plan, knownOn, mayRead: mayReadIn(actor, plan) }} />}
    >
      {plan.status === 'draft' ? (
        <p className="mb-4">
          <Chip tone="plain">Dự thảo</Chip> Chưa có số và ngày ban hành; chỉ tiêu, nhiệm vụ có thể thay đổi khi kế hoạch
          được ký.
        </p>
      ) : null}
      <AsOf asked={view} path={routes.plan(plan.id)} kept={keptOf(filters)} />
      <nav aria-label="Phần của kế hoạch" className="mb-4 flex gap-6 border-b border-ink">
        {[
          { key: 'chi-tieu', label: `Chỉ tiêu (${plan.targets})` },
          { key: 'nhiem-vu', label: `Nhiệm vụ (${plan.tasks})` },
        ].map(({ key, label }) => (
          <a
            key={key}
            href={onDay(addressWith(routes.plan(plan.id), { muc: key }), knownOn)}
            aria-current={key === part ? 'page' : undefined}
            className="-mb-px border-b-[3px] border-transparent py-1.5 font-semibold no-underline aria-[current]:border-accent aria-[current]:text-ink"
          >
            {label}
          </a>
        ))}
      </nav>
      {part === 'chi-tieu' ? (
        <TargetList {...{ actor, plan, filters, view }} />
      ) : (
        <TaskList {...{ actor, plan, filters, view }} />
      )}
      {contradictions.length > 0 ? (
        <Section
          id="mau-thuan"
          title="Chỗ văn bản chưa khớp"
          lede="Ghi lại để người đọc biết; không số nào bị sửa theo."
        >
          <ul className="list-disc pl-5">
            {contradictions.map(({ id: key, section, ordinal, note }) => (
              <li key={key} className="mb-1">
                <span className="text-muted">
                  Mục {section}
                  {ordinal === null ? '' : `, dòng ${ordinal}`}:
                </span>{' '}
                {note}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}

/** All that the address asks for but the day it speaks of. */
function keptOf(filters: Asked): Record<string, string | undefined> {
  return Object.fromEntries(FILTERS.map((name) => [name, asked(filters, name)]));
}

const FILTERS = ['muc', 'tim', 'linh-vuc', 'co-quan', 'trang-thai', 'loai'] as const;

function Ways({ plan, knownOn, mayRead }: KnownOn & { plan: Plan; mayRead: boolean }) {
  return (
    <>
      <ButtonLink href={onDay(routes.planFile(plan.id), knownOn)} weight="secondary">
        Tải danh mục .xlsx
      </ButtonLink>
      <ButtonLink href={onDay(routes.planReport(plan.id), knownOn)} weight="secondary">
        Soạn báo cáo .docx
      </ButtonLink>
      {knownOn === undefined && mayRead ? (
        <ButtonLink href={routes.newReading(plan.id)} weight="secondary">
          Đọc lại văn bản để đối chiếu
        </ButtonLink>
      ) : null}
    </>
  );
}

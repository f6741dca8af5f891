import type { ReactNode } from 'react';
import { Contents } from '@/components/ui/page.tsx';
import { newestEntry } from '@/lib/db/changes.ts';
import { keptByJournal } from '@/lib/db/kept-by-journal.ts';
import { readOverview, readStanding } from '@/lib/db/overview.ts';
import { listPlans, type Plan } from '@/lib/db/plans.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { lastTwoPeriods, spanOf } from '@/lib/domain/since-last-period.ts';
import type { AskedDay } from '@/lib/forms/asked-day.ts';
import { draw, type Markup } from '../../drawn.tsx';
import { AreaTable } from './area-table.tsx';
import { Changes } from './changes.tsx';
import { Decided } from './decided.tsx';
import { Headline } from './headline.tsx';
import { marksByIndicator } from './marks.ts';
import { Missing } from './missing.tsx';
import { OffCourse } from './off-course.tsx';
import { Owing } from './owing.tsx';
import { besidePlan, ownFirst, ownPlan, yearsOf } from './own-plan.ts';
import { PARTS, type PartId } from './parts.ts';
import { PlanSwitch } from './plan-switch.tsx';
import { PrintHead } from './print-head.tsx';
import { subjectsOf } from './subjects.ts';

/** `seen`: the newest entry of the journal before anything was read. */
export type DrawnOverview = {
  provinceId: number;
  seen: string;
  above: Markup;
  lede: Markup;
  missing: Markup;
  parts: { id: PartId; markup: Markup }[];
};

/** `planId`: null for one's own. */
type View = AskedDay & { planId: number | null };

/**
 * The overview drawn, once for each state of the journal and for all who have the same roles: it says nothing of who asks.
 * None: no plan at all, or none of that number.
 */
export function keptOverview(actor: Actor, view: View): Promise<DrawnOverview | null> {
  const name = ['overview', view.planId, view.day, view.knownOn, JSON.stringify(actor.grants)].join(' ');
  return keptByJournal(name, () => drawOverview(actor, view));
}

async function drawOverview(actor: Actor, view: View): Promise<DrawnOverview | null> {
  const seen = await newestEntry();
  const plans = await listPlans(actor);
  const { planId, day } = view;
  const plan = planId === null ? ownPlan(actor, plans, day) : plans.find(({ id }) => id === planId);
  if (!plan) return null;
  return { provinceId: plan.provinceId, seen, ...(await drawPlan(actor, plans, plan, view)) };
}

async function drawPlan(actor: Actor, plans: readonly Plan[], plan: Plan, { day, knownOn }: View) {
  const columns = besidePlan(plans, plan);
  const standing = await readStanding(actor, { planIds: [plan, ...columns].map((one) => one.id), knownOn }, day);
  const facts = await readOverview(actor, { plan, standing, knownOn }, day);
  const lines = facts.targets.filter((line) => line.target.planId === plan.id);
  const tasks = facts.tasks.filter((line) => line.task.planId === plan.id);
  const span = spanOf(plan, day);
  const { newest, previous } = lastTwoPeriods(lines, span);
  const drawn = { marks: marksByIndicator(facts.targets), years: yearsOf(columns), knownOn };
  const known = { remedies: facts.remedies, subjects: subjectsOf(lines, tasks, { knownOn }), day, knownOn };
  const parts: Record<PartId, ReactNode> = {
    'thay-doi': <Changes {...{ lines, newest, previous, until: span.until, knownOn }} />,
    'can-quyet-dinh': <OffCourse {...{ lines, ...known, ...drawn }} />,
    'con-no': <Owing {...{ plan, tasks, facts, ...known }} />,
    'da-quyet-dinh': <Decided {...{ previous, ...known }} />,
    'linh-vuc': <AreaTable plans={columns} lines={facts.targets} tasks={facts.tasks} knownOn={knownOn} />,
  };
  return {
    above: draw(
      <>
        <PlanSwitch plans={ownFirst(actor, plans)} current={plan} knownOn={knownOn} />
        <PrintHead {...{ plan, day, newest }} />
      </>,
    ),
    lede: draw(<Headline {...{ plan, lines, tasks, knownOn }} />),
    missing: draw(
      <>
        <Missing {...{ actor, plan, lines, facts, day, knownOn }} />
        <Contents parts={PARTS} />
      </>,
    ),
    parts: PARTS.map(({ id }) => ({ id, markup: draw(parts[id]) })),
  };
}

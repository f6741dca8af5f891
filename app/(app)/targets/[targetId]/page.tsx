import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of.tsx';
import { OfficialText } from '@/components/official-text.tsx';
import { Page } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { newestEntry } from '@/lib/db/changes.ts';
import { findTargetText } from '@/lib/db/official-text.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { listRemedies } from '@/lib/db/remedies.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { today } from '@/lib/db/transaction.ts';
import { targetStanding } from '@/lib/domain/duties.ts';
import { type Asked, asked, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { deadlineInWords, promiseInWords } from '@/lib/text/targets.ts';
import { Answerable } from './answerable.tsx';
import { Background } from './background.tsx';
import { Desk } from './desk.tsx';
import { Judgement } from './judgement.tsx';
import { Levels } from './levels.tsx';
import { Measured } from './measured.tsx';
import { Origin } from './origin.tsx';
import { Parts } from './parts.tsx';
import { References } from './references.tsx';
import { Remedies } from './remedies.tsx';
import { Verdict } from './verdict.tsx';

export const metadata: Metadata = { title: 'Chỉ tiêu' };

type TargetPageProps = { params: Promise<{ targetId: string }>; searchParams: Promise<Asked> };

export default async function TargetPage({ params, searchParams }: TargetPageProps) {
  const actor = await requireActor();
  const seen = await newestEntry();
  const id = idFrom((await params).targetId);
  const filters = await searchParams;
  const view = askedDay(filters, await today());
  const { day, knownOn } = view;
  const line =
    (id === null ? undefined : (await listTargetReadings(actor, { ids: [id], knownOn }, day))[0]) ?? notFound();
  const { target } = line;
  const plans = await listPlans(actor);
  const plan = plans.find((one) => one.id === target.planId) ?? notFound();
  const siblings =
    target.indicatorId === null
      ? [line]
      : await listTargetReadings(actor, { indicatorId: target.indicatorId, knownOn }, day);
  const remedies = await listRemedies(actor, { targetIds: [target.id], knownOn });
  const standing = targetStanding(line, remedies, day);
  return (
    <Page
      title={target.title}
      above={
        <Trail
          steps={[
            { href: routes.plans(), label: 'Kế hoạch' },
            { href: onDay(routes.plan(plan.id), knownOn), label: plan.title },
          ]}
        />
      }
      lede={
        <>
          Cam kết: <strong className="font-semibold">{promiseInWords(target)}</strong>, {deadlineInWords(target)}
          {target.phase ? ` (${target.phase.name.toLowerCase()})` : ''}.{' '}
          <span className="text-muted">{sourceInWords(target.source)}.</span>
        </>
      }
    >
      <AsOf asked={view} path={routes.target(target.id)} live={{ provinceId: target.provinceId, seen }} />
      <Verdict {...{ actor, line, standing, knownOn }} />
      <OfficialText text={await findTargetText(actor, target.id)} title={target.title} />
      {target.sameAsId === null ? null : (
        <p className="mt-3 border-l-4 border-line pl-3">
          Dòng này nhắc lại một chỉ tiêu đã ghi ở chỗ khác của kế hoạch và không được đếm hai lần.{' '}
          <a href={onDay(routes.target(target.sameAsId), knownOn)}>Xem chỉ tiêu gốc</a>.
        </p>
      )}
      <Measured {...{ actor, line, plans, siblings, day, knownOn }} />
      <Levels {...{ actor, line, day, knownOn }} years={plan} />
      <Judgement {...{ actor, line, knownOn }} />
      <Remedies {...{ actor, target, remedies, standing, knownOn }} />
      {knownOn === undefined ? <Desk {...{ actor, line }} /> : null}
      <Origin {...{ actor, line }} />
      <Parts {...{ actor, line, day, knownOn }} showAll={asked(filters, 'phan') === 'tat-ca'} />
      <References line={line} />
      <Answerable {...{ actor, target, day, knownOn }} />
      <Background {...{ actor, line, knownOn }} />
    </Page>
  );
}

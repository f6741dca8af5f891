import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AnswerableList } from '@/components/answerable-list.tsx';
import { AsOf } from '@/components/as-of.tsx';
import { OfficialText } from '@/components/official-text.tsx';
import { Overdue } from '@/components/task-line.tsx';
import { TaskChip } from '@/components/task-status.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { listAgencies, listSuccessions } from '@/lib/db/agencies.ts';
import { newestEntry } from '@/lib/db/changes.ts';
import { findTaskText } from '@/lib/db/official-text.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { listRemedies } from '@/lib/db/remedies.ts';
import { findTask, listTaskParts } from '@/lib/db/tasks.ts';
import { today } from '@/lib/db/transaction.ts';
import { readNextSteps } from '@/lib/domain/next-step.ts';
import { isCounted } from '@/lib/domain/task.ts';
import { nearOccurrences } from '@/lib/domain/task-line.ts';
import { type Asked, addressWith, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { Facts } from './facts.tsx';
import { Occurrences } from './occurrences.tsx';
import { Remedies } from './remedies.tsx';
import { ResultDocuments } from './result-documents.tsx';

export const metadata: Metadata = { title: 'Nhiệm vụ' };

type TaskPageProps = { params: Promise<{ taskId: string }>; searchParams: Promise<Asked> };

export default async function TaskPage({ params, searchParams }: TaskPageProps) {
  const actor = await requireActor();
  const seen = await newestEntry();
  const id = idFrom((await params).taskId);
  const view = askedDay(await searchParams, await today());
  const { day, knownOn } = view;
  const line = (id === null ? null : await findTask(actor, id, day, knownOn)) ?? notFound();
  const { task, status, occurrences } = line;
  const plan = (await listPlans(actor)).find((one) => one.id === task.planId) ?? notFound();
  const near = nearOccurrences(occurrences, day).map((one) => one.id);
  const parts = await listTaskParts(actor, near, knownOn);
  const remedies = await listRemedies(actor, { occurrenceIds: occurrences.map((one) => one.id), knownOn });
  const steps = readNextSteps([line], parts, remedies, day);
  const names = new Map(
    (await listAgencies(actor, { provinceId: task.provinceId })).map((agency) => [agency.id, agency.name]),
  );
  const who = { successions: await listSuccessions(actor, task.provinceId), names, day, knownOn };
  return (
    <Page
      title={task.title ?? 'Dòng để trống trong văn bản'}
      above={
        <Trail
          steps={[
            { href: routes.plans(), label: 'Kế hoạch' },
            { href: onDay(addressWith(routes.plan(plan.id), { muc: 'nhiem-vu' }), knownOn), label: plan.title },
          ]}
        />
      }
      lede={`${AREA_TEXT[task.areaCode]}. ${sourceInWords(task.source)}.`}
    >
      <AsOf asked={view} path={routes.task(task.id)} live={{ provinceId: task.provinceId, seen }} />
      {isCounted(task) ? (
        <>
          <TaskChip status={status} />
          <Overdue line={line} steps={steps} />
        </>
      ) : (
        <p>Dòng này để trống hoặc in lặp trong văn bản nên không được đếm.</p>
      )}
      <OfficialText text={await findTaskText(actor, task.id)} title={task.title} />
      <Facts task={task} />
      <Section title="Chủ trì">
        <AnswerableList who={task.leads} {...who} />
      </Section>
      <Section title="Phối hợp">
        <AnswerableList who={task.supports} {...who} />
      </Section>
      <ResultDocuments {...{ actor, taskId: task.id, parts, occurrences, knownOn }} />
      <Remedies {...{ actor, line, parts, remedies, steps, knownOn }} />
      {occurrences.length > 0 ? (
        <Occurrences
          {...{
            occurrences,
            parts,
            proposedOn: task.proposedOn,
            day,
            knownOn,
            current: line.current?.id ?? null,
            near,
          }}
        />
      ) : null}
    </Page>
  );
}

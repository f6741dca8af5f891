import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of.tsx';
import { History } from '@/components/history.tsx';
import { ButtonLink } from '@/components/ui/button.tsx';
import { Page, Section } from '@/components/ui/page.tsx';
import { Trail } from '@/components/ui/trail.tsx';
import { requireActor } from '@/lib/auth/actor.ts';
import { findAgency, listAgencies, listSuccessions } from '@/lib/db/agencies.ts';
import { newestEntry } from '@/lib/db/changes.ts';
import { listHistory } from '@/lib/db/history.ts';
import { today } from '@/lib/db/transaction.ts';
import { isValidOn } from '@/lib/domain/agency.ts';
import { mayManageAgencies } from '@/lib/domain/policy.ts';
import { type Asked, idFrom } from '@/lib/forms/address.ts';
import { askedDay } from '@/lib/forms/asked-day.ts';
import { onDay } from '@/lib/forms/on-day.ts';
import { routes } from '@/lib/routes.ts';
import { activeInWords } from '@/lib/text/agencies.ts';
import { sourceInWords } from '@/lib/text/sources.ts';
import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { viewAgency } from '@/lib/use-cases/view-agency.ts';
import { OwedTargets } from './owed-targets.tsx';
import { OwedTasks } from './owed-tasks.tsx';
import { PunctualitySection } from './punctuality.tsx';
import { Standing } from './standing.tsx';
import { SuccessionForm } from './succession-form.tsx';
import { Successions } from './successions.tsx';
import { TaskTally } from './task-tally.tsx';

export const metadata: Metadata = { title: 'Cơ quan' };

type AgencyPageProps = { params: Promise<{ agencyId: string }>; searchParams: Promise<Asked> };

export default async function AgencyPage({ params, searchParams }: AgencyPageProps) {
  const actor = await requireActor();
  const seen = await newestEntry();
  const id = idFrom((await params).agencyId);
  const agency = (id === null ? null : await findAgency(actor, id)) ?? notFound();
  const view = askedDay(await searchParams, await today());
  const { day, knownOn } = view;
  const others = await listAgencies(actor, { provinceId: agency.provinceId });
  const successions = await listSuccessions(actor, agency.provinceId);
  const { sendings, tasks, ranking, line } = await viewAgency(actor, agency, day, knownOn);
  const manages = knownOn === undefined && mayManageAgencies(actor, agency);
  const isHere = isValidOn(agency, day);
  const names = new Map(others.map((one) => [one.id, one.name]));
  const succession = <Successions {...{ actor, agency, successions, names, day, knownOn }} />;
  return (
    <Page
      title={agency.name}
      above={<Trail steps={[{ href: routes.agencies(), label: 'Cơ quan' }]} />}
      lede={`${AGENCY_KIND_TEXT[agency.kind]}, ${AGENCY_LEVEL_TEXT[agency.level].toLowerCase()}, tỉnh ${agency.provinceName}; ${activeInWords(agency)}. ${sourceInWords(agency.source)}.`}
      actions={
        <ButtonLink href={onDay(routes.agencyFile(agency.id), knownOn)} weight="secondary">
          Tải hồ sơ .xlsx
        </ButtonLink>
      }
    >
      <AsOf asked={view} path={routes.agency(agency.id)} live={{ provinceId: agency.provinceId, seen }} />
      {isHere ? null : succession}
      <Standing {...{ ranking, line, knownOn }} />
      <PunctualitySection {...{ agency, sendings, day, knownOn }} />
      <TaskTally {...{ agency, tasks, day, knownOn }} />
      <OwedTargets {...{ actor, agency, day, knownOn }} />
      <OwedTasks {...{ actor, agency, day, knownOn }} />
      {isHere ? succession : null}
      {manages ? (
        <div className="no-print mt-4">
          <SuccessionForm
            predecessorId={agency.id}
            successors={others
              .filter((one) => one.id !== agency.id && isValidOn(one, day))
              .map((one) => ({ value: String(one.id), label: one.name }))}
          />
        </div>
      ) : null}
      {manages ? (
        <Section title="Nhật ký của cơ quan">
          <History lines={await listHistory('agency', agency.id)} />
        </Section>
      ) : null}
    </Page>
  );
}

import { listAgenciesInScope } from '@/lib/db/agency-scope.ts';
import { findDateSources, listDocuments } from '@/lib/db/documents.ts';
import type { Period } from '@/lib/db/periods.ts';
import { listReopenings } from '@/lib/db/reopenings.ts';
import type { Sending } from '@/lib/db/results.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { routes } from '@/lib/routes.ts';
import { formatDay } from '@/lib/text/days.ts';
import { ChangePeriodForm } from '../change-period-form.tsx';
import { datesAsTyped } from '../dates-as-typed.ts';
import { EndReopeningForm, LockForm, RefreshScopeForm, ReopenForm } from '../manage-forms.tsx';
import { chosenSources, documentOptions } from '../source-options.ts';

type ManageProps = { actor: Actor; period: Period; day: Day; sendings: readonly Sending[] };

/** What Sở Nội vụ may do with an open period: its days, its lock, one agency after the lock, its list of agencies. */
export async function Manage({ actor, period, day, sendings }: ManageProps) {
  const locked = day >= period.locksOn;
  const scope = await listAgenciesInScope(period.provinceId, period.cutOffOn);
  const missing = scope.filter((agency) => !sendings.some((sending) => sending.agencyId === agency.id));
  return (
    <div id="mo-lai" className="no-print mt-6 border-y border-hairline py-2">
      {missing.length > 0 ? (
        <RefreshScopeForm periodId={period.id} names={missing.map((agency) => agency.name).join(', ')} />
      ) : null}
      {period.lockedByHand === null ? (
        <ChangePeriodForm
          periodId={period.id}
          seenVersion={period.version}
          dates={datesAsTyped(period)}
          documents={documentOptions(await listDocuments(actor, period.provinceId))}
          chosen={chosenSources(await findDateSources(period.id))}
        />
      ) : null}
      {!locked || period.lockedByHand ? (
        <LockForm periodId={period.id} seenVersion={period.version} deed={period.lockedByHand ? 'unlock' : 'lock'} />
      ) : null}
      {locked ? (
        <ReopenForm
          periodId={period.id}
          agencies={sendings.map(({ submissionId, agencyName }) => ({
            value: String(submissionId),
            label: agencyName,
          }))}
        />
      ) : null}
      {(await listReopenings(period.id)).map((one) => (
        <div key={one.id} className="border-t border-hairline py-2">
          <p>
            <a href={routes.report(one.submissionId)}>{one.agencyName}</a> được sửa đến hết {formatDay(one.until)}
            {one.until < day ? ' (đã hết hạn)' : ''}, {one.openedBy} mở lại vì: {one.reason}
          </p>
          <EndReopeningForm periodId={period.id} submissionId={one.submissionId} agency={one.agencyName} />
        </div>
      ))}
    </div>
  );
}

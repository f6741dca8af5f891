import type { Result } from '@/lib/db/consolidation.ts';
import { listSetFigures, type SetFigure } from '@/lib/db/overrides.ts';
import type { Period } from '@/lib/db/periods.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { mayOverrideResults } from '@/lib/domain/policy.ts';
import { isNumeric } from '@/lib/domain/province-figure.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { LiftForm, SetForm } from './set-forms.tsx';

type SetFiguresProps = { actor: Actor; period: Period; row: FormRow; result: Result | null };

/** What Sở Nội vụ has set for the row, beside what was computed, now and before; and the forms to set or lift it. */
export async function SetFigures({ actor, period, row, result }: SetFiguresProps) {
  if (!isNumeric(row) || !overseenProvincesOf(actor).includes(period.provinceId)) return null;
  const all = await listSetFigures(period.id, row.id);
  const current = all.find((one) => one.liftedAt === null) ?? null;
  const may = mayOverrideResults(actor, period) && period.closedAt === null;
  return (
    <div className="mb-6">
      {current ? (
        <p className="mb-2">
          Số đang dùng là số Sở Nội vụ ấn định. Số tính từ báo cáo:{' '}
          <strong className="font-semibold">
            {result?.computed == null ? 'chưa có' : formatNumber(result.computed)}
          </strong>
          .
        </p>
      ) : null}
      {all.length > 0 ? (
        <ul className="mb-2">
          {all.map((one) => (
            <li key={one.id} className="border-b border-hairline py-1">
              {setInWords(one)}
            </li>
          ))}
        </ul>
      ) : null}
      {may ? <SetForm periodId={period.id} rowId={row.id} unit={row.unit} /> : null}
      {may && current ? <LiftForm periodId={period.id} rowId={row.id} /> : null}
    </div>
  );
}

function setInWords({ number, reason, author, createdAt, liftedAt, liftedBy, liftReason }: SetFigure): string {
  const set = `${formatNumber(number)}: ${author} ấn định lúc ${formatInstant(createdAt)}, vì: ${reason}`;
  return liftedAt === null
    ? set
    : `${set}. ${liftedBy ?? ''} bỏ lúc ${formatInstant(liftedAt)}, vì: ${liftReason ?? ''}`;
}

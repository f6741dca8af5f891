import type { Result } from '@/lib/db/consolidation.ts';
import { listSetFigures, type SetFigure } from '@/lib/db/overrides.ts';
import type { Period } from '@/lib/db/periods.ts';
import { type Actor, overseenProvincesOf } from '@/lib/domain/actor.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import { mayOverrideResults } from '@/lib/domain/policy.ts';
import { isNumeric } from '@/lib/domain/province-figure.ts';
import { isInWords } from '@/lib/domain/province-words.ts';
import { formatInstant } from '@/lib/text/days.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { resultInWords, waysToSay } from '@/lib/text/results.ts';
import { LiftForm, SetForm, SetWordsForm } from './set-forms.tsx';

type SetFiguresProps = { actor: Actor; period: Period; row: FormRow; result: Result | null };

/** What Sở Nội vụ has set for the row, beside what was computed, now and before; and the forms to set or lift it. */
export async function SetFigures({ actor, period, row, result }: SetFiguresProps) {
  if (row.type === 'heading' || !overseenProvincesOf(actor).includes(period.provinceId)) return null;
  const all = await listSetFigures(period.id, row.id);
  const current = all.find((one) => one.liftedAt === null) ?? null;
  const where = { periodId: period.id, rowId: row.id, seenSetId: current?.id ?? 0 };
  const may = mayOverrideResults(actor, period) && period.closedAt === null;
  return (
    <div className="mb-6">
      {current ? (
        <p className="mb-2">
          {isNumeric(row) ? (
            <>
              Số đang dùng là số Sở Nội vụ ấn định. Số tính từ báo cáo:{' '}
              <strong className="font-semibold">
                {result?.computed == null ? 'chưa có' : formatNumber(result.computed)}
              </strong>
              .
            </>
          ) : (
            'Nội dung đang dùng do Sở Nội vụ ấn định. Câu trả lời của từng cơ quan ở bảng dưới.'
          )}
        </p>
      ) : null}
      {all.length > 0 ? (
        <ul className="mb-2">
          {all.map((one) => (
            <li key={one.id} className="border-b border-hairline py-1">
              {setInWords(one, row)}
            </li>
          ))}
        </ul>
      ) : null}
      {may && isNumeric(row) ? <SetForm {...where} unit={row.unit} /> : null}
      {may && isInWords(row) ? <SetWordsForm {...where} {...waysToSay(row)} /> : null}
      {may && current ? <LiftForm {...where} /> : null}
    </div>
  );
}

function setInWords(one: SetFigure, row: FormRow): string {
  const { reason, author, createdAt, liftedAt, liftedBy, liftReason } = one;
  const set = `${resultInWords(one, row) ?? ''}: ${author} ấn định lúc ${formatInstant(createdAt)}, vì: ${reason}`;
  return liftedAt === null
    ? set
    : `${set}. ${liftedBy ?? ''} bỏ lúc ${formatInstant(liftedAt)}, vì: ${liftReason ?? ''}`;
}

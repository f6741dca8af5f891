'use client';

import { Button } from '@/components/ui/button.tsx';
import { AS_TYPED_HERE } from '@/components/ui/day-field.tsx';
import { Choice, type Option } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { routes } from '@/lib/routes.ts';
import { openYearAction } from '../actions.ts';
import type { DateValues } from '../date-fields.tsx';
import { SourceFields } from '../source-fields.tsx';
import { PROPOSED_LETTER, PROPOSED_SOURCES } from '../source-labels.ts';
import type { ProposedLine } from './proposed-line.ts';

type YearFormProps = {
  provinceId: number;
  reportYear: number;
  lines: readonly ProposedLine[];
  forms: readonly Option[];
  documents: readonly Option[];
};

const COLUMNS: readonly [keyof DateValues, string][] = [
  ['startsOn', 'Tính số liệu từ'],
  ['cutOffOn', 'Chốt số liệu'],
  ['dueOn', 'Hạn gửi Sở Nội vụ'],
  ['ministryDueOn', 'Hạn gửi Bộ Nội vụ'],
  ['locksOn', 'Khóa từ'],
];

export function YearForm({ provinceId, reportYear, lines, forms, documents }: YearFormProps) {
  const open = lines.filter((line) => line.openedId === null);
  return (
    <Form action={openYearAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="provinceId" value={provinceId} />
          <input type="hidden" name="reportYear" value={reportYear} />
          <Wide label="Các kỳ đề xuất">
            <table className="sheet stacked mb-6">
              <caption className="sr-only">Các kỳ của năm {reportYear}</caption>
              <thead>
                <tr>
                  <th scope="col">Mở</th>
                  <th scope="col">Kỳ</th>
                  {COLUMNS.map(([field, label]) => (
                    <th key={field} scope="col">
                      {label}
                    </th>
                  ))}
                  <th scope="col">Tình trạng hôm nay</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <Line key={line.kind} {...{ state, line }} />
                ))}
              </tbody>
            </table>
          </Wide>
          {open.length === 0 ? null : (
            <>
              <Choice state={state} name="formVersionId" label="Biểu mẫu của các kỳ" options={forms} wide />
              <SourceFields {...{ state, documents }} chosen={PROPOSED_SOURCES} letter={PROPOSED_LETTER} />
              <Button disabled={pending}>Mở các kỳ đã chọn và giao báo cáo</Button>
            </>
          )}
        </>
      )}
    </Form>
  );
}

function Line({ state, line }: { state: FormState; line: ProposedLine }) {
  const { kind, name, dates, openedId } = line;
  const ticked = state.outcome === 'untouched' || typedIn(state, `${kind}.open`) === 'yes';
  return (
    <tr>
      <td>
        {openedId === null ? (
          <input type="checkbox" name={`${kind}.open`} value="yes" defaultChecked={ticked} aria-label={`Mở ${name}`} />
        ) : null}
      </td>
      <th scope="row">{openedId === null ? name : <a href={routes.period(openedId)}>{name}</a>}</th>
      {COLUMNS.map(([field, label]) => (
        <td key={field} data-label={label}>
          {openedId === null ? <DayCell {...{ state, field, label, line }} /> : dates[field]}
          <Shown field={field} line={line} />
        </td>
      ))}
      <td data-label="Tình trạng hôm nay">{openedId === null ? line.state : `Đã mở: ${line.state.toLowerCase()}`}</td>
    </tr>
  );
}

type CellProps = { state: FormState; field: keyof DateValues; label: string; line: ProposedLine };

function DayCell({ state, field, label, line: { kind, name, dates } }: CellProps) {
  const cell = `${kind}.${field}`;
  const error = errorOf(state, cell);
  return (
    <>
      <input
        {...AS_TYPED_HERE}
        id={cell}
        name={cell}
        aria-label={`${name}: ${label}`}
        defaultValue={typedIn(state, cell) ?? dates[field]}
        className="w-32"
        {...(error ? { 'aria-invalid': true, 'aria-describedby': `${cell}-loi` } : {})}
      />
      {error ? (
        <p id={`${cell}-loi`} className="text-sm font-semibold text-risk">
          {error}
        </p>
      ) : null}
    </>
  );
}

/** A due day on a day off says so; the day itself stays. */
function Shown({ field, line: { shown } }: { field: keyof DateValues; line: ProposedLine }) {
  const working = field === 'dueOn' ? shown.due : field === 'ministryDueOn' ? shown.ministryDue : null;
  return working === null ? null : <p className="text-sm text-muted">ngày nghỉ; ngày làm việc cuối {working}</p>;
}

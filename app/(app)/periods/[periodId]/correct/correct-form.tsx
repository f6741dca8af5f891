'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { type Option, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { correctPeriodAction } from './actions.ts';

type Line = {
  rowId: number;
  code: string | null;
  label: string;
  unit: string | null;
  printed: string | null;
  words: Words | null;
};

/** How a row of choices or words is said; see waysToSay. */
type Words = { options: readonly Option[] | null; hint: string | null };

type CorrectFormProps = { periodId: number; seenVersion: number; lines: readonly Line[] };

export function CorrectForm({ periodId, seenVersion, lines }: CorrectFormProps) {
  return (
    <Form action={correctPeriodAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="periodId" value={periodId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <TextField state={state} name="reason" label="Lý do đính chính" />
          <div className="pairs max-w-3xl">
            <TextField
              state={state}
              name="letterNumber"
              label="Số, ký hiệu văn bản đính chính"
              hint="Để trống nếu chưa phát hành."
            />
            <DayField state={state} name="letterOn" label="Ngày ban hành" />
          </div>
          <Section title="Số liệu">
            <table className="sheet stacked">
              <caption className="sr-only">Số đã chốt và số đính chính</caption>
              <thead>
                <tr>
                  <th scope="col">Mã</th>
                  <th scope="col">Nội dung</th>
                  <th scope="col" className="num">
                    Đã chốt
                  </th>
                  <th scope="col">Số đúng</th>
                  <th scope="col">Đơn vị</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <CorrectedLine key={line.rowId} {...{ state, line }} />
                ))}
              </tbody>
            </table>
          </Section>
          <p className="mt-4">
            <Button disabled={pending}>Lập bản đính chính</Button>
          </p>
        </>
      )}
    </Form>
  );
}

function CorrectedLine({ state, line }: { state: FormState; line: Line }) {
  const name = `${line.words ? 'w' : 'r'}${line.rowId}`;
  const error = errorOf(state, name);
  return (
    <tr>
      <td>{line.code}</td>
      <th scope="row" className="font-normal">
        {line.label}
      </th>
      <td data-label="Đã chốt" className={line.printed === null ? 'num text-muted' : 'num'}>
        {line.printed ?? 'chưa có số liệu'}
      </td>
      <td data-label="Số đúng">
        <RightCell {...{ state, name, line, error }} />
        {error ? (
          <p id={`${name}-loi`} className="text-sm font-semibold text-risk">
            {error}
          </p>
        ) : null}
      </td>
      <td data-label="Đơn vị" className="text-muted">
        {line.unit}
      </td>
    </tr>
  );
}

type RightCellProps = { state: FormState; name: string; line: Line; error: string | undefined };

/** A number, one of the choices, or words; blank: the row stays as it is. */
function RightCell({ state, name, line: { label, words }, error }: RightCellProps) {
  const shared = {
    ...{ id: name, name, 'aria-label': `Số đúng: ${label}`, defaultValue: typedIn(state, name) ?? '' },
    ...(error ? { 'aria-invalid': true, 'aria-describedby': `${name}-loi` } : {}),
  };
  if (words === null) return <input {...shared} inputMode="decimal" maxLength={40} className="w-36 text-right" />;
  if (words.options === null)
    return (
      <>
        <textarea {...shared} rows={1} className="w-full lg:min-w-64" />
        {words.hint ? <p className="text-sm text-muted">{words.hint}</p> : null}
      </>
    );
  return (
    <select {...shared}>
      <option value="">giữ nguyên</option>
      {words.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

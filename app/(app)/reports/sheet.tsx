import type { KeyboardEvent } from 'react';
import { AS_TYPED_HERE } from '@/components/ui/day-field.tsx';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import type { SheetLine } from './sheet-lines.ts';

type SheetProps = { state: FormState; lines: readonly SheetLine[]; previousName: string | null };

/** The statistics as one sheet: only "kỳ này" is white. Enter and the arrows move up and down as in a spreadsheet. */
export function Sheet({ state, lines, previousName }: SheetProps) {
  return (
    <table className="sheet entry figures sticking" onKeyDown={moveBetweenCells}>
      <caption className="sr-only">Số liệu của kỳ báo cáo</caption>
      <thead className="sticky top-0 z-10 bg-paper">
        <tr>
          <th scope="col" className="w-16">
            Mã
          </th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num w-28">
            {previousName ?? 'Kỳ trước'}
          </th>
          <th scope="col" className="w-40">
            Kỳ này
          </th>
          <th scope="col" className="w-24">
            Đơn vị
          </th>
          <th scope="col" className="w-44">
            Cách trả lời
          </th>
          <th scope="col" className="w-56">
            Ghi chú
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.asked ? (
            <AskedLine key={line.rowId} {...{ line, state }} />
          ) : (
            <HeadingLine key={line.rowId} line={line} />
          ),
        )}
      </tbody>
    </table>
  );
}

function HeadingLine({ line }: { line: SheetLine }) {
  return (
    <tr>
      <td className="font-semibold">{line.code}</td>
      <th scope="colgroup" colSpan={6} className="font-semibold">
        {line.label}
      </th>
    </tr>
  );
}

function AskedLine({ line, state }: { line: SheetLine; state: FormState }) {
  const cell = (name: string) => `r${line.rowId}.${name}`;
  const error = errorOf(state, cell('typed'));
  return (
    <tr className={line.returned ? 'bg-risk-wash' : ''}>
      <td>{line.code}</td>
      <th scope="row" className="min-w-56 font-normal" id={cell('label')}>
        {line.label}
        {line.help ? <span className="block text-sm text-muted">{line.help}</span> : null}
        {line.returned ? <span className="block text-sm font-semibold text-risk">Trả lại: {line.returned}</span> : null}
        {error ? (
          <span className="block text-sm font-semibold text-risk" id={cell('error')}>
            {error}
          </span>
        ) : null}
      </th>
      <td
        className={line.type === 'text' && line.previous ? 'text-sm text-muted sm:max-w-40' : 'num text-muted'}
        data-label="Kỳ trước:"
      >
        {line.previous ?? '–'}
      </td>
      <td
        className="half"
        data-label={line.unit && line.type !== 'choice' ? `Kỳ này (${line.unit.toLowerCase()})` : 'Kỳ này'}
      >
        <ValueCell {...{ line, state, error }} />
        <input type="hidden" name={cell('seen')} value={typedIn(state, cell('seen')) ?? line.seen} />
      </td>
      <td className="on-desk text-muted">{line.type === 'choice' ? '' : line.unit}</td>
      <td className="half" data-label="Cách trả lời">
        <KindCell {...{ line, state }} />
      </td>
      <td data-label="Ghi chú">
        <input
          name={cell('note')}
          aria-label={`Ghi chú: ${line.label}`}
          defaultValue={typedIn(state, cell('note')) ?? line.note}
          className="w-full"
        />
      </td>
    </tr>
  );
}

function ValueCell({ line, state, error }: { line: SheetLine; state: FormState; error: string | undefined }) {
  const name = `r${line.rowId}.typed`;
  const value = typedIn(state, name) ?? line.typed;
  const common = {
    id: name,
    name,
    defaultValue: value,
    'aria-labelledby': `r${line.rowId}.label`,
    className: 'w-full',
    ...(error ? { 'aria-invalid': true, 'aria-describedby': `r${line.rowId}.error` } : {}),
  };
  if (line.type === 'choice') {
    return (
      <select {...common} data-cell="">
        <option value="">– chọn –</option>
        {line.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (line.type === 'text') return <textarea rows={2} {...common} />;
  return <input data-cell="" inputMode="decimal" autoComplete="off" {...common} className="w-full text-right" />;
}

function KindCell({ line, state }: { line: SheetLine; state: FormState }) {
  const cell = (name: string) => `r${line.rowId}.${name}`;
  return (
    <div className="group">
      <select
        name={cell('kind')}
        aria-label={`Cách trả lời: ${line.label}`}
        defaultValue={typedIn(state, cell('kind')) ?? line.kind}
        className="w-full"
      >
        <option value="value">Số liệu</option>
        <option value="nil">Không phát sinh</option>
        <option value="not-applicable">Không áp dụng</option>
        <option value="missing">Chưa có</option>
      </select>
      <div className="hidden group-has-[option[value=missing]:checked]:block">
        <label className="mt-1 block text-sm">
          Vì sao
          <input
            name={cell('reason')}
            defaultValue={typedIn(state, cell('reason')) ?? line.reason}
            className="w-full"
          />
        </label>
        <label className="mt-1 block text-sm">
          Hẹn ngày
          <input
            {...AS_TYPED_HERE}
            name={cell('promisedOn')}
            defaultValue={typedIn(state, cell('promisedOn')) ?? line.promisedOn}
            className="w-full"
          />
        </label>
      </div>
    </div>
  );
}

const STEPS: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

function moveBetweenCells(event: KeyboardEvent<HTMLTableElement>) {
  const step = STEPS[event.key];
  const cell = event.target as HTMLElement;
  if (step === undefined || !cell.hasAttribute('data-cell') || (cell.tagName === 'SELECT' && event.key !== 'Enter'))
    return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
  event.preventDefault();
  cells[cells.indexOf(cell) + step]?.focus();
}

import { memo } from 'react';
import { asShown, rowKey } from '@/lib/domain/entry-fields.ts';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { LineSays } from './entry/line-says.tsx';
import type { Mark, Standing } from './entry/marks.ts';
import type { Entry } from './entry/use-entry.ts';
import { KindCell } from './kind-cell.tsx';
import type { SheetLine } from './sheet-lines.ts';

type RowProps = {
  line: SheetLine;
  state: FormState;
  mark: Mark;
  choose: Entry['choose'];
  /** The row that is being typed in: what is in view of it belongs to its cell. */
  isHot: boolean;
  isPicked: boolean;
};

/** One asked row. Drawn anew only when something is to be said of it: its cells keep what is typed. */
export const SheetRow = memo(AskedLine, (before, after) =>
  (Object.keys(after) as (keyof RowProps)[]).every((name) =>
    name === 'mark' ? JSON.stringify(before.mark) === JSON.stringify(after.mark) : before[name] === after[name],
  ),
);

function AskedLine({ line, state, mark, choose, isHot, isPicked }: RowProps) {
  const cell = (name: string) => `r${line.rowId}.${name}`;
  const drawn = errorOf(state, cell('typed'));
  const error = mark.error ?? mark.conflict?.message ?? drawn;
  return (
    <tr className={line.returned ? 'bg-risk-wash' : ''} data-standing={mark.standing}>
      <td>{line.code}</td>
      <th scope="row" className="min-w-56 font-normal" id={cell('label')}>
        {line.label}
        {line.help ? <span className="block text-sm text-muted">{line.help}</span> : null}
        {line.returned ? <span className="block text-sm font-semibold text-risk">Trả lại: {line.returned}</span> : null}
        <LineSays id={cell('says')} line={rowKey(line.rowId)} mark={mark} choose={choose} />
        {drawn && !mark.error && !mark.conflict ? (
          <span className="block text-sm font-semibold text-risk" id={cell('error')}>
            {drawn}
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
        className={`half ${isPicked ? 'picked' : ''}`}
        data-label={line.unit && line.type !== 'choice' ? `Kỳ này (${line.unit.toLowerCase()})` : 'Kỳ này'}
      >
        <ValueCell {...{ line, state, mark, isHot, isWrong: error !== undefined }} />
        {mark.said ? (
          <span id={cell('said')} className="block text-right text-[13px] text-muted tabular-nums">
            {mark.said}
          </span>
        ) : null}
        <input type="hidden" name={cell('seen')} value={typedIn(state, cell('seen')) ?? line.seen} />
        <input type="hidden" name={cell('shown')} value={typedIn(state, cell('shown')) ?? shownOf(line)} />
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
      <td className={`text-[13px] ${STANDING_TONE[mark.standing]}`} data-label="Tình trạng:">
        {STANDING_TEXT[mark.standing]}
        <FilesLink line={line} />
      </td>
    </tr>
  );
}

function shownOf({ seen, typed, kind, note, reason, promisedOn }: SheetLine): string {
  return asShown(seen, [typed, kind, note, reason, promisedOn]);
}

/** Off the way of Tab, which goes from cell to cell; the same files are reached below the sheet. */
function FilesLink({ line: { files, label } }: { line: SheetLine }) {
  return (
    <a href={files.href} tabIndex={-1} className="no-print block whitespace-nowrap">
      {files.count > 0 ? `${files.count} tài liệu` : 'Đính kèm'}
      <span className="sr-only"> cho {label}</span>
    </a>
  );
}

const STANDING_TEXT: Record<Standing, string> = {
  blank: 'trống',
  saved: 'đã lưu',
  unsent: 'chưa gửi',
  fault: 'chưa lưu được',
  conflict: 'hai người ghi',
  owing: 'thiếu lý do, ngày hẹn',
  finding: 'xem lại',
};

const STANDING_TONE: Record<Standing, string> = {
  blank: 'hatched text-muted',
  saved: 'text-muted',
  unsent: 'text-slow',
  fault: 'font-semibold text-risk',
  conflict: 'font-semibold text-risk',
  owing: 'text-slow',
  finding: 'text-slow',
};

type ValueProps = Pick<RowProps, 'line' | 'state' | 'mark' | 'isHot'> & { isWrong: boolean };

function ValueCell({ line, state, mark, isHot, isWrong }: ValueProps) {
  const name = `r${line.rowId}.typed`;
  const hasWords = mark.error || mark.conflict || mark.findings.length > 0;
  const described = [
    hasWords ? `r${line.rowId}.says` : isWrong ? `r${line.rowId}.error` : '',
    mark.said ? `r${line.rowId}.said` : '',
    isHot ? 'dang-go' : '',
  ].filter(Boolean);
  const common = {
    id: name,
    name,
    defaultValue: typedIn(state, name) ?? line.typed,
    'aria-labelledby': `r${line.rowId}.label`,
    'data-cell': '',
    className: 'w-full',
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(isWrong ? { 'aria-invalid': true } : {}),
  };
  if (line.type === 'choice') {
    return (
      <select {...common}>
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
  return <input inputMode="decimal" autoComplete="off" {...common} className="w-full text-right" />;
}

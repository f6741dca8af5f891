import { AS_TYPED_HERE } from '@/components/ui/day-field.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { asShown, partKey } from '@/lib/domain/entry-fields.ts';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { LineSays } from './entry/line-says.tsx';
import type { Entry } from './entry/use-entry.ts';
import type { TaskSheetLine } from './task-lines.ts';

type TasksProps = { state: FormState; tasks: readonly TaskSheetLine[]; entry: Entry };

/** What the agency leads stands open; what it supports is folded, and stays part of the form. */
export function Tasks({ state, tasks, entry }: TasksProps) {
  const led = tasks.filter((task) => task.role === 'lead');
  const supported = tasks.filter((task) => task.role === 'support');
  if (tasks.length === 0) return <p className="text-muted">Kỳ này cơ quan không có nhiệm vụ đến hạn.</p>;
  return (
    <>
      {led.length > 0 ? (
        <Wide label="Nhiệm vụ chủ trì">
          <TaskSheet {...{ state, entry, lines: led, caption: 'Nhiệm vụ chủ trì' }} />
        </Wide>
      ) : null}
      {supported.length > 0 ? (
        <details className="mt-4">
          <summary className="cursor-pointer font-semibold text-accent">Nhiệm vụ phối hợp: {supported.length}</summary>
          <Wide label="Nhiệm vụ phối hợp">
            <TaskSheet {...{ state, entry, lines: supported, caption: 'Nhiệm vụ phối hợp' }} />
          </Wide>
        </details>
      ) : null}
    </>
  );
}

/** The tasks that the agency leads or supports in this period: state, day, result document, and why it is late. */
function TaskSheet({
  state,
  lines,
  caption,
  entry,
}: {
  state: FormState;
  lines: readonly TaskSheetLine[];
  caption: string;
  entry: Entry;
}) {
  return (
    <table className="sheet entry">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col" className="w-32">
            Hạn
          </th>
          <th scope="col" className="w-44">
            Tiến độ
          </th>
          <th scope="col" className="w-48">
            Văn bản kết quả
          </th>
          <th scope="col" className="w-56">
            Ghi chú, lý do chậm
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <TaskRow key={line.assignmentId} {...{ line, state, entry }} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ line, state, entry }: { line: TaskSheetLine; state: FormState; entry: Entry }) {
  const cell = (name: string) => `t${line.assignmentId}.${name}`;
  const kept = (name: string, stored: string) => typedIn(state, cell(name)) ?? stored;
  const mark = entry.reading.marks.get(partKey(line.assignmentId));
  const drawn = entry.isAlive ? undefined : (errorOf(state, cell('completedOn')) ?? errorOf(state, cell('state')));
  const error = mark?.error ?? mark?.conflict?.message ?? drawn;
  const wrong = error ? { 'aria-invalid': true, 'aria-describedby': cell(drawn ? 'error' : 'says') } : {};
  return (
    <tr>
      <th scope="row" className="min-w-64 font-normal">
        {line.title}
        <span className="block text-sm text-muted">{line.plan}</span>
        {mark ? (
          <LineSays id={cell('says')} line={partKey(line.assignmentId)} mark={mark} choose={entry.choose} />
        ) : null}
        {drawn ? (
          <span className="block text-sm font-semibold text-risk" id={cell('error')}>
            {drawn}
          </span>
        ) : null}
      </th>
      <td className="whitespace-nowrap" data-label="Hạn:">
        {line.due}
      </td>
      <td className="half group" data-label="Tiến độ">
        <select
          id={cell('state')}
          name={cell('state')}
          aria-label={`Tiến độ: ${line.title}`}
          defaultValue={kept('state', line.state)}
          {...wrong}
          className="w-full"
        >
          <option value="">– chưa báo cáo –</option>
          <option value="not-started">Chưa bắt đầu</option>
          <option value="in-progress">Đang thực hiện</option>
          <option value="done">Đã hoàn thành</option>
        </select>
        <label className="mt-1 hidden text-sm group-has-[option[value=done]:checked]:block">
          Hoàn thành ngày
          <input
            {...AS_TYPED_HERE}
            id={cell('completedOn')}
            name={cell('completedOn')}
            {...wrong}
            defaultValue={kept('completedOn', line.completedOn)}
            className="w-full"
          />
        </label>
        <input type="hidden" name={cell('seen')} value={kept('seen', String(line.seen))} />
        <input type="hidden" name={cell('shown')} value={kept('shown', shownOf(line))} />
      </td>
      <td className="half" data-label="Văn bản kết quả">
        <input
          name={cell('document')}
          aria-label={`Văn bản kết quả: ${line.title}`}
          defaultValue={kept('document', line.document)}
          className="w-full"
        />
      </td>
      <td data-label="Ghi chú, lý do chậm">
        <input
          id={cell('note')}
          name={cell('note')}
          aria-label={`Ghi chú: ${line.title}`}
          defaultValue={kept('note', line.note)}
          className="w-full"
        />
        {line.asksStep ? <StepFields {...{ line, cell, kept }} /> : null}
      </td>
    </tr>
  );
}

type StepFieldsProps = {
  line: TaskSheetLine;
  cell: (name: string) => string;
  kept: (name: string, stored: string) => string;
};

/** The next step of what is long overdue: what, who, by when; what is done needs none. */
function StepFields({ line, cell, kept }: StepFieldsProps) {
  return STEP_CELLS.map(([name, label]) => (
    <label key={name} className="mt-1 block text-sm">
      {label}
      <input
        {...(name === 'stepOn' ? AS_TYPED_HERE : {})}
        id={cell(name)}
        name={cell(name)}
        aria-label={`${label}: ${line.title}`}
        defaultValue={kept(name, line[name])}
        className="w-full"
      />
    </label>
  ));
}

const STEP_CELLS = [
  ['step', 'Bước tiếp theo'],
  ['stepBy', 'Ai làm'],
  ['stepOn', 'Xong ngày'],
] as const;

function shownOf({ seen, state, completedOn, document, note, step, stepBy, stepOn }: TaskSheetLine): string {
  return asShown(seen, [state, completedOn, document, note, step, stepBy, stepOn]);
}

import { AS_TYPED_HERE } from '@/components/ui/day-field.tsx';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';

/** One phần việc of the agency, ready to draw. */
export type TaskSheetLine = {
  assignmentId: number;
  role: 'lead' | 'support';
  title: string;
  plan: string;
  due: string;
  state: string;
  completedOn: string;
  document: string;
  note: string;
  seen: number;
};

/** The tasks that the agency leads or supports in this period: state, day, result document, and why it is late. */
export function TaskSheet({
  state,
  lines,
  caption,
}: {
  state: FormState;
  lines: readonly TaskSheetLine[];
  caption: string;
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
          <TaskRow key={line.assignmentId} {...{ line, state }} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ line, state }: { line: TaskSheetLine; state: FormState }) {
  const cell = (name: string) => `t${line.assignmentId}.${name}`;
  const kept = (name: string, stored: string) => typedIn(state, cell(name)) ?? stored;
  const error = errorOf(state, cell('completedOn')) ?? errorOf(state, cell('state'));
  return (
    <tr>
      <th scope="row" className="min-w-64 font-normal">
        {line.title}
        <span className="block text-sm text-muted">{line.plan}</span>
        {error ? (
          <span className="block text-sm font-semibold text-risk" id={cell('error')}>
            {error}
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
            {...(error ? { 'aria-invalid': true, 'aria-describedby': cell('error') } : {})}
            defaultValue={kept('completedOn', line.completedOn)}
            className="w-full"
          />
        </label>
        <input type="hidden" name={cell('seen')} value={kept('seen', String(line.seen))} />
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
          name={cell('note')}
          aria-label={`Ghi chú: ${line.title}`}
          defaultValue={kept('note', line.note)}
          className="w-full"
        />
      </td>
    </tr>
  );
}

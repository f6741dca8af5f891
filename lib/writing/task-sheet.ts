import type ExcelJS from 'exceljs';
import type { Day } from '@/lib/domain/calendar.ts';
import { TASK_SHEET } from '@/lib/domain/figure-sheet.ts';
import { PROGRESS_STATES, type TaskRole } from '@/lib/domain/task.ts';
import type { PartProgress } from '@/lib/domain/typed-progress.ts';
import { formatDay } from '@/lib/text/days.ts';
import { partFields } from '@/lib/text/entry-lines.ts';
import { PROGRESS_STATE_TEXT, TASK_ROLE_TEXT } from '@/lib/text/statuses.ts';
import { addReportSheet, OPEN, PAPER, protect, put, WRAP } from './sheet-look.ts';

export type TaskLineOut = Omit<PartProgress, 'state'> & {
  assignmentId: number;
  role: TaskRole;
  title: string;
  planTitle: string;
  dueOn: Day | null;
  state: PartProgress['state'] | null;
  version: number;
};

type TasksOut = { title: string; submissionId: number; formVersionId: number; tasks: readonly TaskLineOut[] };

const COLUMNS = [
  { name: '', width: 10 },
  { name: '', width: 6 },
  { name: 'Vai trò', width: 11 },
  { name: 'Nhiệm vụ', width: 60 },
  { name: 'Hạn', width: 16 },
  { name: 'Tiến độ', width: 18 },
  { name: 'Hoàn thành ngày', width: 14 },
  { name: 'Văn bản kết quả', width: 30 },
  { name: 'Ghi chú, lý do chậm', width: 44 },
  { name: 'Bước tiếp theo', width: 36 },
  { name: 'Ai làm', width: 22 },
  { name: 'Xong ngày', width: 14 },
];

const STATES = PROGRESS_STATES.map((state) => PROGRESS_STATE_TEXT[state]);
const HELP = `Chỉ gõ vào ô trắng. Tiến độ: ${STATES.map((words) => `“${words}”`).join(', ')}. Đã hoàn thành thì ghi ngày; quá hạn hoặc hoàn thành quá hạn thì ghi lý do chậm; quá hạn trên 30 ngày thì ghi cả bước tiếp theo, ai làm, xong ngày nào.`;

/** The tasks of the report, with what the agency says of each. */
export async function addTaskSheet(book: ExcelJS.Workbook, { tasks, ...whose }: TasksOut): Promise<void> {
  const { title, submissionId, formVersionId } = whose;
  const sheet = addReportSheet(book, {
    ...{ name: 'Nhiệm vụ', mark: TASK_SHEET.mark, help: HELP, frozen: TASK_SHEET.title, columns: COLUMNS },
    ...{ title, submissionId, formVersionId },
  });
  tasks.forEach((line, at) => {
    writeTask(sheet.getRow(TASK_SHEET.headRow + 1 + at), line);
  });
  await protect(sheet);
}

function writeTask(out: ExcelJS.Row, line: TaskLineOut): void {
  const { completedOn, document, note, step, stepBy, stepOn } = partFields(line);
  const due = line.dueOn === null ? 'chưa xác định hạn' : formatDay(line.dueOn);
  put(out, TASK_SHEET.key, line.assignmentId);
  put(out, TASK_SHEET.version, line.version);
  put(out, TASK_SHEET.role, TASK_ROLE_TEXT[line.role], { fill: PAPER, alignment: WRAP });
  put(out, TASK_SHEET.title, `${line.title}\n${line.planTitle}`, { alignment: WRAP });
  put(out, TASK_SHEET.dueOn, due, { fill: PAPER, alignment: WRAP });
  const state = put(out, TASK_SHEET.state, line.state === null ? '' : PROGRESS_STATE_TEXT[line.state], OPEN);
  state.dataValidation = {
    ...{ type: 'list', allowBlank: true, showErrorMessage: false },
    formulae: [`"${STATES.join(',')}"`],
  };
  put(out, TASK_SHEET.completedOn, completedOn ?? '', OPEN);
  put(out, TASK_SHEET.document, document ?? '', OPEN);
  put(out, TASK_SHEET.note, note ?? '', OPEN);
  put(out, TASK_SHEET.step, step ?? '', OPEN);
  put(out, TASK_SHEET.stepBy, stepBy ?? '', OPEN);
  put(out, TASK_SHEET.stepOn, stepOn ?? '', OPEN);
}

'use client';

import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { decideAction } from './actions.ts';
import type { ReviewLine } from './review-lines.ts';

type TaskUnderReview = { key: string; title: string; state: string | null; note: string | null };

type DecisionFormProps = {
  submissionId: number;
  seenVersion: number;
  /** What the figures are compared with; null when there is nothing earlier. */
  since: string | null;
  lines: readonly ReviewLine[];
  tasks: readonly TaskUnderReview[];
};

const STATES: Record<string, string> = {
  'not-started': 'chưa bắt đầu',
  'in-progress': 'đang thực hiện',
  done: 'đã hoàn thành',
};

/** Review by difference: what was returned, what breaks a rule and what changed stand first; a reason returns its line. */
export function DecisionForm({ submissionId, seenVersion, since, lines, tasks }: DecisionFormProps) {
  const notable = lines.filter((line) => line.changed || line.findings.length > 0 || line.answeredReturn).length;
  return (
    <Form action={decideAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="seenVersion" value={seenVersion} />
          <Section
            title="Số liệu"
            lede={`${notable} dòng cần xem trước: bị trả lại lần trước, vướng quy tắc hoặc đã đổi${since ? ` so với ${since}` : ''}.`}
          >
            <Wide label="So sánh số liệu">
              <LinesTable {...{ state, lines, since }} />
            </Wide>
          </Section>
          {tasks.length > 0 ? (
            <Section title="Nhiệm vụ">
              <TaskLines {...{ state, tasks }} />
            </Section>
          ) : null}
          <Section title="Quyết định">
            <TextArea
              state={state}
              name="line.report"
              label="Lý do trả lại toàn bộ báo cáo"
              hint="Để trống nếu chỉ trả lại từng dòng."
              rows={2}
            />
            <TextArea state={state} name="note" label="Ý kiến chung" rows={2} />
            <div className="flex flex-wrap gap-3">
              <Button name="decision" value="approve" disabled={pending}>
                Duyệt báo cáo
              </Button>
              <Button name="decision" value="return" weight="danger" disabled={pending}>
                Trả lại các dòng đã ghi lý do
              </Button>
            </div>
          </Section>
        </>
      )}
    </Form>
  );
}

function LinesTable({ state, lines, since }: { state: FormState; lines: readonly ReviewLine[]; since: string | null }) {
  return (
    <table className="sheet stacked sticking">
      <caption className="sr-only">So sánh số liệu</caption>
      <thead className="sticky top-0 bg-paper">
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Nội dung</th>
          <th scope="col" className="num">
            {since ?? 'Trước'}
          </th>
          <th scope="col" className="num">
            Kỳ này
          </th>
          <th scope="col" className="num">
            Chênh lệch
          </th>
          <th scope="col" className="min-w-40">
            Ghi chú của cơ quan
          </th>
          <th scope="col" className="w-64">
            Lý do trả lại
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.key} {...{ state, line }} />
        ))}
      </tbody>
    </table>
  );
}

function LineRow({ state, line }: { state: FormState; line: ReviewLine }) {
  const name = `line.${line.key}`;
  return (
    <tr className={line.findings.length > 0 ? 'bg-slow-wash' : line.changed ? 'bg-accent-wash' : ''}>
      <td>{line.code}</td>
      <th scope="row" className="min-w-56 font-normal">
        {line.label}
        {line.findings.map((finding) => (
          <span key={finding.text} className="block text-sm text-slow">
            {finding.text}
            {finding.explanation ? ` Cơ quan giải thích: ${finding.explanation}` : ''}
          </span>
        ))}
        {line.answeredReturn ? (
          <span className="block text-sm text-risk">
            Đã trả lại: {line.answeredReturn.reason} – trả lời: {line.answeredReturn.reply ?? 'chưa có'}
          </span>
        ) : null}
      </th>
      <td data-label="Trước" className={line.words ? 'text-muted' : 'num text-muted'}>
        {line.before}
      </td>
      <td data-label="Kỳ này" className={line.words ? 'max-w-64' : 'num font-semibold'}>
        {line.now} <span className="font-normal text-muted">{line.unit}</span>
      </td>
      <td data-label="Chênh lệch" className="num">
        {line.difference}
      </td>
      <td data-label="Ghi chú của cơ quan">{line.note}</td>
      <td data-label="Lý do trả lại">
        <input
          id={name}
          name={name}
          aria-label={`Lý do trả lại: ${line.label}`}
          defaultValue={typedIn(state, name) ?? ''}
          className="w-full"
        />
      </td>
    </tr>
  );
}

function TaskLines({ state, tasks }: { state: FormState; tasks: readonly TaskUnderReview[] }) {
  return (
    <table className="sheet stacked">
      <caption className="sr-only">Tiến độ nhiệm vụ của cơ quan</caption>
      <thead>
        <tr>
          <th scope="col">Nhiệm vụ</th>
          <th scope="col">Tiến độ</th>
          <th scope="col" className="w-64">
            Lý do trả lại
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.key}>
            <th scope="row" className="font-normal">
              {task.title}
              {task.note ? <span className="block text-sm text-muted">{task.note}</span> : null}
            </th>
            <td data-label="Tiến độ">{task.state ? STATES[task.state] : 'chưa báo cáo'}</td>
            <td data-label="Lý do trả lại">
              <input
                name={`line.${task.key}`}
                aria-label={`Lý do trả lại: ${task.title}`}
                defaultValue={typedIn(state, `line.${task.key}`) ?? ''}
                className="w-full"
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

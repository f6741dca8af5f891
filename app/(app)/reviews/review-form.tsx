'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { TextArea } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { isFolded } from '@/lib/domain/review-lines.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { groupsInWords } from '@/lib/text/review.ts';
import { reviewAction } from './actions.ts';
import type { DeskLine, DeskView } from './desk-lines.ts';
import { LinesTable } from './lines-table.tsx';
import { useKeptMarks } from './use-kept-marks.ts';
import { useReviewKeys } from './use-review-keys.tsx';

/** Review by difference: what asks for a look stands first, what does not is folded; nothing is decided before it is sent. */
export function ReviewForm({ view }: { view: DeskView }) {
  const box = useRef<HTMLDivElement>(null);
  const kept = useKeptMarks(box);
  const keys = useReviewKeys(box, view.desk);
  const lines = [...view.rows, ...view.tasks, ...view.sections];
  const folded = lines.filter((line) => isFolded(line.group));
  return (
    <div ref={box}>
      <Form action={reviewAction}>
        {(state, pending) => (
          <>
            <input type="hidden" name="submissionId" value={view.submissionId} />
            <input type="hidden" name="seenVersion" value={view.seenVersion} />
            <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              <Button name="deed" value="save" weight="secondary" disabled={pending}>
                Lưu đánh dấu
              </Button>
              <p role="status" className={kept.isTrouble ? 'font-semibold text-risk' : 'text-muted'}>
                {kept.said}
              </p>
            </div>
            <Looked {...{ view, state, lines }} />
            {folded.length > 0 ? <Rest {...{ view, state, folded, pending }} /> : null}
            {view.desk === 'staff' ? <Decision {...{ view, state, pending }} /> : null}
          </>
        )}
      </Form>
      {keys}
    </div>
  );
}

function Looked({ view, state, lines }: { view: DeskView; state: FormState; lines: readonly DeskLine[] }) {
  const looked = lines.filter((line) => !isFolded(line.group));
  const rows = view.rows.filter((line) => !isFolded(line.group));
  const tasks = view.tasks.filter((line) => !isFolded(line.group));
  const sections = view.sections.filter((line) => !isFolded(line.group));
  return (
    <Section
      title={`Cần xem: ${looked.length} dòng`}
      lede={
        looked.length === 0
          ? 'Không dòng nào vướng quy tắc, bị trả lại lần trước hoặc đã đổi.'
          : `${groupsInWords(looked.map((line) => line.group))}.`
      }
    >
      {rows.length > 0 ? <LinesTable {...{ view, state }} caption="Số liệu cần xem" lines={rows} /> : null}
      {tasks.length > 0 ? <LinesTable {...{ view, state }} caption="Nhiệm vụ cần xem" lines={tasks} /> : null}
      {sections.length > 0 ? <LinesTable {...{ view, state }} caption="Phần lời cần xem" lines={sections} /> : null}
    </Section>
  );
}

type RestProps = { view: DeskView; state: FormState; folded: readonly DeskLine[]; pending: boolean };

/** Clean, unchanged lines: folded away, and approved in one act. */
function Rest({ view, state, folded, pending }: RestProps) {
  const open = folded.filter((line) => line.group === 'same' && line.mark === 'open').length;
  return (
    <Section
      title={`Không phải xem từng dòng: ${folded.length} dòng`}
      lede={`${groupsInWords(folded.map((line) => line.group))}.`}
    >
      {view.desk === 'staff' && open > 0 ? (
        <Button name="deed" value="together" weight="secondary" disabled={pending} className="mb-3">
          Đồng ý cả {open} dòng không đổi
        </Button>
      ) : null}
      <details>
        <summary className="cursor-pointer font-semibold text-accent">Xem {folded.length} dòng này</summary>
        <LinesTable {...{ view, state }} caption="Dòng không đổi" lines={folded} />
      </details>
    </Section>
  );
}

function Decision({ view, state, pending }: { view: DeskView; state: FormState; pending: boolean }) {
  return (
    <Section
      title="Quyết định"
      lede="Đánh dấu chưa gửi cho cơ quan: chỉ khi bấm một trong hai nút dưới đây. Duyệt là duyệt mọi dòng; trả lại là trả các dòng đánh dấu “Trả lại”, mỗi dòng kèm lý do."
    >
      <TextArea
        state={state}
        name="reason.report"
        label="Lý do trả lại toàn bộ báo cáo"
        hint="Để trống nếu chỉ trả lại từng dòng."
        rows={2}
        defaultValue={view.wholeReason}
      />
      <TextArea state={state} name="note" label="Ý kiến chung" rows={2} />
      <div className="flex flex-wrap gap-3">
        <Button name="deed" value="approve" disabled={pending}>
          Duyệt báo cáo
        </Button>
        <Button name="deed" value="return" weight="danger" disabled={pending}>
          Trả lại các dòng đã đánh dấu
        </Button>
      </div>
    </Section>
  );
}

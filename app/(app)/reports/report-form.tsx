'use client';

import { useActionState, useRef } from 'react';
import { ErrorSummary } from '@/components/ui/error-summary.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { type FormState, untouched } from '@/lib/forms/form-state.ts';
import { saveReportAction } from './actions.ts';
import { Foot } from './entry/foot.tsx';
import { Problems } from './entry/problems.tsx';
import { type EntrySheet, lineOf } from './entry/sheet-state.ts';
import { SheetTools } from './entry/sheet-tools.tsx';
import { useEntry } from './entry/use-entry.ts';
import { HeadFields } from './head-fields.tsx';
import { Sheet } from './sheet.tsx';
import { Tasks } from './task-sheet.tsx';

type ReportFormProps = {
  sheet: EntrySheet;
  previousName: string | null;
  /** What had been typed before the session ended. */
  initial?: FormState;
};

/**
 * Entry: one sheet that saves itself cell by cell. Before scripts arrive, and without them, "Lưu" posts the whole form:
 * what is sound is saved, what is not stays in its cell.
 */
export function ReportForm({ sheet, previousName, initial = untouched }: ReportFormProps) {
  const [state, action, pending] = useActionState(saveReportAction, initial);
  const form = useRef<HTMLFormElement>(null);
  const entry = useEntry(sheet, form, state);
  const line = entry.hot === null ? undefined : lineOf(sheet, entry.hot);
  return (
    <form ref={form} action={action} noValidate autoComplete="off" {...entry.handlers}>
      <input type="hidden" name="submissionId" value={sheet.submissionId} />
      {entry.isAlive ? (
        <Problems reading={entry.reading} savedAt={entry.box.savedAt} summary={entry.summary} />
      ) : (
        <Said state={state} />
      )}
      <Section
        title="Số liệu"
        lede="Gõ số theo lối Việt Nam: 1.234,5. Số 0 là một số liệu; chưa có thì chọn “Chưa có” và hẹn ngày."
      >
        {entry.isAlive ? <SheetTools {...{ sheet, entry }} /> : null}
        <Wide label="Số liệu của kỳ">
          <Sheet {...{ state, lines: sheet.lines, previousName, entry }} />
        </Wide>
      </Section>
      <Section
        title="Nhiệm vụ được giao"
        lede="Nhiệm vụ chủ trì phải có tiến độ; nhiệm vụ phối hợp xác nhận phần của mình."
      >
        <Tasks {...{ state, tasks: sheet.tasks, entry }} />
      </Section>
      <Section title="Văn bản báo cáo" lede="Số, ngày và người ký của báo cáo do cơ quan ban hành.">
        <HeadFields {...{ state, head: sheet.head, entry }} />
      </Section>
      <Foot {...{ entry, line, previousName, pending }} />
    </form>
  );
}

/** The answer to a form that was posted whole. */
function Said({ state }: { state: FormState }) {
  return (
    <>
      <ErrorSummary state={state} />
      {state.outcome === 'done' && state.message ? (
        <Notice tone="good" live>
          {state.message}
        </Notice>
      ) : null}
    </>
  );
}

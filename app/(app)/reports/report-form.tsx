'use client';

import { Button } from '@/components/ui/button.tsx';
import { DayField } from '@/components/ui/day-field.tsx';
import { TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import { Wide } from '@/components/ui/wide.tsx';
import { type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { saveReportAction } from './actions.ts';
import { Sheet } from './sheet.tsx';
import type { SheetLine } from './sheet-lines.ts';
import { TaskSheet, type TaskSheetLine } from './task-sheet.tsx';

type ReportFormProps = {
  submissionId: number;
  lines: readonly SheetLine[];
  tasks: readonly TaskSheetLine[];
  previousName: string | null;
  head: { documentNo: string; documentOn: string; signerName: string; signerTitle: string };
  /** What had been typed before the session ended. */
  initial?: FormState;
};

/** Entry: one sheet, one "Lưu" that works without JavaScript; what is sound is saved, what is not stays in its cell. */
export function ReportForm({ submissionId, lines, tasks, previousName, head, initial }: ReportFormProps) {
  return (
    <Form action={saveReportAction} {...(initial ? { initial } : {})}>
      {(state, pending) => (
        <>
          <input type="hidden" name="submissionId" value={submissionId} />
          <Section
            title="Số liệu"
            lede="Gõ số theo lối Việt Nam: 1.234,5. Số 0 là một số liệu; chưa có thì chọn “Chưa có” và hẹn ngày."
          >
            <Wide label="Số liệu của kỳ">
              <Sheet {...{ state, lines, previousName }} />
            </Wide>
          </Section>
          <Section
            title="Nhiệm vụ được giao"
            lede="Nhiệm vụ chủ trì phải có tiến độ; nhiệm vụ phối hợp xác nhận phần của mình."
          >
            <Tasks {...{ state, tasks }} />
          </Section>
          <Section title="Văn bản báo cáo" lede="Số, ngày và người ký của báo cáo do cơ quan ban hành.">
            <Head {...{ state, head }} />
          </Section>
          <div className="no-print sticky bottom-0 z-10 flex flex-wrap gap-3 border-t border-ink bg-paper py-3">
            <Button disabled={pending} weight="secondary">
              Lưu
            </Button>
            <Button disabled={pending} name="then" value="check">
              Lưu và kiểm tra để gửi
            </Button>
            <p className="hidden self-center text-sm text-muted sm:block">
              Enter hoặc ↓ xuống ô dưới · ↑ lên ô trên · Tab sang phải
            </p>
          </div>
        </>
      )}
    </Form>
  );
}

/** What the agency leads stands open; what it supports is folded, and stays part of the form. */
function Tasks({ state, tasks }: { state: FormState; tasks: ReportFormProps['tasks'] }) {
  const led = tasks.filter((task) => task.role === 'lead');
  const supported = tasks.filter((task) => task.role === 'support');
  if (tasks.length === 0) return <p className="text-muted">Kỳ này cơ quan không có nhiệm vụ đến hạn.</p>;
  return (
    <>
      {led.length > 0 ? (
        <Wide label="Nhiệm vụ chủ trì">
          <TaskSheet {...{ state, lines: led, caption: 'Nhiệm vụ chủ trì' }} />
        </Wide>
      ) : null}
      {supported.length > 0 ? (
        <details className="mt-4">
          <summary className="cursor-pointer font-semibold text-accent">Nhiệm vụ phối hợp: {supported.length}</summary>
          <Wide label="Nhiệm vụ phối hợp">
            <TaskSheet {...{ state, lines: supported, caption: 'Nhiệm vụ phối hợp' }} />
          </Wide>
        </details>
      ) : null}
    </>
  );
}

function Head({ state, head }: { state: FormState; head: ReportFormProps['head'] }) {
  return (
    <div className="grid gap-x-8 sm:grid-cols-2">
      {Object.entries(head).map(([field, seen]) => (
        <input key={field} type="hidden" name={`${field}.seen`} value={typedIn(state, `${field}.seen`) ?? seen} />
      ))}
      <TextField
        state={state}
        name="documentNo"
        label="Số, ký hiệu"
        hint="Ví dụ 125/BC-SNV"
        defaultValue={head.documentNo}
      />
      <DayField state={state} name="documentOn" label="Ngày ban hành" defaultValue={head.documentOn} />
      <TextField state={state} name="signerName" label="Người ký" defaultValue={head.signerName} />
      <TextField state={state} name="signerTitle" label="Chức danh người ký" defaultValue={head.signerTitle} />
    </div>
  );
}

'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, type Option, TextArea, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import type { DraftRule } from '@/lib/domain/form-draft.ts';
import { type FormState, typedIn } from '@/lib/forms/form-state.ts';
import { RULE_KIND_TEXT, TASK_COUNT_TEXT, TASK_HOLD_TEXT } from '@/lib/text/forms.ts';
import { STRENGTH_TEXT } from '@/lib/text/statuses.ts';
import { putFormRuleAction } from '../../actions.ts';

type RuleFormProps = {
  seen: { versionId: number; seenRevision: number };
  rule: DraftRule | null;
  /** The rows that can be checked. */
  rows: readonly Option[];
};

const optionsOf = (texts: Record<string, string>) => Object.entries(texts).map(([value, label]) => ({ value, label }));
const NONE = { value: '', label: '–' };

/** One rule of a draft, in the words that the reporter will read. */
export function RuleForm({ seen, rule, rows }: RuleFormProps) {
  return (
    <Form action={putFormRuleAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="versionId" value={seen.versionId} />
          <input type="hidden" name="seenRevision" value={seen.seenRevision} />
          <input type="hidden" name="ruleCode" value={rule?.code ?? ''} />
          <Choice
            state={state}
            name="rowKey"
            label="Dòng được kiểm tra"
            options={[NONE, ...rows]}
            defaultValue={rule?.rowKey ?? ''}
            wide
          />
          <div className="pairs max-w-3xl">
            <Choice
              state={state}
              name="kind"
              label="Loại quy tắc"
              options={optionsOf(RULE_KIND_TEXT)}
              defaultValue={rule?.kind ?? 'at-most'}
            />
            <Choice
              state={state}
              name="strength"
              label="Mức"
              hint="Cảnh báo giữ được khi ghi “đúng, vì…”."
              options={optionsOf(STRENGTH_TEXT)}
              defaultValue={rule?.strength ?? 'warn'}
            />
          </div>
          <Others {...{ state, rule, rows }} />
          <Bounds {...{ state, rule }} />
          <TextArea
            state={state}
            name="message"
            label="Lời nhắc cho người nhập"
            rows={2}
            defaultValue={rule?.message ?? ''}
          />
          <TextArea
            state={state}
            name="cause"
            label="Nguyên nhân thường gặp"
            hint="Để trống: dùng câu có sẵn của loại quy tắc."
            rows={2}
            defaultValue={rule?.cause ?? ''}
          />
          <Button disabled={pending}>{rule ? 'Lưu quy tắc' : 'Thêm quy tắc'}</Button>
        </>
      )}
    </Form>
  );
}

/** The parts of a total, or the rows whose sum is not to be exceeded. */
function Others({ state, rule, rows }: { state: FormState; rule: DraftRule | null; rows: readonly Option[] }) {
  return (
    <fieldset className="mb-4 max-w-3xl">
      <legend className="font-semibold">Dòng đối chiếu</legend>
      <p className="text-sm text-muted">Cho tổng: các thành phần. Cho “không vượt quá”: dòng làm mức tối đa.</p>
      <div className="mt-1 max-h-72 overflow-y-auto border border-line bg-sheet px-3 py-2">
        {rows.map(({ value, label }) => (
          <label key={value} className="flex items-start gap-2 py-1">
            <input
              type="checkbox"
              name={`other.${value}`}
              defaultChecked={
                state.outcome === 'untouched'
                  ? (rule?.otherKeys.includes(value) ?? false)
                  : typedIn(state, `other.${value}`) === 'on'
              }
              className="mt-1"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Bounds({ state, rule }: { state: FormState; rule: DraftRule | null }) {
  return (
    <>
      <TextField
        state={state}
        name="limit"
        label="Ngưỡng"
        hint="Thay đổi lớn: số phần trăm. Tỷ lệ trong khoảng: mức trên, để trống là 100. Cần ghi chú: số lớn hơn mức này."
        inputMode="decimal"
        defaultValue={(rule?.limit ?? '').replace('.', ',')}
      />
      <div className="pairs max-w-3xl">
        <Choice
          state={state}
          name="taskHolds"
          label="Khớp với tiến độ nhiệm vụ"
          options={[NONE, ...optionsOf(TASK_HOLD_TEXT)]}
          defaultValue={rule?.tasks?.holds ?? ''}
        />
        <Choice
          state={state}
          name="taskCount"
          label="Số nhiệm vụ được đếm"
          options={[NONE, ...optionsOf(TASK_COUNT_TEXT)]}
          defaultValue={rule?.tasks?.count ?? ''}
        />
      </div>
    </>
  );
}

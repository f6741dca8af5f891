'use client';

import { Button } from '@/components/ui/button.tsx';
import { Choice, TextArea, TextField } from '@/components/ui/field.tsx';
import { Form } from '@/components/ui/form.tsx';
import { Section } from '@/components/ui/page.tsx';
import type { DraftRow } from '@/lib/domain/form-draft.ts';
import { STATISTIC_TYPES } from '@/lib/domain/statistic.ts';
import type { FormState } from '@/lib/forms/form-state.ts';
import { choicesAsTyped, ROW_TYPE_TEXT } from '@/lib/text/forms.ts';
import { ACCUMULATION_TEXT, CONSOLIDATION_TEXT } from '@/lib/text/statuses.ts';
import { putFormRowAction } from '../../actions.ts';
import type { RowOptions } from './row-options.ts';

type RowFormProps = {
  seen: { versionId: number; seenRevision: number };
  row: DraftRow | null;
  options: RowOptions;
};

const optionsOf = (texts: Record<string, string>) => [
  { value: '', label: '–' },
  ...Object.entries(texts).map(([value, label]) => ({ value, label })),
];

/** One row of a draft, new or known. What does not belong to its kind is left out when it is saved. */
export function RowForm({ seen, row, options }: RowFormProps) {
  return (
    <Form action={putFormRowAction}>
      {(state, pending) => (
        <>
          <input type="hidden" name="versionId" value={seen.versionId} />
          <input type="hidden" name="seenRevision" value={seen.seenRevision} />
          <input type="hidden" name="rowKey" value={row?.key ?? ''} />
          <What {...{ state, row, options }} />
          <Section title="Ai trả lời, tính thế nào" lede="Đề mục thì bỏ qua phần này.">
            <How {...{ state, row, options }} />
          </Section>
          <Button disabled={pending}>{row ? 'Lưu dòng' : 'Thêm dòng'}</Button>
        </>
      )}
    </Form>
  );
}

type PartProps = { state: FormState; row: DraftRow | null; options: RowOptions };

function What({ state, row, options }: PartProps) {
  const types = STATISTIC_TYPES.map((value) => ({ value, label: ROW_TYPE_TEXT[value] }));
  return (
    <>
      <TextField state={state} name="label" label="Tên chỉ số hoặc đề mục" defaultValue={row?.label} />
      <div className="pairs max-w-3xl">
        <Choice state={state} name="type" label="Loại" options={types} defaultValue={row?.type ?? 'count'} />
        <TextField
          state={state}
          name="code"
          label="Mã"
          hint="Ví dụ 1.2.3; không trùng dòng khác."
          defaultValue={row?.code ?? ''}
        />
      </div>
      <Choice
        state={state}
        name="parent"
        label="Thuộc mục"
        options={options.rows}
        defaultValue={row?.parent ?? ''}
        wide
      />
      {row ? null : (
        <Choice
          state={state}
          name="after"
          label="Đặt sau dòng"
          hint="Để trống: ở cuối biểu."
          options={options.rows}
          wide
        />
      )}
      <TextField state={state} name="unit" label="Đơn vị tính" defaultValue={row?.unit ?? ''} />
      <TextArea
        state={state}
        name="choices"
        label="Các lựa chọn"
        hint="Chỉ cho dòng lựa chọn; mỗi lựa chọn một dòng, ví dụ: 0 = Không"
        defaultValue={row ? choicesAsTyped(row.choices) : ''}
      />
      <Choice
        state={state}
        name="area"
        label="Lĩnh vực"
        hint="Để trống: theo mục ở trên. Người duyệt theo lĩnh vực kiểm tra các dòng này."
        options={options.areas}
        defaultValue={row?.area ?? ''}
        wide
      />
      <TextArea state={state} name="help" label="Hướng dẫn cho người nhập" rows={3} defaultValue={row?.help ?? ''} />
    </>
  );
}

function How({ state, row, options }: PartProps) {
  return (
    <>
      <div className="pairs max-w-3xl">
        <Choice
          state={state}
          name="accumulation"
          label="Tính theo thời gian"
          options={optionsOf(ACCUMULATION_TEXT)}
          defaultValue={row?.accumulation ?? ''}
        />
        <Choice
          state={state}
          name="consolidation"
          label="Tổng hợp toàn tỉnh"
          options={optionsOf(CONSOLIDATION_TEXT)}
          defaultValue={row?.consolidation ?? ''}
        />
        <Choice
          state={state}
          name="group"
          label="Nhóm cơ quan trả lời"
          hint="Mỗi cơ quan trong nhóm trả lời phần mình."
          options={options.groups}
          defaultValue={row?.group ?? ''}
        />
        <Choice
          state={state}
          name="owner"
          label="Hoặc một cơ quan trả lời cho toàn tỉnh"
          hint="Chỉ khi tổng hợp là một cơ quan trả lời."
          options={options.agencies}
          defaultValue={row?.owner ?? ''}
        />
      </div>
      <Choice
        state={state}
        name="total"
        label="Là phần của tổng"
        options={options.counts}
        defaultValue={row?.total ?? ''}
        wide
      />
      <div className="pairs max-w-3xl">
        <Choice
          state={state}
          name="numerator"
          label="Tử số"
          options={options.counts}
          defaultValue={row?.numerator ?? ''}
        />
        <Choice
          state={state}
          name="denominator"
          label="Mẫu số"
          options={options.counts}
          defaultValue={row?.denominator ?? ''}
        />
      </div>
      {row?.statistic ? null : (
        <Choice
          state={state}
          name="statistic"
          label="Nối tiếp chuỗi số liệu"
          hint="Chọn chuỗi đã có để số liệu các năm trước nối tiếp vào dòng này."
          options={options.series}
          wide
        />
      )}
    </>
  );
}

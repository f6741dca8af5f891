'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { FieldView, RowView } from '@/lib/domain/reading-view.ts';
import { errorOf } from '@/lib/forms/form-state.ts';
import type { TableProps } from './desk-view.ts';
import { EditorField } from './editor-field.tsx';

/** The row's form, in place below it: every part that was understood, what is doubted, and the source beside it. */
export function RowEditor({ readingId, row, fields, lists, check, setEditing }: TableProps & { row: RowView }) {
  const form = useRef<HTMLFormElement>(null);
  const source = useSourceOf(row);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form takes the focus once, when it opens
  useEffect(() => {
    const wanted =
      form.current?.querySelector<HTMLElement>('[data-doubted]') ??
      form.current?.querySelector('textarea, input:not([type=hidden]), select');
    (wanted as HTMLElement | null)?.focus();
  }, [row.key]);
  const whys = row.cells.flatMap((cell) => cell.whys);
  return (
    <form
      ref={form}
      action={check.formAction}
      onSubmit={(event) => check.submit(event, () => setEditing(null))}
      noValidate
      aria-label={`Sửa dòng ${row.no}`}
      className="border-y-2 border-accent bg-sheet px-4 py-3"
    >
      <input type="hidden" name="readingId" value={readingId} />
      <input type="hidden" name="seenVersion" value={check.view.standing.version} />
      <input type="hidden" name="deed" value={`change:${row.key}`} />
      {source === '' ? null : (
        <blockquote className="mb-3 max-h-40 overflow-y-auto border-l-4 border-line pl-3 text-sm whitespace-pre-wrap lg:hidden">
          {source}
        </blockquote>
      )}
      {whys.length > 0 ? (
        <ul className="mb-3 list-disc pl-5 text-sm text-slow">
          {whys.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      ) : null}
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        {(fields[row.kind] ?? []).map((field) => (
          <EditorField
            key={field.name}
            field={withChoices(field, row, lists)}
            typed={row.typed[field.name] ?? ''}
            isDoubted={row.doubts.includes(field.name)}
            error={errorOf(check.answer, field.name)}
          />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button name="accept" value="co" aria-disabled={check.isBusy}>
          Ghi, cả dòng đã xem
        </Button>
        <Button name="accept" value="" weight="secondary">
          Chỉ ghi ô vừa sửa
        </Button>
        <Button type="button" weight="secondary" onClick={() => setEditing(null)}>
          Đóng
        </Button>
      </div>
    </form>
  );
}

/** Choices that depend on the province or on the other rows stand once for the whole screen. */
function withChoices(field: FieldView, row: RowView, lists: TableProps['lists']): FieldView {
  if (field.list === undefined) return field;
  const options = field.list === 'rows' ? (row.kind === 'task' ? lists.tasks : lists.targets) : lists[field.list];
  return { ...field, options: [{ value: '', label: BLANK[field.list] }, ...options] };
}

const BLANK: Record<NonNullable<FieldView['list']>, string> = {
  indicators: 'Chỉ số mới, chưa có số liệu',
  rows: 'Không',
  forms: 'Biểu khớp nhiều dòng nhất',
  formRows: 'Theo mã và tên',
};

/** The source stands beside the rows on a wide screen; on a narrow one its lines come along. */
function useSourceOf({ line, lastLine }: RowView): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('#nguon [data-line]')];
    const own = lines.filter(
      ({ dataset }) => Number(dataset.line) >= line && Number(dataset.line) <= Math.max(line, lastLine),
    );
    setText(own.map((one) => one.lastChild?.textContent ?? '').join('\n'));
  }, [line, lastLine]);
  return text;
}

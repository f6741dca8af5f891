'use client';

import { AS_TYPED_HERE } from '@/components/ui/day-field.tsx';
import type { FieldView } from '@/lib/domain/reading-view.ts';

type EditorFieldProps = { field: FieldView; typed: string; isDoubted: boolean; error: string | undefined };

/** A label, a hint, what is wrong in words, and the control. */
export function EditorField({ field, typed, isDoubted, error }: EditorFieldProps) {
  const id = `f.${field.name}`;
  const by = [field.hint ? `${id}-goi-y` : '', error ? `${id}-loi` : ''].filter(Boolean).join(' ');
  return (
    <div className={field.input === 'lines' ? 'sm:col-span-2' : ''}>
      <label htmlFor={id} className={`block text-sm font-semibold ${isDoubted ? 'text-slow' : ''}`}>
        {field.label}
        {isDoubted ? ' (cần xem)' : ''}
      </label>
      {field.hint ? (
        <p id={`${id}-goi-y`} className="text-[0.8125rem] text-muted">
          {field.hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-loi`} className="text-sm font-semibold text-risk">
          {error}
        </p>
      ) : null}
      <Control
        field={field}
        typed={typed}
        shared={{
          id,
          name: id,
          ...(by ? { 'aria-describedby': by } : {}),
          ...(error ? { 'aria-invalid': true } : {}),
          ...(isDoubted ? { 'data-doubted': '' } : {}),
        }}
      />
    </div>
  );
}

type ControlProps = { field: FieldView; typed: string; shared: { id: string; name: string } };

function Control({ field, typed, shared }: ControlProps) {
  switch (field.input) {
    case 'lines':
      return <textarea {...shared} rows={3} defaultValue={typed} className="w-full" />;
    case 'choice':
      return (
        <select {...shared} defaultValue={typed} className="min-h-10 w-full">
          {(field.options ?? []).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <>
          <input type="hidden" name={shared.name} value="" />
          <input {...shared} type="checkbox" value="co" defaultChecked={typed === 'co'} className="size-6" />
        </>
      );
    default:
      return (
        <input
          {...shared}
          {...(field.input === 'day' ? AS_TYPED_HERE : { type: 'text' })}
          defaultValue={typed}
          className="w-full"
        />
      );
  }
}

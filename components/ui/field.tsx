import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';

/** `prefix`: see Form. */
type FrameProps = { state: FormState; name: string; label: string; hint?: ReactNode; prefix?: string };

/** A label, a hint, the error in words, and the control: the same order everywhere. Typed values come back after an error. */
export function TextField({
  state,
  name,
  label,
  hint,
  prefix = '',
  defaultValue,
  ...rest
}: FrameProps & InputHTMLAttributes<HTMLInputElement>) {
  const secret = rest.type === 'password';
  const value = secret ? undefined : (typedIn(state, name) ?? defaultValue);
  return (
    <Frame {...{ state, name, label, hint, prefix }}>
      <input
        {...labelled(state, name, hint, prefix)}
        {...rest}
        defaultValue={value}
        className={`w-full ${rest.className ?? ''}`}
      />
    </Frame>
  );
}

export function TextArea({
  state,
  name,
  label,
  hint,
  defaultValue,
  ...rest
}: FrameProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Frame {...{ state, name, label, hint }}>
      <textarea
        rows={4}
        {...labelled(state, name, hint)}
        {...rest}
        defaultValue={typedIn(state, name) ?? defaultValue}
        className="w-full"
      />
    </Frame>
  );
}

export type Option = { value: string; label: string };

/** `wide` for choices whose names are long. */
export function Choice({
  state,
  name,
  label,
  hint,
  wide = false,
  options,
  defaultValue,
  ...rest
}: FrameProps & { options: readonly Option[]; wide?: boolean } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Frame {...{ state, name, label, hint, wide }}>
      <select
        {...labelled(state, name, hint)}
        {...rest}
        defaultValue={typedIn(state, name) ?? defaultValue}
        className="w-full"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

function Frame({
  state,
  name,
  label,
  hint,
  prefix = '',
  wide = false,
  children,
}: FrameProps & { wide?: boolean; children: ReactNode }) {
  const error = errorOf(state, name);
  const id = `${prefix}${name}`;
  return (
    <div className={`mb-4 ${wide ? 'max-w-3xl' : 'max-w-xl'}`}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-goi-y`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-loi`} className="text-sm font-semibold text-risk">
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function labelled(state: FormState, name: string, hint: ReactNode, prefix = '') {
  const error = errorOf(state, name);
  const id = `${prefix}${name}`;
  const by = [hint ? `${id}-goi-y` : '', error ? `${id}-loi` : ''].filter(Boolean).join(' ');
  return { id, name, ...(by ? { 'aria-describedby': by } : {}), ...(error ? { 'aria-invalid': true } : {}) };
}

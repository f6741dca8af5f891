import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { errorOf, type FormState, typedIn } from '@/lib/forms/form-state.ts';

type FrameProps = { state: FormState; name: string; label: string; hint?: ReactNode };

/** A label, a hint, the error in words, and the control: the same order everywhere. Typed values come back after an error. */
export function TextField({
  state,
  name,
  label,
  hint,
  defaultValue,
  ...rest
}: FrameProps & InputHTMLAttributes<HTMLInputElement>) {
  const secret = rest.type === 'password';
  const value = secret ? undefined : (typedIn(state, name) ?? defaultValue);
  return (
    <Frame {...{ state, name, label, hint }}>
      <input
        {...labelled(state, name, hint)}
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

export function Choice({
  state,
  name,
  label,
  hint,
  options,
  defaultValue,
  ...rest
}: FrameProps & { options: readonly Option[] } & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Frame {...{ state, name, label, hint }}>
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

function Frame({ state, name, label, hint, children }: FrameProps & { children: ReactNode }) {
  const error = errorOf(state, name);
  return (
    <div className="mb-4 max-w-xl">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${name}-goi-y`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${name}-loi`} className="text-sm font-semibold text-risk">
          {error}
        </p>
      ) : null}
      {children}
    </div>
  );
}

function labelled(state: FormState, name: string, hint: ReactNode) {
  const error = errorOf(state, name);
  const by = [hint ? `${name}-goi-y` : '', error ? `${name}-loi` : ''].filter(Boolean).join(' ');
  return { id: name, name, ...(by ? { 'aria-describedby': by } : {}), ...(error ? { 'aria-invalid': true } : {}) };
}

'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * A file, dropped or chosen. The browser writes "Choose file" in its own language over its control, so where there is a
 * script our words stand in its place; without one the control itself is shown (see `.file-field` in globals.css).
 */
export function FileField({
  name,
  label,
  hint,
  accept,
}: {
  name: string;
  label: string;
  hint: string;
  accept: string;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState('');
  useEffect(() => setChosen(input.current?.files?.[0]?.name ?? ''), []);
  return (
    <div className="mb-4 max-w-3xl">
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      <p id={`${name}-goi-y`} className="text-sm text-muted">
        {hint}
      </p>
      <div className="file-field">
        <input
          ref={input}
          id={name}
          name={name}
          type="file"
          accept={accept}
          aria-describedby={`${name}-goi-y`}
          onChange={(event) => setChosen(event.target.files?.[0]?.name ?? '')}
        />
        <p aria-live="polite">{chosen === '' ? 'Kéo tệp thả vào đây, hoặc bấm để chọn tệp' : `Đã chọn: ${chosen}`}</p>
      </div>
    </div>
  );
}

import type { ComponentProps } from 'react';
import { TextField } from './field.tsx';

/** How a day is asked for: the browser's own picker writes it month first wherever the browser speaks English. */
export const AS_TYPED_HERE = {
  type: 'text',
  inputMode: 'numeric',
  placeholder: 'ngày/tháng/năm',
  maxLength: 20,
  autoComplete: 'off',
} as const;

/** A day, typed and shown as 05/03/2026; `defaultValue` is already written so. */
export function DayField(field: ComponentProps<typeof TextField>) {
  return <TextField {...field} {...AS_TYPED_HERE} className="max-w-48" />;
}

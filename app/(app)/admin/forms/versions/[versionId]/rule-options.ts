import type { Option } from '@/components/ui/field.tsx';
import type { FormDraft } from '@/lib/domain/form-draft.ts';

/** Headings hold nothing that could be checked. */
export function checkableRows({ rows }: FormDraft): Option[] {
  return rows
    .filter((row) => row.type !== 'heading')
    .map((row) => ({ value: row.key, label: [row.code, row.label].filter(Boolean).join(' ') }));
}

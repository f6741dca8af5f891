import { Button } from '@/components/ui/button.tsx';
import type { FormHead, FormVersionHead } from '@/lib/db/form-versions.ts';

type VersionPickerProps = { form: FormHead; before: FormVersionHead | undefined; after: FormVersionHead | undefined };

/** Which two versions are compared; a plain form, so that the address says it. */
export function VersionPicker({ form, before, after }: VersionPickerProps) {
  const options = form.versions.map(({ id, version }) => (
    <option key={id} value={id}>
      Bản {version}
    </option>
  ));
  return (
    <form className="no-print mb-4 flex flex-wrap items-end gap-3">
      <label>
        <span className="block font-semibold">Từ</span>
        <select name="tu" defaultValue={before?.id} className="min-h-10">
          {options}
        </select>
      </label>
      <label>
        <span className="block font-semibold">Đến</span>
        <select name="den" defaultValue={after?.id} className="min-h-10">
          {options}
        </select>
      </label>
      <Button weight="secondary">So sánh</Button>
    </form>
  );
}

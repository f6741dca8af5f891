import type { ReactNode } from 'react';
import { Button } from './ui/button.tsx';

export type FilterChoice = { value: string; label: string };

type FiltersProps = { action: string; kept?: Record<string, string>; cleared: string; children: ReactNode };

/** Filters live in the address: a plain form that asks again, so that a link shows the same view. */
export function Filters({ action, kept = {}, cleared, children }: FiltersProps) {
  return (
    <form
      method="get"
      action={action}
      role="search"
      className="no-print mb-4 flex flex-wrap items-end gap-x-4 gap-y-3 border-y border-hairline py-3"
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button weight="secondary">Lọc</Button>
      <a href={cleared} className="py-2">
        Bỏ lọc
      </a>
    </form>
  );
}

type SelectProps = {
  name: string;
  label: string;
  value: string | undefined;
  choices: readonly FilterChoice[];
  all?: string;
};

export function FilterSelect({ name, label, value, choices, all = 'Tất cả' }: SelectProps) {
  return (
    <label className="block max-w-full text-sm">
      <span className="block font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="min-h-10 max-w-64">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function FilterSearch({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="block max-w-full text-sm">
      <span className="block font-semibold">{label}</span>
      <input type="search" name={name} defaultValue={value ?? ''} maxLength={100} className="min-h-10 w-64" />
    </label>
  );
}

export function FilterDay({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="block text-sm">
      <span className="block font-semibold">{label}</span>
      <input type="date" name={name} defaultValue={value ?? ''} className="min-h-10" />
    </label>
  );
}

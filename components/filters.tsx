import type { ReactNode } from 'react';
import { Button } from './ui/button.tsx';
import { AS_TYPED_HERE } from './ui/day-field.tsx';

export type FilterChoice = { value: string; label: string };

type FiltersProps = {
  action: string;
  kept?: Record<string, string | undefined>;
  cleared: string;
  /** What is filtered by now; on a phone the filters are folded while it is nothing. */
  chosen: readonly (string | number | null | undefined)[];
  children: ReactNode;
};

/** Filters live in the address: a plain form that asks again, so that a link shows the same view. */
export function Filters({ action, kept = {}, cleared, chosen, children }: FiltersProps) {
  const isFiltered = chosen.some((one) => one !== undefined && one !== null && one !== '');
  return (
    <details className="folded-on-phone filters no-print mb-4 border-y border-hairline py-1" open={isFiltered}>
      <summary className="cursor-pointer py-1 font-semibold text-accent">Tìm, lọc</summary>
      <form method="get" action={action} role="search" className="flex flex-wrap items-end gap-x-4 gap-y-3 py-2">
        {Object.entries(kept).map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <Button weight="secondary">Lọc</Button>
        {isFiltered ? (
          <a href={cleared} className="py-2">
            Bỏ lọc
          </a>
        ) : null}
      </form>
    </details>
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
    <label className="block max-w-full grow text-sm sm:grow-0">
      <span className="block font-semibold">{label}</span>
      <select name={name} defaultValue={value ?? ''} className="min-h-10 w-full sm:w-auto sm:max-w-52">
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
    <label className="block w-full text-sm sm:w-auto">
      <span className="block font-semibold">{label}</span>
      <input type="search" name={name} defaultValue={value ?? ''} maxLength={100} className="min-h-10 w-full sm:w-52" />
    </label>
  );
}

export function FilterDay({ name, label, value }: { name: string; label: string; value: string | undefined }) {
  return (
    <label className="block text-sm">
      <span className="block font-semibold">{label}</span>
      <input {...AS_TYPED_HERE} name={name} defaultValue={value ?? ''} className="min-h-10 w-36" />
    </label>
  );
}

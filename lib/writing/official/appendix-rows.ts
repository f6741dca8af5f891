import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { AppendixRow } from '@/lib/domain/official-document.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import { resultInWords } from '@/lib/text/results.ts';

type Result = { number: Figure | null; detail: ProvinceDetail | null };

/** Every row of the form in its order, with its unit and the province's figure; a row that nobody answered says so. */
export function appendixRows(
  rows: readonly FormRow[],
  results: ReadonlyMap<number, Result>,
  notes: ReadonlyMap<number, string>,
): AppendixRow[] {
  return rows.map((row) => {
    const heading = row.type === 'heading';
    const printed = heading ? '' : (figureOf(row, results.get(row.id) ?? null) ?? 'chưa có');
    return {
      ...{ heading, code: row.code ?? '', label: row.label },
      unit: heading ? '' : (row.unit ?? ''),
      ...{ figure: printed, note: notes.get(row.id) ?? '' },
    };
  });
}

/** Where one agency answers for the province, its choice stands without a count. */
function figureOf(row: FormRow, result: Result | null): string | null {
  const chosen = row.consolidation === 'owner' ? Object.keys(result?.detail?.counts ?? {})[0] : undefined;
  if (chosen === undefined) return resultInWords(result, row);
  return row.choices.find(({ value }) => value === chosen)?.label ?? chosen;
}

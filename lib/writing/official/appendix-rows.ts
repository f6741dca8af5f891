import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { AppendixRow } from '@/lib/domain/official-document.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { resultInWords } from '@/lib/text/results.ts';

type Result = {
  number: Figure | null;
  detail: (ProvinceDetail & { numerator?: Figure; denominator?: Figure }) | null;
};

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
      ...{ figure: printed, note: notes.get(row.id) ?? sidesOf(results.get(row.id) ?? null) },
    };
  });
}

/** Where one agency answers for the province, its choice stands without a count. */
function figureOf(row: FormRow, result: Result | null): string | null {
  const chosen = row.consolidation === 'owner' ? Object.keys(result?.detail?.counts ?? {})[0] : undefined;
  if (isRate(result)) return resultInWords({ ...result, detail: null }, row);
  if (chosen === undefined) return resultInWords(result, row);
  return row.choices.find(({ value }) => value === chosen)?.label ?? chosen;
}

/** What a rate was made of stands in the note, where nothing else does: "80.294/87.267". */
function sidesOf(result: Result | null): string {
  if (!isRate(result)) return '';
  const { numerator, denominator } = result.detail ?? {};
  return `${formatNumber(numerator ?? '')}/${formatNumber(denominator ?? '')}`;
}

function isRate(result: Result | null): result is Result {
  return Boolean(result?.detail?.numerator && result.detail.denominator);
}

import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { AppendixRow } from '@/lib/domain/official-document.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { choiceInWords, resultInWords } from '@/lib/text/results.ts';

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
  return rows.map((row, at) => {
    const heading = row.type === 'heading';
    const result = results.get(row.id) ?? null;
    return {
      ...{ heading, code: codeOf(row, rows[at - 1]), label: row.label },
      unit: heading ? '' : (row.unit ?? ''),
      figure: heading ? '' : (figureOf(row, result) ?? 'chưa có'),
      note: notes.get(row.id) ?? sidesOf(result) ?? agreedOf(row, result) ?? '',
    };
  });
}

/** As official forms print it: the first of the rows without a code, under the row that they are parts of, says so. */
function codeOf(row: FormRow, above: FormRow | undefined): string {
  return row.code ?? (above !== undefined && row.parentId === above.id ? 'Trong đó' : '');
}

/** A rate stands without what it was made of; a choice that nobody contradicts as the form counts it: "Phát phiếu = 1". */
function figureOf(row: FormRow, result: Result | null): string | null {
  if (isRate(result)) return resultInWords({ ...result, detail: null }, row);
  const chosen = agreedChoice(result);
  if (chosen === null) return resultInWords(result, row);
  const numbered = (row.unit ?? '').includes(`= ${chosen}`) ? ` = ${chosen}` : '';
  return `${choiceInWords(chosen, row)}${numbered}`;
}

/** What a rate was made of stands in the note, where nothing else does: "80.294/87.267". */
function sidesOf(result: Result | null): string | null {
  if (!isRate(result)) return null;
  const { numerator, denominator } = result.detail ?? {};
  return `${formatNumber(numerator ?? '')}/${formatNumber(denominator ?? '')}`;
}

/** How many agencies chose what all of them chose. */
function agreedOf({ consolidation }: FormRow, result: Result | null): string | null {
  const chosen = agreedChoice(result);
  const agencies = chosen === null ? 0 : (result?.detail?.counts?.[chosen] ?? 0);
  return consolidation !== 'owner' && agencies > 1 ? `${formatNumber(String(agencies))} cơ quan` : null;
}

function agreedChoice(result: Result | null): string | null {
  const [chosen, ...others] = Object.keys(result?.detail?.counts ?? {});
  return chosen === undefined || others.length > 0 ? null : chosen;
}

function isRate(result: Result | null): result is Result {
  return Boolean(result?.detail?.numerator && result.detail.denominator);
}

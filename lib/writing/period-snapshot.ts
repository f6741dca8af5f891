import { dayOf } from '@/lib/domain/calendar.ts';
import type { Part } from '@/lib/domain/consolidation.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import type { FormRow } from '@/lib/domain/form.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import type { FrozenRow } from '@/lib/domain/snapshot.ts';
import { resultInWords } from '@/lib/text/results.ts';
import { missingNames } from './open-items.ts';

type Result = {
  number: Figure | null;
  computed: Figure | null;
  overrideId: number | null;
  detail: (ProvinceDetail & { numerator?: Figure; denominator?: Figure }) | null;
  answered: number;
  expected: number;
};

export type ToPrint = {
  rows: readonly FormRow[];
  results: ReadonlyMap<number, Result>;
  overrides: readonly { id: number; reason: string; author: string; createdAt: Date }[];
  partsOf: (row: FormRow) => readonly Part[];
  names: ReadonlyMap<number, string>;
};

/** The province's figures in words, by row. */
export function shownResults(
  rows: readonly FormRow[],
  results: ReadonlyMap<number, Result>,
): Map<number, string | null> {
  return new Map(rows.map((row) => [row.id, resultInWords(results.get(row.id) ?? null, row)]));
}

/** Every row of the form as it is frozen, headings included, in form order. */
export function frozenRows({ rows, results, overrides, partsOf, names }: ToPrint): FrozenRow[] {
  return rows.map((row) => {
    const result = results.get(row.id) ?? null;
    const set = overrides.find((one) => one.id === result?.overrideId);
    const { id: rowId, key, code, label, unit, type, consolidation: rule } = row;
    return {
      ...{ rowId, key, code, label, unit, type, rule },
      printed: resultInWords(result, row),
      number: result?.number ?? null,
      choice: row.consolidation === 'owner' ? (Object.keys(result?.detail?.counts ?? {})[0] ?? null) : null,
      texts: (result?.detail?.texts ?? []).map(({ agencyId, text }) => ({
        agency: agencyId === null ? SET_BY : (names.get(agencyId) ?? ''),
        text,
      })),
      computed: result?.computed ?? null,
      answered: result?.answered ?? 0,
      expected: result?.expected ?? 0,
      missing: missingNames(partsOf(row), names),
      set: set ? { reason: set.reason, by: set.author, on: dayOf(set.createdAt) } : null,
      corrected: null,
    };
  });
}

/** Who says it where no agency's words stand. */
export const SET_BY = 'Sở Nội vụ';

/** What is said in place of the agencies' answers, as it is printed. */
export function printedDetail(row: FormRow, detail: ProvinceDetail): string {
  return resultInWords({ number: null, detail }, row) ?? '';
}

/** A corrected figure as it is printed, in the words of the form. */
export function printedNumber(
  row: FormRow,
  number: Figure,
  sides: { numerator: Figure; denominator: Figure } | null,
): string {
  return resultInWords({ number, detail: sides }, row) ?? '';
}

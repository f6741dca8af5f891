import { MAX_TEXT } from './answer.ts';
import type { FormRow } from './form.ts';

/** What the province says to a row of choices (how many agencies chose what) or of words (who wrote what; null: Sở Nội vụ). */
export type ProvinceDetail = {
  counts?: Record<string, number>;
  texts?: readonly { agencyId: number | null; text: string }[];
};

type WordsRow = Pick<FormRow, 'type' | 'choices' | 'consolidation'>;

/** Rows that say something other than a number. */
export function isInWords(row: Pick<FormRow, 'type'>): boolean {
  return row.type === 'choice' || row.type === 'text';
}

/**
 * Sở Nội vụ's own answer as it is typed: for a row that one agency answers, a choice by value or label; for one that many
 * answer, "Có: 20; Không: 3", as it is printed; for words, the words. `null`: not to be read, or no such row.
 */
export function readProvinceWords(row: WordsRow, typed: string): ProvinceDetail | null {
  const words = typed.normalize('NFC').trim();
  if (words === '' || words.length > MAX_TEXT) return null;
  if (row.type === 'text') return { texts: [{ agencyId: null, text: words }] };
  if (row.type !== 'choice') return null;
  const counts = row.consolidation === 'owner' ? oneChoice(row, words) : countedChoices(row, words);
  return counts === null ? null : { counts };
}

function oneChoice(row: WordsRow, words: string): Record<string, number> | null {
  const value = choiceOf(row, words);
  return value === null ? null : { [value]: 1 };
}

function countedChoices(row: WordsRow, words: string): Record<string, number> | null {
  const counts = new Map<string, number>();
  for (const part of words.split(';')) {
    const [, label = '', count = ''] = /^\s*(.+?)\s*:\s*(\d{1,6})\s*$/.exec(part) ?? [];
    const value = choiceOf(row, label);
    if (value === null || counts.has(value)) return null;
    counts.set(value, Number(count));
  }
  return Object.fromEntries(counts);
}

function choiceOf({ choices }: WordsRow, words: string): string | null {
  const wanted = words.toLowerCase();
  const found = choices.find(({ value, label }) =>
    [value, label].some((one) => one.normalize('NFC').toLowerCase() === wanted),
  );
  return found?.value ?? null;
}

/** Two answers that say the same, whatever the order of their choices. */
export function isSameDetail(left: ProvinceDetail | null, right: ProvinceDetail | null): boolean {
  return written(left) === written(right);
}

function written(detail: ProvinceDetail | null): string {
  const counts = Object.entries(detail?.counts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([counts, detail?.texts?.map(({ text }) => text) ?? []]);
}

import type { DraftRow, DraftRule, DraftSection, FormDraft } from './form-draft.ts';

export type Changed<T> = { before: T; after: T; fields: (keyof T)[] };

/** What a version of a form changed: rows, rules and sections that came, went, are other, or stand elsewhere. */
export type FormDifference = {
  addedRows: DraftRow[];
  removedRows: DraftRow[];
  changedRows: Changed<DraftRow>[];
  /** Rows that now stand after another row than before, as far as both versions have them. */
  movedRows: DraftRow[];
  addedRules: DraftRule[];
  removedRules: DraftRule[];
  changedRules: Changed<DraftRule>[];
  addedSections: DraftSection[];
  removedSections: DraftSection[];
  changedSections: Changed<DraftSection>[];
  movedSections: DraftSection[];
};

export function compareForms(before: FormDraft, after: FormDraft): FormDifference {
  const rows = compareBy(before.rows, after.rows, (row) => row.key);
  const rules = compareBy(before.rules, after.rules, (rule) => rule.code);
  const sections = compareBy(before.sections, after.sections, (section) => section.key);
  return {
    addedRows: rows.added,
    removedRows: rows.removed,
    changedRows: rows.changed,
    movedRows: movedIn(before.rows, after.rows),
    addedRules: rules.added,
    removedRules: rules.removed,
    changedRules: rules.changed,
    addedSections: sections.added,
    removedSections: sections.removed,
    changedSections: sections.changed,
    movedSections: movedIn(before.sections, after.sections),
  };
}

export function isSameForm(before: FormDraft, after: FormDraft): boolean {
  return Object.values(compareForms(before, after)).every((part) => part.length === 0);
}

function compareBy<T extends object>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  return {
    added: after.filter((one) => !was.has(keyOf(one))),
    removed: before.filter((one) => !is.has(keyOf(one))),
    changed: after.flatMap((one) => {
      const old = was.get(keyOf(one));
      const fields = old ? fieldsApart(old, one) : [];
      return old && fields.length > 0 ? [{ before: old, after: one, fields }] : [];
    }),
  };
}

function fieldsApart<T extends object>(before: T, after: T): (keyof T)[] {
  return (Object.keys(after) as (keyof T)[]).filter((field) => printOf(before[field]) !== printOf(after[field]));
}

/** One writing of a value, in whatever order its fields came: the database has an order of its own. */
function printOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** The fewest that have to move: all but the longest run that kept its order. */
function movedIn<T extends { key: string }>(before: readonly T[], after: readonly T[]): T[] {
  const place = new Map(before.map((row, at) => [row.key, at]));
  const common = after.filter((row) => place.has(row.key));
  const kept = longestRun(common.map((row) => place.get(row.key) as number));
  return common.filter((_, at) => !kept.has(at));
}

/** The places of a longest increasing run of numbers. */
function longestRun(numbers: readonly number[]): Set<number> {
  const best: { length: number; from: number }[] = [];
  for (const [at, number] of numbers.entries()) {
    let [length, from] = [1, -1];
    for (let earlier = 0; earlier < at; earlier += 1) {
      const run = best[earlier]?.length ?? 0;
      if ((numbers[earlier] as number) < number && run + 1 > length) [length, from] = [run + 1, earlier];
    }
    best.push({ length, from });
  }
  const run = new Set<number>();
  let at = best.reduce((top, one, place) => (one.length > (best[top]?.length ?? 0) ? place : top), 0);
  for (; numbers.length > 0 && at >= 0; at = best[at]?.from ?? -1) run.add(at);
  return run;
}

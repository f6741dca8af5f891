import type { Day } from '@/lib/domain/calendar.ts';
import { type AgencyMatch, type KnownAgencies, matchAgency } from '../phrases/match-agency.ts';
import { DOUBTFUL_BELOW } from '../proposal.ts';
import type { Sheet, Solution } from './sheet.ts';

/** A name as the kept rows print it, with who is meant: decided by a person, sure by itself, or open. */
export type ReadName = {
  name: string;
  /** The keys of the rows that print it, in their order. */
  rows: readonly string[];
  match: AgencyMatch;
  solution: Solution | null;
  /** Who is meant; null while it is open. */
  meant: Solution | null;
};

/** The day as of which the province's agencies are meant: that of the decision, of the proposal, or the plan's first. */
export function dayOfSheet({ plan: { values } }: Sheet): Day {
  return values.decisionDate ?? values.proposedOn ?? `${values.startYear ?? 2026}-01-01`;
}

/** Every name of the rows that will be saved, in the order of their first row. */
export function readNames(sheet: Sheet, known: KnownAgencies): ReadName[] {
  const day = dayOfSheet(sheet);
  const rows = new Map<string, string[]>();
  for (const { key, name } of printedNames(sheet)) rows.set(name, [...(rows.get(name) ?? []), key]);
  return [...rows].map(([name, keys]) => {
    const match = matchAgency(name, known, day);
    const solution = standing(sheet.solutions.get(name), known);
    return { name, rows: [...new Set(keys)], match, solution, meant: solution ?? sureOf(match) };
  });
}

/** A decision for an agency or group that is no longer among the province's falls away. */
function standing(solution: Solution | undefined, known: KnownAgencies): Solution | null {
  if (solution?.as === 'agency') return known.agencies.some(({ id }) => id === solution.id) ? solution : null;
  if (solution?.as === 'group') return known.groups.some(({ id }) => id === solution.id) ? solution : null;
  return solution ?? null;
}

function printedNames(sheet: Sheet): { key: string; name: string }[] {
  const targets = [...sheet.targets, ...sheet.promises].map(({ key, isDropped, values }) => ({
    key,
    isDropped,
    names: values.agencies,
  }));
  const tasks = sheet.tasks.map(({ key, isDropped, values }) => ({
    key,
    isDropped: isDropped || values.empty,
    names: [...values.lead, ...values.support],
  }));
  return [...targets, ...tasks]
    .filter((row) => !row.isDropped)
    .flatMap(({ key, names }) => names.map((name) => ({ key, name })));
}

/** The same name but for accents, case and abbreviations needs no decision; anything else does. */
function sureOf(match: AgencyMatch): Solution | null {
  if (match.confidence < DOUBTFUL_BELOW) return null;
  if (match.agencyId !== null) return { as: 'agency', id: match.agencyId };
  return match.groupId === null ? null : { as: 'group', id: match.groupId };
}

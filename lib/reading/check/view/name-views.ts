import { AGENCY_KINDS, AGENCY_LEVELS } from '@/lib/domain/agency.ts';
import type { ChoiceView, NameView } from '@/lib/domain/reading-view.ts';
import { AGENCY_KIND_TEXT, AGENCY_LEVEL_TEXT } from '@/lib/text/statuses.ts';
import { agencyKindOf } from '../../agencies/agency-kind.ts';
import type { KnownAgencies } from '../../phrases/match-agency.ts';
import { fold, oneLine } from '../../phrases/words.ts';
import type { ReadName } from '../names.ts';
import type { Solution } from '../sheet.ts';

/** "agency:12", "group:3", "new:department:province", "words": a decision as its form sends it. */
export function solutionCode(solution: Solution): string {
  switch (solution.as) {
    case 'words':
      return 'words';
    case 'new-agency':
      return `new:${solution.kind}:${solution.level}`;
    default:
      return `${solution.as}:${solution.id}`;
  }
}

/** Null for what is no decision, or names somebody who is not the province's. */
export function readSolution(code: string, known: KnownAgencies): Solution | null {
  if (code === 'words') return { as: 'words' };
  const [as, first, second] = code.split(':');
  if (as === 'new') {
    const kind = AGENCY_KINDS.find((one) => one === first);
    const level = AGENCY_LEVELS.find((one) => one === second);
    return kind && level ? { as: 'new-agency', kind, level } : null;
  }
  const id = Number(first);
  if (as === 'agency' && known.agencies.some((one) => one.id === id)) return { as, id };
  return as === 'group' && known.groups.some((one) => one.id === id) ? { as, id } : null;
}

export function solutionInWords(solution: Solution, known: KnownAgencies): string {
  switch (solution.as) {
    case 'agency':
      return known.agencies.find(({ id }) => id === solution.id)?.name ?? 'cơ quan không còn';
    case 'group':
      return `nhóm “${known.groups.find(({ id }) => id === solution.id)?.name ?? 'không còn'}”`;
    case 'new-agency':
      return `cơ quan mới theo văn bản này (${kindInWords(solution.kind, solution.level)})`;
    case 'words':
      return 'giữ nguyên chữ, chưa gắn với cơ quan nào';
  }
}

/** The names that the rows print: those that nobody has placed first, each with who may be meant. */
export function nameViews(
  names: readonly ReadName[],
  known: KnownAgencies,
  labels: ReadonlyMap<string, string>,
): NameView[] {
  return names
    .filter(({ meant, solution }) => meant === null || solution !== null)
    .map((name) => {
      const proposals = proposalsOf(name, known);
      const { meant } = name;
      return {
        name: name.name,
        rows: name.rows.length,
        first: labels.get(name.rows[0] ?? '') ?? '',
        isOpen: meant === null,
        meant: meant === null ? null : solutionInWords(meant, known),
        why: name.match.why,
        proposals,
        chosen: meant === null ? (proposals[0]?.value ?? '') : solutionCode(meant),
      };
    })
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

/** Whom the form offers for every name: the province's agencies and groups. */
export function whoChoices(known: KnownAgencies): ChoiceView[] {
  return [
    ...known.groups.map(({ id, name }) => ({ value: `group:${id}`, label: `Nhóm: ${name}` })),
    ...known.agencies.map(({ id, name, validTo }) => ({
      value: `agency:${id}`,
      label:
        validTo === null ? name : `${name} (đến ${validTo.slice(8)}/${validTo.slice(5, 7)}/${validTo.slice(0, 4)})`,
    })),
  ];
}

/** Who is meant by a name as the list of choices writes it, or as anybody would; null for nobody. */
export function findByLabel(typed: string, known: KnownAgencies): string | null {
  const wanted = fold(oneLine(typed));
  const choices = whoChoices(known);
  const plain = [
    ...known.agencies
      .filter(({ validTo }) => validTo === null)
      .map(({ id, name }) => ({ value: `agency:${id}`, label: name })),
    ...known.groups.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
  ];
  return [...choices, ...plain].find(({ label }) => fold(oneLine(label)) === wanted)?.value ?? null;
}

/** Who may be meant, the likeliest first; the last two can always be said. */
export function proposalsOf({ name, match }: ReadName, known: KnownAgencies): ChoiceView[] {
  const ids = [match.agencyId, ...match.successorIds, ...match.candidateIds];
  const agencies = [...new Set(ids)].flatMap((id): ChoiceView[] => {
    const agency = known.agencies.find((one) => one.id === id);
    return agency ? [{ value: `agency:${agency.id}`, label: agency.name }] : [];
  });
  const group = known.groups.find(({ id }) => id === match.groupId);
  const { kind, level } = agencyKindOf(name);
  const isSeveral = /^(các|những|toàn thể)\s/i.test(name);
  const made: ChoiceView[] = [
    { value: `new:${kind}:${level}`, label: `Cơ quan mới theo văn bản này (${kindInWords(kind, level)})` },
    { value: 'words', label: 'Giữ nguyên chữ, chưa gắn với cơ quan nào' },
  ];
  return [
    ...agencies,
    ...(group ? [{ value: `group:${group.id}`, label: `Nhóm: ${group.name}` }] : []),
    ...(isSeveral ? made.reverse() : made),
  ];
}

function kindInWords(kind: string, level: string): string {
  const one = AGENCY_KIND_TEXT[kind as keyof typeof AGENCY_KIND_TEXT] ?? kind;
  const two = AGENCY_LEVEL_TEXT[level as keyof typeof AGENCY_LEVEL_TEXT] ?? level;
  return `${one.toLowerCase()}, ${two.toLowerCase()}`;
}

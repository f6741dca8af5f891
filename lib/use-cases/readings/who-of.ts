import type { TaskFacts } from '@/lib/catalogue/plan-file.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import type { ReadName } from '@/lib/reading/check/names.ts';
import type { Solution } from '@/lib/reading/check/sheet.ts';
import type { KnownAgencies } from '@/lib/reading/phrases/match-agency.ts';

type AgencyRef = TaskFacts['lead'][number];

/** An agency or group that the plan names and the province does not have yet. */
export type NewAgencyFacts = { key: string; name: string; kind: string; level: string; row: string };
export type NewGroupFacts = { key: string; name: string };

/** Who is meant by every printed name, as catalogue references; what has to be made for them first. */
export type NamedWho = {
  refs: ReadonlyMap<string, AgencyRef>;
  agencies: NewAgencyFacts[];
  groups: NewGroupFacts[];
};

/** The province's own are known by their codes, which are unique within it. */
export function whoOf(names: readonly ReadName[], known: KnownAgencies): NamedWho {
  const taken = new Set([...known.agencies, ...known.groups].map(({ code }) => code));
  const made = { agencies: new Map<string, NewAgencyFacts>(), groups: new Map<string, NewGroupFacts>() };
  const refs = new Map<string, AgencyRef>();
  for (const { name, meant, match, rows } of names) {
    if (meant === null) continue;
    const qualifier = match.qualifier?.normalize('NFC').trim() || null;
    refs.set(name, refOf(name, meant, rows[0] ?? '', qualifier));
  }
  return { refs, agencies: [...made.agencies.values()], groups: [...made.groups.values()] };

  function refOf(name: string, meant: Solution, row: string, qualifier: string | null): AgencyRef {
    switch (meant.as) {
      case 'agency':
        return { agency: codeOf(known.agencies, meant.id), qualifier };
      case 'group':
        return { group: codeOf(known.groups, meant.id), qualifier };
      case 'words': {
        const key = freeKey(slugOf(name), taken, made.groups);
        made.groups.set(key, { key, name });
        return { group: key, qualifier: null };
      }
      case 'new-agency': {
        const key = freeKey(slugOf(name), taken, made.agencies);
        made.agencies.set(key, made.agencies.get(key) ?? { key, name, kind: meant.kind, level: meant.level, row });
        return { agency: key, qualifier: null };
      }
    }
  }
}

function codeOf(known: readonly { id: number; code: string }[], id: number): string {
  const code = known.find((one) => one.id === id)?.code;
  if (code === undefined) throw new Error(`no agency or group ${id}`);
  return code;
}

/** Two writings of one new name are one; a name like that of a record that is there gets a number. */
function freeKey(slug: string, taken: ReadonlySet<string>, made: ReadonlyMap<string, unknown>): string {
  const base = slug || 'co-quan';
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const key = `${base}-${number}`;
    if (made.has(key) || !taken.has(key)) return key;
  }
}

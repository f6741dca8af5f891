import type { AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import { type KnownAgencies, matchAgency } from '@/lib/reading/phrases/match-agency.ts';
import { catalogue } from './gold.ts';

type Province = {
  agencies: {
    key: string;
    name: string;
    shortName?: string;
    aliases?: string[];
    kind: AgencyKind;
    level: AgencyLevel;
    validFrom: string | null;
    validTo: string | null;
  }[];
  groups: { key: string; name: string; aliases?: string[]; rules: { kind: AgencyKind; level: AgencyLevel }[] }[];
};

/** Turns printed names into the keys of a province's catalogue; a name that is unknown there stays as printed. */
export function agencyKeys(province: string, day: string): (names: string[]) => string[] {
  const { agencies, groups } = catalogue<Province>(`${province}/province.json`);
  const known: KnownAgencies = {
    agencies: agencies.map((one, id) => ({
      ...one,
      id,
      code: one.key,
      shortName: one.shortName ?? null,
      reports: true,
    })),
    groups: groups.map((one, id) => ({ ...one, id, code: one.key, memberIds: [], unresolved: false })),
    successions: [],
  };
  return (names) =>
    names.map((name) => {
      const match = matchAgency(name, known, day);
      if (match.groupId !== null) return groups[match.groupId]?.key ?? name;
      return match.agencyId === null ? `? ${name}` : (agencies[match.agencyId]?.key ?? name);
    });
}

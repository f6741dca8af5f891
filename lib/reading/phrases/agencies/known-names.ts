import type { Agency, AgencyGroup, Succession } from '@/lib/domain/agency.ts';
import { fold, oneLine } from '../words.ts';
import { normalName, withoutPlace } from './normal-name.ts';

/** The agencies and groups of a province, with the other spellings that its records keep. */
export type KnownAgencies = {
  agencies: readonly (Agency & { aliases?: readonly string[] })[];
  groups: readonly (AgencyGroup & { aliases?: readonly string[] })[];
  successions: readonly Succession[];
};

/** One name of an agency or group, ready to be compared. */
export type KnownName = {
  printed: string;
  key: string;
  plainKey: string;
  /** As printed, without accents: its abbreviations can be misprinted, too. */
  plainPrinted: string;
  placeless: string;
  agency: Agency | null;
  group: AgencyGroup | null;
};

const INDEXES = new WeakMap<KnownAgencies, KnownName[]>();

/** All names of all agencies and groups; made once for each list. */
export function knownNames(known: KnownAgencies): KnownName[] {
  const made = INDEXES.get(known);
  if (made) return made;
  const names = [
    ...known.agencies.flatMap((agency) =>
      [agency.name, agency.shortName, ...(agency.aliases ?? [])].flatMap((name) => nameOf(name, agency, null)),
    ),
    ...known.groups.flatMap((group) =>
      [group.name, ...(group.aliases ?? [])].flatMap((name) => nameOf(name, null, group)),
    ),
  ];
  INDEXES.set(known, names);
  return names;
}

function nameOf(printed: string | null, agency: Agency | null, group: AgencyGroup | null): KnownName[] {
  if (printed === null || printed.trim() === '') return [];
  // An agency's own brackets belong to its name: "Kho bạc Nhà nước khu vực X (đầu mối tại Sơn La)".
  const { key, plainKey } = normalName(printed.replace(/[()]/g, ' '));
  return [
    { printed, key, plainKey, plainPrinted: fold(oneLine(printed)), placeless: withoutPlace(plainKey), agency, group },
  ];
}

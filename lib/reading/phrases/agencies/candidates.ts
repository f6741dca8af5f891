import type { Agency, AgencyGroup } from '@/lib/domain/agency.ts';
import { fold, lower } from '../words.ts';
import { allowance, distance } from './distance.ts';
import { type KnownAgencies, type KnownName, knownNames } from './known-names.ts';
import { initialsOf, type NormalName, normalName, withoutPlace } from './normal-name.ts';

/** An agency or group that a name may mean, and in which way the name says so. */
export type Candidate = {
  agency: Agency | null;
  group: AgencyGroup | null;
  how: 'exact' | 'folded' | 'misprint' | 'group';
  confidence: number;
  doubt: 'accents' | 'shortened' | 'misprint' | null;
};

type Way = (names: readonly KnownName[], printed: string, normal: NormalName) => Candidate[];

/** The candidates of the first way that finds any: the same words before other spellings, those before misprints. */
export function candidatesFor(printed: string, normal: NormalName, known: KnownAgencies): Candidate[] {
  const names = knownNames(known);
  for (const way of WAYS) {
    const found = way(names, printed, normal);
    if (found.length > 0) return found;
  }
  return [];
}

const WAYS: Way[] = [
  (names, printed) => found(names, (name) => name.printed === printed, 'exact', 1, null),
  (names, printed) => found(names, (name) => lower(name.printed) === lower(printed), 'folded', 0.98, null),
  (names, _, { key }) => found(names, (name) => name.key === key, 'folded', 0.95, null),
  (names, printed) => {
    const { key } = normalName(printed.replace(/[()]/g, ' '));
    return found(names, (name) => name.key === key, 'folded', 0.95, null);
  },
  (names, _, { key }) => sameLetters(names, key),
  (names, _, { plainKey, key }) =>
    found(names, (name) => name.plainKey === plainKey, 'folded', 0.9, key === plainKey ? null : 'accents'),
  (names, printed, { key }) => found(names, (name) => sameButPlace(name, key, printed), 'folded', 0.85, null),
  (names, _, { plainKey }) => {
    const placeless = withoutPlace(plainKey);
    return placeless.includes(' ')
      ? found(names, (name) => name.placeless === placeless, 'folded', 0.6, 'shortened')
      : [];
  },
  (names, _, { key }) => byRule(names, key),
  (names, _, { key }) => withoutPerson(names, key),
  misprints,
];

function found(
  names: readonly KnownName[],
  fits: (name: KnownName) => boolean,
  how: 'exact' | 'folded' | 'misprint',
  confidence: number,
  doubt: Candidate['doubt'],
): Candidate[] {
  return names
    .filter(fits)
    .map(({ agency, group }) => ({ agency, group, how: group ? 'group' : how, confidence, doubt }));
}

/** "sở kh đt", "sở tttt": the first letters of a department's field. */
function sameLetters(names: readonly KnownName[], key: string): Candidate[] {
  const letters = /^sở ((?:\p{L}{1,5} ?){1,4})$/u.exec(key)?.[1]?.replaceAll(' ', '');
  if (letters === undefined || letters.length > 8) return [];
  return found(
    names,
    (name) => name.key.startsWith('sở ') && initialsOf(name.key.slice(3)) === letters,
    'folded',
    0.9,
    null,
  );
}

/** "Công an tỉnh" and "Công an tỉnh Sơn La"; a department is the province's without saying so. */
function sameButPlace(name: KnownName, key: string, printed: string): boolean {
  const isLonger = name.key.length > key.length;
  const [short, long] = isLonger ? [key, name.key] : [name.key, key];
  if (!long.startsWith(`${short} `)) return false;
  const rest = long.slice(short.length);
  const endsInPlace = /(?:tỉnh|Tỉnh|TỈNH)(?: \p{Lu}[\p{L}'-]*){0,4}$/u.test(isLonger ? name.printed : printed);
  if (/(?:^| )tỉnh$/u.test(short)) return endsInPlace && rest.split(' ').length <= 5;
  return (
    /^(?:sở|ban|thanh tra|văn phòng|công an|báo) /u.test(short) && endsInPlace && /^ tỉnh(?: \S+){0,4}$/u.test(rest)
  );
}

/** "UBND các xã, phường và đặc khu" for the group of all communes, however it is called there. */
function byRule(names: readonly KnownName[], key: string): Candidate[] {
  const rule = RULES.find(([pattern]) => pattern.test(key))?.[1];
  if (rule === undefined) return [];
  const fits = (name: KnownName) =>
    name.group !== null &&
    !name.group.unresolved &&
    name.group.rules.length > 0 &&
    name.group.rules.every((one) => rule.includes(one.kind));
  const groups = new Map(names.filter(fits).map((name) => [name.group?.id, name]));
  return found([...groups.values()], () => true, 'folded', 0.6, 'shortened');
}

const RULES: [RegExp, string[]][] = [
  [/^ủy ban nhân dân (?:cấp xã|(?:các )?(?:xã|phường)(?: (?:xã|phường|thị trấn|đặc khu))*)$/u, ['commune-committee']],
  [/^ủy ban nhân dân (?:cấp huyện|(?:các )?huyện(?: (?:huyện|thị xã|thành phố))*)$/u, ['district-committee']],
  [
    /^(?:các )?sở (?:ban )?(?:ngành|cơ quan ngang sở)(?: đoàn thể)?(?: (?:cấp )?tỉnh)?(?: (?:có )?liên quan)?$/u,
    ['department', 'office', 'board'],
  ],
  [/^(?:các )?(?:tổ chức chính trị xã hội|đoàn thể)(?: (?:cấp )?tỉnh)?$/u, ['front']],
  [/^(?:các )?cơ quan (?:ngành dọc|trung ương)/u, ['vertical', 'central']],
];

/** "Giám đốc Sở Nội vụ" answers for his department. */
function withoutPerson(names: readonly KnownName[], key: string): Candidate[] {
  const office = /^(?:phó )?(?:giám đốc|chánh|chủ tịch|thủ trưởng|trưởng|người đứng đầu) (.+)$/u.exec(key)?.[1];
  return office === undefined ? [] : found(names, (name) => name.key === office, 'folded', 0.6, 'shortened');
}

/** Few wrong letters, the same figures: a proposal. */
function misprints(names: readonly KnownName[], printed: string, { plainKey }: NormalName): Candidate[] {
  const most = allowance(plainKey.length);
  if (most === 0) return [];
  const figures = figuresOf(plainKey);
  const plain = fold(printed);
  const near = names
    .filter((name) => figuresOf(name.plainKey) === figures)
    .map((name) => ({
      name,
      off: Math.min(distance(plainKey, name.plainKey, most), distance(plain, name.plainPrinted, most)),
    }))
    .filter(({ off }) => off <= most);
  const least = Math.min(...near.map(({ off }) => off));
  const best = near.filter(({ off }) => off === least).map(({ name }) => name);
  return found(best, () => true, 'misprint', 0.5, 'misprint');
}

function figuresOf(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}

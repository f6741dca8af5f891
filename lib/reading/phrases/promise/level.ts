import type { Level } from '@/lib/domain/plan.ts';

export type PrintedLevel = { level: Level; start: number; isNamed: boolean };

/** The levels of government that the words name, in their order; `isNamed` for "cấp tỉnh", not for "UBND tỉnh". */
export function levelsIn(words: string): PrintedLevel[] {
  const found: PrintedLevel[] = [];
  for (const match of words.matchAll(LEVELS)) {
    const { cap, ubnd, list } = match.groups as Record<string, string | undefined>;
    const levels = (cap ?? ubnd ?? list ?? '').match(NAMES) ?? [];
    for (const name of levels) {
      const level = LEVEL_OF[name] as Level;
      if (found.at(-1)?.level === level && found.at(-1)?.start === match.index) continue;
      found.push({ level, start: match.index, isNamed: ubnd === undefined });
    }
  }
  return found;
}

/**
 * The one level that a promise is for. Province is what is meant when nothing is said, so it counts only beside other
 * levels (`amongOthers`) or right at the number.
 */
export function levelOf(words: string, amongOthers: boolean): Level | null {
  const levels = [...new Set(levelsIn(words).map((one) => one.level))];
  if (levels.length !== 1) return null;
  const [level] = levels as [Level];
  if (level !== 'province' && (BOTH.test(words) || (!amongOthers && NAMES_PROVINCE.test(words)))) return null;
  return level !== 'province' || amongOthers ? level : null;
}

// "cơ quan chuyên môn của UBND tỉnh …; của UBND cấp huyện …" is for both.
const NAMES_PROVINCE = /(?:cơ quan|đơn vị|phòng|sở)[^,;.]{0,40} (?:ubnd|ủy ban nhân dân) tỉnh(?!\p{L})/u;

const BOTH = /(?<!\p{L})(?:ubnd|ủy ban nhân dân) tỉnh(?:,| và|, và) /u;

const LEVEL_OF: Record<string, Level> = {
  tỉnh: 'province',
  'thành phố': 'province',
  huyện: 'district',
  xã: 'commune',
  phường: 'commune',
};
const NAMES = /tỉnh|thành phố|huyện|xã|phường/gu;
const NAME = '(?:tỉnh|thành phố|huyện|xã|phường)';
const AND = '(?:, | và |, và |/| - )';

// "cấp xã", "cấp tỉnh, huyện, xã", "UBND các xã, phường", "(tỉnh, huyện, xã)"; not "từ cấp tỉnh đến cấp xã"
const LEVELS = new RegExp(
  `(?<!\\p{L})(?:(?<!(?:từ|đến|tận|tới) )cấp (?<cap>${NAME}(?:${AND}(?:tỉnh|huyện|xã)(?!\\p{L}))*)` +
    '|(?:ubnd|ủy ban nhân dân) (?<ubnd>các (?:xã|phường|huyện)|(?:xã|phường)(?=, (?:xã|phường|thị trấn)))' +
    `|(?<list>(?:tỉnh|huyện|xã)(?:${AND}(?:tỉnh|huyện|xã)){1,2}))(?!\\p{L})`,
  'gu',
);

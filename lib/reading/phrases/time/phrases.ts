import { TIME_DOUBTS as DOUBT } from '../doubts.ts';
import { wordPattern } from '../words.ts';
import { type Scan, take } from './scan.ts';
import { type FoundSpan, monthsSpan, recurring, spanOf, type Years, yearSpan, yearsSpan } from './span.ts';

/** A phrase that is read as a whole, and the spans that it means. */
type Phrase = { pattern: RegExp; spans: (found: RegExpExecArray, years: Years) => FoundSpan[] };

/** What must be read before the points of time: its numbers are no days of their own. */
export function takeLeading(scan: Scan, years: Years): void {
  takePhrases(scan, [...PARTS_OF_YEAR, ...CADENCES, CONDITION], years);
}

/** What stands without a point of time. */
export function takeTrailing(scan: Scan, years: Years): void {
  takePhrases(scan, PLAIN, years);
  if (scan.found.length === 0) takePhrases(scan, VAGUE, years);
}

function takePhrases(scan: Scan, phrases: readonly Phrase[], years: Years): void {
  for (const { pattern, spans } of phrases) {
    for (const found of [...scan.words.matchAll(pattern)]) {
      take(scan, found.index, found.index + found[0].length, spans(found, years));
    }
  }
}

const YEAR = String.raw`(?: (?:năm )?((?:19|20)\d{2})(?!\d))?`;

const PARTS_OF_YEAR: Phrase[] = [
  { pattern: wordPattern(`0?6 tháng đầu(?: năm)?${YEAR}`), spans: ([, year], years) => partOf(year, years, 1, 6) },
  { pattern: wordPattern(`0?6 tháng cuối(?: năm)?${YEAR}`), spans: ([, year], years) => partOf(year, years, 7, 12) },
  { pattern: wordPattern(`0?9 tháng đầu(?: năm)?${YEAR}`), spans: ([, year], years) => partOf(year, years, 1, 9) },
  { pattern: wordPattern('năm học (20\\d{2}) ?- ?(20\\d{2})'), spans: ([all, a, b]) => [schoolYear(all, a, b)] },
];

const CADENCES: Phrase[] = [
  {
    pattern: wordPattern(String.raw`theo (?:kế hoạch|chương trình)(?: [^\s,;()\d]+){0,8}? hàng năm`),
    spans: (_, years) => [recurring('yearly', years)],
  },
  // The periods of reporting: "quý, 6 tháng, năm", "quý I, 6 tháng, quý III và năm", "6 tháng, 9 tháng, năm", "hàng quý, năm".
  {
    pattern: wordPattern(
      '(?:hàng )?quý(?: i)?,? (?:và )?0?6 tháng(?:,? (?:quý iii|0?9 tháng))?(?:,? và|,)? (?:cả |hàng )?năm' +
        '|0?6 tháng,? 0?9 tháng(?:,? và|,)? (?:cả |hàng )?năm|(?:hàng|định kỳ) quý(?:,|,? và) (?:hàng )?năm',
    ),
    spans: (_, years) => [recurring('ongoing', years)],
  },
  {
    pattern: wordPattern(String.raw`(?:định kỳ )?0?6 tháng(?:,| và|, và) (?:cả |hàng )?năm(?! \d)`),
    spans: (_, years) => [
      recurring('yearly-month', years, { month: 6, doubt: DOUBT.halfYear }),
      recurring('yearly', years),
    ],
  },
  {
    pattern: wordPattern('(?:định kỳ |hàng )?0?6 tháng(?: ?/ ?| một | 1 | 01 )lần|định kỳ 0?6 tháng'),
    spans: (_, years) => [6, 12].map((month) => recurring('yearly-month', years, { month, doubt: DOUBT.halfYear })),
  },
  {
    pattern: wordPattern(String.raw`(\d{1,2}) năm(?: ?/ ?| một | 1 | 01 )lần`),
    spans: ([all, count], years) => [
      recurring('yearly', years, { doubt: Number(count) === 1 ? null : DOUBT.everyYears(all) }),
    ],
  },
  {
    pattern: wordPattern('(?:hàng|mỗi|theo|từng) quý'),
    spans: (_, years) => [1, 2, 3, 4].map((quarter) => recurring('yearly-quarter', years, { quarter })),
  },
  {
    pattern: wordPattern(String.raw`(?:ngày \d{1,2} )?(?:hàng|mỗi|từng) tháng`),
    spans: (_, years) => [recurring('ongoing', years, { doubt: DOUBT.monthly })],
  },
];

/** "Sau khi có hướng dẫn của Trung ương": no day is invented, whatever day the condition itself speaks of. */
const CONDITION: Phrase = {
  pattern: wordPattern(
    String.raw`(?:ngay |\d+ ngày(?: làm việc)? )?` +
      '(?:sau khi|khi có|khi được|khi cần|khi trung ương|khi chính phủ|khi bộ|kể từ khi|trong vòng|trong thời hạn' +
      String.raw`|sau \d+ (?:ngày|tháng)|tùy theo|tùy|căn cứ|trên cơ sở|theo (?!quý|tháng|năm|định kỳ|từng))` +
      String.raw`(?:(?!, (?:hoàn thành|chậm nhất|thường xuyên|hàng|trong năm|trước ngày))[^;()])*(?:\([^()]*\)[^;()]*)*`,
  ),
  spans: ([words]) => {
    const doubt = /(?:tháng|quý|năm|ngày) (?:[ivx]+(?!\p{L})|\d)|\d{4}/u.test(words) ? DOUBT.dateInCondition : null;
    return [spanOf('conditional', { doubt })];
  },
};

const PLAIN: Phrase[] = [
  {
    pattern: wordPattern('thường xuyên(?:,? liên tục)?|liên tục|(?:hàng|mỗi) (?:ngày|tuần)'),
    spans: (_, years) => [recurring('ongoing', years)],
  },
  {
    pattern: wordPattern('(?:cuối |đầu )?(?:hàng|mỗi|từng) năm|thường niên'),
    spans: (_, years) => [recurring('yearly', years)],
  },
  {
    pattern: wordPattern(
      '(?:trong |cả |suốt )?(?:cả )?(?:giai đoạn|kỳ kế hoạch|thời kỳ kế hoạch)(?: thực hiện)?(?: kế hoạch)?(?! ?[\\ue000\\d])',
    ),
    spans: (_, years) => (years ? [yearsSpan(years.startYear, years.endYear)] : []),
  },
  {
    pattern: wordPattern('(?:trong|cả|cuối) năm(?: kế hoạch)?(?! \\ue000)'),
    spans: (_, years) => (years && years.startYear === years.endYear ? [yearSpan(years.startYear)] : []),
  },
];

const VAGUE: Phrase[] = [
  {
    pattern: wordPattern('đột xuất|khi phát sinh'),
    spans: () => [spanOf('conditional')],
  },
  {
    pattern: wordPattern('định kỳ'),
    spans: (_, years) => [recurring('ongoing', years, { doubt: DOUBT.anyPeriod })],
  },
];

function partOf(printed: string | undefined, years: Years, from: number, to: number): FoundSpan[] {
  const only = years && years.startYear === years.endYear ? years.startYear : null;
  const year = printed === undefined ? only : Number(printed);
  if (year !== null) return [monthsSpan('range', { year, month: from }, { year, month: to })];
  return [recurring('yearly-month', years, { month: to, doubt: DOUBT.noYear(`tháng ${from}–${to}`) })];
}

function schoolYear(words: string, from: string | undefined, to: string | undefined): FoundSpan {
  return yearsSpan(Number(from), Number(to), DOUBT.schoolYear(words));
}

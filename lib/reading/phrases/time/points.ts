import { dayFrom, type Month, quarterMonths } from './span.ts';

/** A day, month, quarter or year as printed; `year` is null where it is left out. */
export type Point = {
  kind: 'date' | 'month' | 'quarter' | 'year';
  year: number | null;
  /** 1–4 for a quarter, 1–12 for a month or date. */
  number: number;
  day: number;
  shortYear: boolean;
  start: number;
  end: number;
};

/** Every point of time in the words, in their order. `words` is lower case with plain dashes. */
export function pointsOf(words: string): Point[] {
  const points: Point[] = [];
  for (const found of words.matchAll(POINT)) {
    const point = found.index < (points.at(-1)?.end ?? 0) ? null : pointOf(found);
    if (!point) continue;
    points.push(point, ...continued(words, point));
  }
  return withYears(words, points);
}

/** The first and the last month that a point covers; null without a year or for an impossible one. */
export function monthsOf(point: Point): [Month, Month] | null {
  if (point.year === null) return null;
  if (point.kind === 'quarter') return quarterMonths(point.year, point.number);
  if (point.kind === 'year') return quarterMonths(point.year, 1, 4);
  if (point.number < 1 || point.number > 12) return null;
  return [
    { year: point.year, month: point.number },
    { year: point.year, month: point.number },
  ];
}

export function dayOfPoint(point: Point): string | null {
  return point.year === null ? null : dayFrom(point.year, point.number, point.day);
}

/** "đến", "-" between two points: a stretch. */
export function joinsRange(between: string): boolean {
  return /^ ?(?:-|đến|tới|cho đến)(?: hết| cuối)?(?: ngày)? ?$/u.test(between);
}

/** A comma or "và" between two points: a list. */
export function joinsList(between: string): boolean {
  return /^ ?(?:,|;|và|hoặc|&|\+|, và)(?: trong)? ?$/u.test(between);
}

const YEAR = String.raw`(?:19|20)\d{2}(?!\d)`;
const LINK = '(?: ?[/.-] ?|,? năm | )';
const POINT = new RegExp(
  [
    String.raw`(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}|\d{2})(?![\d/])`,
    String.raw`(?<!tuần )(?<dw>\d{1,2}) tháng (?<mw>\d{1,2})(?!\d)(?:${LINK}(?<yw>${YEAR}))?`,
    String.raw`(?:quý|(?<!\p{L})q)\.? ?(?<q>iv|iii|ii|i|[1-4])(?![\p{L}\d])(?:${LINK}(?<yq>${YEAR}))?`,
    String.raw`(?:tháng|(?<!\p{L})t) ?(?<mo>\d{1,2})(?!\d)(?!/\d{1,2}(?!\d))(?:${LINK}(?<ym>${YEAR}))?`,
    String.raw`(?<my>\d{1,2})/(?<ymy>${YEAR})`,
    String.raw`(?<dd>\d{1,2})/(?<dm>\d{1,2})(?![\d/])`,
    `(?<year>${YEAR})`,
  ]
    .map((one) => `(?<![\\d/.])${one}`)
    .join('|'),
  'gu',
);

function pointOf(found: RegExpExecArray): Point | null {
  const g = found.groups as Record<string, string | undefined>;
  const place = { start: found.index, end: found.index + found[0].length, shortYear: false, day: 0 };
  if (g.d) return { ...place, kind: 'date', ...fullYear(g.y as string), number: Number(g.m), day: Number(g.d) };
  if (g.dw) return { ...place, kind: 'date', year: yearFrom(g.yw), number: Number(g.mw), day: Number(g.dw) };
  if (g.q) return { ...place, kind: 'quarter', year: yearFrom(g.yq), number: quarterFrom(g.q) };
  if (g.mo) return monthPoint(place, g.mo, g.ym);
  if (g.my) return monthPoint(place, g.my, g.ymy);
  if (g.dd) return { ...place, kind: 'date', year: null, number: Number(g.dm), day: Number(g.dd) };
  return { ...place, kind: 'year', year: Number(g.year), number: 0 };
}

function monthPoint(
  place: Pick<Point, 'start' | 'end' | 'shortYear' | 'day'>,
  month: string,
  year: string | undefined,
): Point | null {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { ...place, kind: 'month', year: yearFrom(year), number } : null;
}

/** "Quý III, IV/2026", "Tháng 5, 6 năm 2026": what follows a quarter or month without its word. */
function continued(words: string, first: Point): Point[] {
  if (first.kind !== 'quarter' && first.kind !== 'month') return [];
  const next = first.kind === 'quarter' ? NEXT_QUARTER : NEXT_MONTH;
  const points: Point[] = [];
  for (let at = first.end; ; ) {
    next.lastIndex = at;
    const found = next.exec(words);
    if (!found) return points;
    const printed = found[2] as string;
    const number = first.kind === 'quarter' ? quarterFrom(printed) : Number(printed);
    if (number < 1 || number > 12) return points;
    const end = found.index + found[0].length;
    points.push({ ...first, year: yearFrom(found[3]), number, start: found.index + (found[1] as string).length, end });
    at = end;
  }
}

const BETWEEN = '( ?(?:,|;|-|&|và|đến) ?)';
const AFTER = String.raw`(?![\p{L}\d])(?!/\d{1,2}(?!\d))(?:${LINK}(${YEAR}))?`;
const NEXT_QUARTER = new RegExp(`${BETWEEN}(iv|iii|ii|i|[1-4])${AFTER}`, 'uy');
const NEXT_MONTH = new RegExp(String.raw`${BETWEEN}(\d{1,2})${AFTER}`, 'uy');

/** "tháng 3 - tháng 6/2026": a year printed once holds for the points before it, too. */
function withYears(words: string, points: Point[]): Point[] {
  for (let i = points.length - 2; i >= 0; i -= 1) {
    const [point, next] = [points[i] as Point, points[i + 1] as Point];
    const between = words.slice(point.end, next.start);
    if (point.year === null && next.kind !== 'year' && (joinsRange(between) || joinsList(between)))
      point.year = next.year;
  }
  return points;
}

function fullYear(printed: string): { year: number; shortYear: boolean } {
  return printed.length === 4
    ? { year: Number(printed), shortYear: false }
    : { year: 2000 + Number(printed), shortYear: true };
}

function yearFrom(printed: string | undefined): number | null {
  return printed === undefined ? null : Number(printed);
}

function quarterFrom(printed: string): number {
  return { i: 1, ii: 2, iii: 3, iv: 4 }[printed] ?? Number(printed);
}

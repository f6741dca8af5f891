import { TIME_DOUBTS as DOUBT } from '../doubts.ts';
import { dayOfPoint, joinsList, joinsRange, monthsOf, type Point, pointsOf } from './points.ts';
import { type Scan, take } from './scan.ts';
import { type FoundSpan, monthsSpan, recurring, spanOf, type Years, yearSpan, yearsSpan } from './span.ts';

/** Points that stand together: a single one, a stretch ("quý I - quý III/2026") or a list ("2026, 2028"). */
type Group = { points: Point[]; isRange: boolean; start: number; end: number; before: string; after: string };

/** Reads every point of time in the words, with the words around it that say "from", "until" or "every year". */
export function takePoints(scan: Scan, years: Years): void {
  for (const group of groupsOf(scan.words)) take(scan, group.start, group.end, spansOf(scan.words, group, years));
}

function groupsOf(words: string): Group[] {
  const groups: Group[] = [];
  const points = pointsOf(words);
  for (let i = 0; i < points.length; ) {
    const first = points[i] as Point;
    const together = [first];
    let isRange = false;
    for (i += 1; i < points.length; i += 1) {
      const next = points[i] as Point;
      const joined = between(words, together.at(-1) as Point, next);
      if (together.length === 1 && joinsRange(joined)) isRange = true;
      else if (isRange || !joinsList(joined)) break;
      together.push(next);
    }
    groups.push(surrounded(words, together, isRange));
  }
  return groups;
}

function between(words: string, point: Point, next: Point): string {
  const text = words.slice(point.end, Math.min(next.start, point.end + 40));
  return text.replace(/(?<!\p{L})(?:năm|ngày|tháng|quý|hết|cuối|đầu|trong)(?!\p{L})/gu, '').replace(/ +/g, ' ');
}

function surrounded(words: string, points: Point[], isRange: boolean): Group {
  const end = (points.at(-1) as Point).end;
  const start = (points[0] as Point).start;
  const before = BEFORE.exec(words.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const after = AFTER.exec(words.slice(end, end + 60))?.[0] ?? '';
  return { points, isRange, start: start - before.length, end: end + after.length, before, after };
}

const BEFORE =
  /(?:(?<!\p{L})(?:từ|kể từ|bắt đầu|trước|đến|tới|chậm nhất|muộn nhất|hết|sau|trong|vào|cuối|đầu|giữa|ngày|năm|tháng|là|giai đoạn|hạn|hoàn thành|thời hạn|xong|khoảng) ?)+$/u;
const AFTER =
  /^,?(?: của| trong)? (?:(?:hàng|mỗi|từng) năm|các năm(?! tiếp| sau| kế| \d))|^ ?(?:trở đi|,? và (?:các|những) năm (?:tiếp theo|sau|kế tiếp|tiếp sau))/u;

function spansOf(words: string, group: Group, years: Years): FoundSpan[] {
  const printed = words.slice(group.start, group.end).trim();
  if (/năm$/u.test(group.after) && !/và/u.test(group.after)) return everyYear(group, printed, years);
  const spans = group.isRange
    ? stretches(group, printed, years)
    : group.points.flatMap((p) => single(p, group, printed, years));
  return spans.map((span) => withinPlan(span, printed, years));
}

/** "Tháng 6, tháng 12 hàng năm", "Trước ngày 15/12 hàng năm", "Quý I, III hàng năm". */
function everyYear(group: Group, printed: string, years: Years): FoundSpan[] {
  const numbers = group.isRange ? filled(group.points) : group.points;
  return numbers.map((point) => {
    if (point.kind === 'quarter') return recurring('yearly-quarter', years, { quarter: point.number });
    if (point.kind === 'month') return recurring('yearly-month', years, { month: point.number });
    if (point.kind === 'date' && point.number >= 1 && point.number <= 12) {
      return recurring('yearly-month', years, { month: point.number, doubt: DOUBT.dayLost(printed) });
    }
    return recurring('yearly', years, { doubt: DOUBT.leftOver(printed) });
  });
}

/** "Quý I - III": all of them. */
function filled(points: readonly Point[]): Point[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  if (first.kind !== last.kind || first.number > last.number) return [...points];
  return Array.from({ length: last.number - first.number + 1 }, (_, i) => ({ ...first, number: first.number + i }));
}

/** "Quý I - Quý III" of no year: those of an annual plan, else of every year, and a doubt. */
function stretches(group: Group, printed: string, years: Years): FoundSpan[] {
  if (group.points.every((point) => point.year !== null)) return [stretch(group.points, printed)];
  const only = onlyYear(years);
  if (only !== null)
    return [
      stretch(
        group.points.map((point) => ({ ...point, year: point.year ?? only })),
        printed,
      ),
    ];
  return everyYear(group, printed, years).map((span) => ({ ...span, doubt: DOUBT.noYear(printed) }));
}

function stretch(points: readonly Point[], printed: string): FoundSpan {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  const from = startOf(first);
  const to = endOf(last);
  if (from === null || to === null) return unread(points, printed);
  if (from > to) return spanOf('none', { doubt: DOUBT.backwards(printed) });
  const short = first.shortYear || last.shortYear;
  return spanOf('range', { from, to, doubt: short ? DOUBT.shortYear(printed) : null });
}

function single(point: Point, group: Group, printed: string, years: Years): FoundSpan[] {
  if (point.year === null) return [withoutYear(point, printed, years)];
  if (startOf(point) === null) return [unread([point], printed)];
  if (isOpen(group)) return [openFrom(point, years)];
  if (point.kind === 'date') return [dated(point, printed)];
  if (/(?:^| )trước /u.test(group.before)) return [untilBefore(point, printed, years)];
  if (point.kind !== 'year')
    return [monthsSpan(point.kind, ...(monthsOf(point) as NonNullable<ReturnType<typeof monthsOf>>))];
  if (/(?:^| )sau /u.test(group.before)) return [afterYear(point, printed, years)];
  if (/(?:^| )(?:đến|tới) /u.test(group.before)) return [untilYear(point, years)];
  return [yearSpan(point.year, /(?:^| )(?:đầu|giữa) /u.test(group.before) ? DOUBT.partOfYear(printed) : null)];
}

function isOpen(group: Group): boolean {
  const isAfterDay = group.points[0]?.kind === 'date' && /(?:^| )sau /u.test(group.before);
  return isAfterDay || /(?:trở đi|năm \p{L}+(?: \p{L}+)?)$/u.test(group.after) || /(?:^| )từ /u.test(group.before);
}

function dated(point: Point, printed: string): FoundSpan {
  const day = dayOfPoint(point);
  return spanOf('date', { from: day, to: day, doubt: point.shortYear ? DOUBT.shortYear(printed) : null });
}

function openFrom(point: Point, years: Years): FoundSpan {
  const to = years ? `${years.endYear}-12-31` : null;
  return spanOf('range', { from: startOf(point), to, doubt: DOUBT.noEnd });
}

function untilYear(point: Point, years: Years): FoundSpan {
  return spanOf('range', { from: years ? `${years.startYear}-01-01` : null, to: endOf(point) });
}

/** "trước năm 2028": until the end of what comes before it. */
function untilBefore(point: Point, printed: string, years: Years): FoundSpan {
  const [{ year, month }] = monthsOf(point) as NonNullable<ReturnType<typeof monthsOf>>;
  const last = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  const to = monthsSpan('range', last, last).to;
  return spanOf('range', { from: years ? `${years.startYear}-01-01` : null, to, doubt: DOUBT.before(printed) });
}

function afterYear(point: Point, printed: string, years: Years): FoundSpan {
  const next = (point.year as number) + 1;
  return yearsSpan(next, Math.max(next, years?.endYear ?? next), DOUBT.afterYear(printed));
}

/** "Quý IV": the year of an annual plan, else every year, and a doubt. */
function withoutYear(point: Point, printed: string, years: Years): FoundSpan {
  const only = onlyYear(years);
  if (only !== null) return single({ ...point, year: only }, NOTHING_AROUND, printed, years)[0] as FoundSpan;
  const doubt = DOUBT.noYear(printed);
  if (point.kind === 'quarter')
    return recurring('yearly-quarter', years, { quarter: point.number, doubt, isYearless: true });
  if (point.number < 1 || point.number > 12) return unread([point], printed);
  return recurring('yearly-month', years, { month: point.number, doubt, isYearless: true });
}

function onlyYear(years: Years): number | null {
  return years && years.startYear === years.endYear ? years.startYear : null;
}

const NOTHING_AROUND: Group = { points: [], isRange: false, start: 0, end: 0, before: '', after: '' };

function unread(points: readonly Point[], printed: string): FoundSpan {
  const isDay = points.some((point) => point.kind === 'date');
  return spanOf('none', { doubt: isDay ? DOUBT.noSuchDay(printed) : DOUBT.notUnderstood });
}

/** A day far outside the plan is more often a misprint than a plan. */
function withinPlan(span: FoundSpan, printed: string, years: Years): FoundSpan {
  if (years === null || span.doubt !== null) return span;
  const isOutside =
    (span.to !== null && span.to < `${years.startYear}`) || (span.from !== null && span.from > `${years.endYear + 1}`);
  return isOutside ? { ...span, doubt: DOUBT.outsidePlan(printed) } : span;
}

function startOf(point: Point): string | null {
  if (point.kind === 'date') return dayOfPoint(point);
  const months = monthsOf(point);
  return months && monthsSpan('range', ...months).from;
}

function endOf(point: Point): string | null {
  if (point.kind === 'date') return dayOfPoint(point);
  const months = monthsOf(point);
  return months && monthsSpan('range', ...months).to;
}

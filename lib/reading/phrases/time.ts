import type { PlanYears } from '@/lib/domain/schedule.ts';
import type { ReadTime } from '../proposal.ts';
import { TIME_DOUBTS as DOUBT } from './doubts.ts';
import { doubtful, LONGEST_CELL, type Read, sure } from './read.ts';
import { hideReferences } from './references.ts';
import { takePoints } from './time/groups.ts';
import { takeLeading, takeTrailing } from './time/phrases.ts';
import type { Placed, Scan } from './time/scan.ts';
import { type FoundSpan, spanOf } from './time/span.ts';
import { HIDDEN, lower, oneLine, tidy } from './words.ts';

/**
 * Thời gian thực hiện: what the cell says, never a day that it does not say. `plan` lends the years that the cell
 * leaves out ("Hàng năm"); null where the plan's own years are not known.
 */
export function readTime(text: string, plan: PlanYears | null): Read<ReadTime> {
  const printed = oneLine(text);
  if (/^[\s\-–—.…]*$/u.test(printed)) return sure(timeOf(printed, [spanOf('none')]));
  if (printed.length > LONGEST_CELL) return doubtful(timeOf(printed, [spanOf('none')]), DOUBT.notUnderstood, 0.3);
  const years = plan !== null && Number.isInteger(plan.startYear) && Number.isInteger(plan.endYear) ? plan : null;
  const scan = startOn(text);
  takeLeading(scan, years);
  takePoints(scan, years);
  takeTrailing(scan, years);
  const spans = bounded(
    everyYear(withoutIdleConditions(isMereCondition(printed) ? conditionOf(scan.found) : scan.found)),
  );
  if (spans.length === 0) return doubtful(timeOf(printed, [spanOf('none')]), DOUBT.notUnderstood, 0.3);
  return judged(timeOf(printed, spans), spans, leftOver(scan.words));
}

function startOn(text: string): Scan {
  const printed = tidy(text)
    .replace(/\n(?=[-–•*+])/gu, ';')
    .replace(/\n/g, ' ')
    .replace(/[–—−]/gu, '-');
  const parted = /^[-•*+]/u.test(printed) ? printed.replace(/ - (?=\p{Lu})/gu, ' ; ') : printed;
  const words = lower(parted).replaceAll('hằng', 'hàng').replaceAll('quí', 'quý');
  return { words: hideReferences(words, parted), found: [] };
}

/** "Sau khi kết thúc 6 tháng đầu năm": what names no year says after what, not when. */
function isMereCondition(printed: string): boolean {
  const words = lower(printed);
  return /^sau(?: khi)? /u.test(words) && !/\d{4}|(?:hàng|hằng|mỗi) (?:năm|quý|tháng)|thường xuyên/u.test(words);
}

function conditionOf(found: readonly Placed[]): Placed[] {
  const conditions = found.filter((span) => span.kind === 'conditional');
  return conditions.length > 0 ? conditions : [...found];
}

/** "Hàng năm, theo quy định": the rule says nothing more about when. */
function withoutIdleConditions(found: readonly Placed[]): Placed[] {
  const dated = found.filter((span) => span.kind !== 'conditional');
  const inOrder = [...found].sort((a, b) => a.start - b.start);
  return dated.length === 0 ? inOrder.slice(0, 1) : inOrder;
}

/** "Hàng năm (Quý I)": the quarter of every year; "thường xuyên, hàng năm" is one more than the other, and nobody knows which. */
function everyYear(found: readonly Placed[]): Placed[] {
  const yearly = found.find((span) => span.kind === 'yearly');
  if (!yearly) return [...found];
  if (found.some((span) => span.isYearless)) {
    return found.filter((span) => span !== yearly).map((span) => (span.isYearless ? { ...span, doubt: null } : span));
  }
  const isMixed = found.length === 2 && found.some((span) => span.kind === 'ongoing');
  return found.map((span) => (isMixed && span === yearly ? { ...span, doubt: DOUBT.mixed } : span));
}

/** "Hàng năm, giai đoạn 2026-2030": the stretch bounds the duty that comes back. */
function bounded(found: readonly Placed[]): FoundSpan[] {
  const stretches = found.filter((span) => span.kind === 'range');
  const duties = found.filter((span) => RECURRING.has(span.kind));
  const stretch = stretches[0];
  const spans =
    eachInItsStretch(found) ??
    (stretch && stretches.length === 1 && duties.length > 0 && found.length === duties.length + 1
      ? duties.map((duty) => ({ ...duty, from: stretch.from, to: stretch.to, doubt: duty.doubt ?? stretch.doubt }))
      : [...found]);
  return spans.filter((span, index) => spans.findIndex((other) => isSame(span, other)) === index);
}

/** "Giai đoạn 2026 - 2027: quý I; giai đoạn 2028 - 2030: thường xuyên": each stretch with its own duty behind it. */
function eachInItsStretch(found: readonly Placed[]): FoundSpan[] | null {
  const isPaired =
    found.length >= 4 &&
    found.length % 2 === 0 &&
    found.every(({ kind }, at) => (at % 2 === 0 ? kind === 'range' : RECURRING.has(kind)));
  if (!isPaired) return null;
  return found.flatMap((duty, at) => {
    const stretch = found[at - 1];
    return at % 2 === 1 && stretch
      ? [{ ...duty, from: stretch.from, to: stretch.to, doubt: duty.doubt ?? stretch.doubt }]
      : [];
  });
}

const RECURRING = new Set(['yearly', 'yearly-month', 'yearly-quarter', 'ongoing']);

function isSame(a: FoundSpan, b: FoundSpan): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to && a.month === b.month && a.quarter === b.quarter;
}

/** Words that add nothing to when. */
const FILLERS =
  /(?<!\p{L})(?:thời gian|thời hạn|hoàn thành|thực hiện|triển khai|xong|trong|vào|từ|đến|tới|hết|ngày|tháng|quý|năm|giai đoạn|nhiệm kỳ|thời kỳ|định kỳ|báo cáo|tổ chức|ban hành|trình|phê duyệt|chậm nhất|muộn nhất|trước|sau|và|hoặc|các|cuối|đầu|là|dự kiến|phấn đấu|bắt đầu|kế hoạch|đột xuất|theo|duy trì|tiếp tục|cả|hạn|sơ kết|tổng kết)(?!\p{L})/gu;

function leftOver(words: string): string {
  return words
    .replaceAll(HIDDEN, ' ')
    .replace(FILLERS, ' ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

function judged(time: ReadTime, spans: readonly FoundSpan[], left: string): Read<ReadTime> {
  const why = [...new Set(spans.flatMap((span) => span.doubt ?? []))];
  if (spans.some(({ kind }) => kind === 'range') && spans.some(({ kind }) => RECURRING.has(kind)))
    why.push(DOUBT.stretches);
  if (left !== '') why.push(DOUBT.leftOver(left.length > 60 ? `${left.slice(0, 60)}…` : left));
  if (/đột xuất/u.test(lower(time.text)) && time.kind !== 'conditional') why.push(DOUBT.adHoc);
  if (why.length === 0) return sure(time, time.kind === 'compound' ? 0.85 : 0.95);
  return doubtful(time, why.join(' '), time.kind === 'none' ? 0.3 : 0.6);
}

function timeOf(text: string, spans: readonly FoundSpan[]): ReadTime {
  const plain = spans.map(({ kind, from, to, month, quarter }) => ({ kind, from, to, month, quarter }));
  const [first] = plain;
  const froms = plain.flatMap((span) => span.from ?? []).sort();
  const tos = plain.flatMap((span) => span.to ?? []).sort();
  // "Quý I, III hàng năm" is one duty on several days, not several kinds of time.
  const isOne =
    first !== undefined && (plain.length === 1 || (RECURRING.has(first.kind) && plain.every(isLike(first))));
  return { text, kind: isOne ? first.kind : 'compound', from: froms[0] ?? null, to: tos.at(-1) ?? null, spans: plain };
}

function isLike(first: Pick<FoundSpan, 'kind' | 'from' | 'to'>): (span: typeof first) => boolean {
  return (span) => span.kind === first.kind && span.from === first.from && span.to === first.to;
}

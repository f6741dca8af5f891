import type { TargetChange, TargetKind, TargetOperator } from '@/lib/domain/target.ts';
import { VALUE_DOUBTS as DOUBT } from './doubts.ts';
import { isLess, isOver100, NUMBER, readNumber } from './number.ts';
import { changeAround } from './promise/change.ts';
import { operatorAround } from './promise/operator.ts';
import { ranksIn, speaksOfRank } from './promise/rank.ts';
import { doubtful, LONGEST_CELL, type Read, sure } from './read.ts';
import { isLevelUnit, isRankUnit, unitAfter, unitName } from './units.ts';
import { lower, oneLine } from './words.ts';

export type ReadValue = {
  operator: TargetOperator | null;
  /** A decimal string; null where the cell prints none. */
  value: string | null;
  unit: string | null;
  kind: TargetKind;
  change: TargetChange | null;
};

/**
 * A value cell of a target table: "≥ 95", "$\geq 90$", "100", "Trên 80%", "Cấp độ 3", "Hoàn thành". `unit` is that of the
 * unit column, or null where the table has none.
 */
export function readValue(text: string, unit: string | null): Read<ReadValue> {
  const printed = plain(text);
  const words = lower(printed).replace(/[–—−]/gu, '-');
  const column = unit === null || !/[\p{L}%]/u.test(unit) ? null : unitName(unit);
  if (words.length > LONGEST_CELL) return doubtful({ ...NOTHING, unit: column }, DOUBT.notUnderstood, 0.5);
  if (/^[-.…\s]*$/u.test(words)) return sure({ ...NOTHING, unit: column });
  return (
    rankValue(words, column) ??
    levelValue(words, column) ??
    numberValue(printed, words, column) ??
    wordValue(words, column)
  );
}

const NOTHING: ReadValue = { operator: null, value: null, unit: null, kind: 'qualitative', change: null };

/** Without the crumbs of LaTeX and HTML. */
function plain(text: string): string {
  return oneLine(
    text
      .replace(/<\/?[a-z]{1,6}>/giu, '')
      .replace(/\\(?:geqslant|geq|ge)(?![a-z])|&ge;/gu, '≥')
      .replace(/\\(?:leqslant|leq|le)(?![a-z])|&le;/gu, '≤')
      .replace(/\\(?:approx|sim)(?![a-z])/gu, '≈')
      .replace(/\\gt(?![a-z])|&gt;/gu, '>')
      .replace(/\\lt(?![a-z])|&lt;/gu, '<')
      .replace(/\\(?:text|mathrm|mathbf)(?![a-z])|[${}*]/gu, '')
      .replace(/\\([%,; ])/gu, '$1'),
  ).replace(/\.$/, '');
}

function rankValue(words: string, column: string | null): Read<ReadValue> | null {
  const [rank] = ranksIn(words);
  const bare = isRankUnit(column) ? /(?<!\d)(\d{1,2})(?: ?\/ ?\d{2})?(?!\d)/u.exec(words) : null;
  const value = rank?.value ?? bare?.[1];
  if (value === undefined) {
    if (!isRankUnit(column) && !speaksOfRank(` ${words} `)) return null;
    return sure<ReadValue>({ ...NOTHING, kind: 'rank' }, 0.85);
  }
  const read: ReadValue = { ...NOTHING, operator: '<=', value: String(Number(value)), unit: 'hạng', kind: 'rank' };
  return rank?.isRange ? doubtful(read, DOUBT.range(words)) : sure(read);
}

function levelValue(words: string, column: string | null): Read<ReadValue> | null {
  const found = LEVEL.exec(words) ?? (isLevelUnit(column) ? /^()(\d)(?![\d.,%])/u.exec(words) : null);
  if (!found || (column === '%' && !/cấp độ/u.test(words))) return null;
  const unit = found[1] === '' ? (column as string) : (found[1] as string);
  const { operator } = operatorAround(words.slice(0, found.index), words.slice(found.index + found[0].length));
  return sure<ReadValue>({ ...NOTHING, operator: operator ?? '=', value: found[2] as string, unit, kind: 'level' });
}

const LEVEL = /(?<!\p{L})(cấp độ|mức độ|mức|cấp) (\d)(?![\d.,]*\d)(?! ?%)/u;

const VALUE = new RegExp(`(?:(${NUMBER}) ?(?:%|phần trăm)? ?(?:-|÷|đến|tới) ?)?(${NUMBER})(?: ?(%|phần trăm))?`, 'u');

function numberValue(printed: string, words: string, column: string | null): Read<ReadValue> | null {
  const found = VALUE.exec(words);
  if (!found) return null;
  const [all, low, high, percent] = found;
  const number = readNumber(low ?? (high as string));
  const top = readNumber(high as string);
  const isStretch = low !== undefined && number !== null && top !== null && isLess(number, top);
  if (!number) return null;
  const end = found.index + all.length;
  const own = percent ? { unit: '%', length: 0, isKnown: true } : unitAfter(words.slice(end), printed.slice(end));
  const before = words.slice(0, found.index);
  const after = words.slice(end);
  const operator = operatorAround(before, after);
  const change = changeAround(before, after, printed.slice(end))?.change ?? null;
  const unit = ownUnit(own, column);
  const why = [
    number.doubt,
    operator.doubt,
    ...doubtsOf({ all, isStretch, low, before, after, own, column, unit, value: number.value }),
  ];
  return judged(
    {
      operator: operator.operator ?? (isStretch ? '>=' : '='),
      value: number.value,
      unit,
      kind: 'quantitative',
      change,
    },
    why,
  );
}

type Own = ReturnType<typeof unitAfter>;

/** The cell's own unit where it names one that is known; else that of the column. */
function ownUnit(own: Own, column: string | null): string | null {
  return own.unit !== null && (own.isKnown || column === null) && !/^(?:trở|so|trên|và|hoặc|đối)$/u.test(own.unit)
    ? own.unit
    : column;
}

type Printed = {
  all: string;
  isStretch: boolean;
  low: string | undefined;
  before: string;
  after: string;
  own: Own;
  column: string | null;
  unit: string | null;
  value: string;
};

function doubtsOf({ all, isStretch, low, before, after, own, column, unit, value }: Printed): (string | null)[] {
  const behind = after.slice(unit === column ? 0 : own.length);
  const left = behind.replace(KNOWN_BEHIND, '').replace(/^[\s.,;()]+|[\s.,;()]+$/gu, '');
  return [
    isStretch ? DOUBT.range(all) : null,
    low !== undefined && !isStretch ? DOUBT.several : null,
    unit === null ? DOUBT.noUnit : null,
    column !== null && unit !== null && lower(unit) !== lower(column) ? DOUBT.otherUnit(unit, column) : null,
    unit === '%' && isOver100(value) ? DOUBT.over100 : null,
    /\d/.test(behind.replace(KNOWN_BEHIND, '')) || /\d/.test(before) ? DOUBT.several : null,
    left !== '' && !/\d/.test(left) && lower(left) !== lower(column ?? '') ? DOUBT.afterNumber(left) : null,
  ];
}

const KNOWN_BEHIND =
  /^ ?(?:trở lên|trở xuống|hoặc (?:cao|nhiều|lớn|thấp|ít) hơn|\/ ?năm|so với (?:cùng kỳ )?(?:năm )?\d{4})|^ ?(?:mỗi|hàng|hằng) năm/u;

/** "Hoàn thành", "x": something to be finished; other words are kept as they are. */
function wordValue(words: string, column: string | null): Read<ReadValue> {
  if (MILESTONE.test(words)) return sure<ReadValue>({ ...NOTHING, kind: 'milestone' }, 0.9);
  return doubtful({ ...NOTHING, unit: column }, DOUBT.notUnderstood, 0.5);
}

const MILESTONE =
  /^(?:x|✓|✔|có|đạt|đạt chuẩn|hoàn thành(?: \p{L}+){0,4}|đã hoàn thành|ban hành|được ban hành|đưa vào (?:sử dụng|vận hành)|toàn bộ|kết nối|vận hành)$/u;

function judged(read: ReadValue, why: readonly (string | null)[]): Read<ReadValue> {
  const doubts = why.filter((one) => one !== null);
  return doubts.length === 0 ? sure(read) : doubtful(read, [...new Set(doubts)].join(' '), 0.6);
}

import { type Cell, namesIn } from './agencies/names.ts';
import { AGENCY_DOUBTS as DOUBT } from './doubts.ts';
import { doubtful, type Read, sure } from './read.ts';
import { tidy } from './words.ts';

/**
 * The agencies and groups that a cell names, as printed (line breaks and doubled blanks mended). Parted only where the head
 * word of a new one begins: "Sở Văn hóa, Thể thao và Du lịch" and "Báo và Phát thanh, truyền hình" are one each.
 */
export function readAgencies(text: string): Read<string[]> {
  const cell = tidy(text);
  if (!/[\p{L}\d]/u.test(cell)) return sure([]);
  const { names, doubts }: Cell = namesIn(cell);
  const long = names.find((name) => name.replace(/\([^()]*\)?|(?<= )theo .*/gu, '').split(' ').length > 25);
  if (long !== undefined) doubts.push(DOUBT.sentence(`${long.slice(0, 60)}…`));
  return doubts.length === 0 ? sure(names) : doubtful(names, [...new Set(doubts)].join(' '), 0.6);
}

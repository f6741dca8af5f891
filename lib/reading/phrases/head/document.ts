import type { Day } from '@/lib/domain/calendar.ts';
import { dayFrom } from '../time/span.ts';
import { bracketAt } from './lines.ts';

/** Number and day of the decision; null where the draft leaves them blank. */
export type IssuedDocument = { no: string | null; on: Day | null; isBlank: boolean };

/** "(Kèm theo Quyết định số 2972/QĐ-UBND ngày 02/12/2021 …)", else the "Số: …" and "…, ngày …" of the letterhead. */
export function documentIn(lines: readonly string[]): IssuedDocument {
  const attached = lines.findIndex((line) =>
    /^\(?(?:ban hành )?kèm theo (?:quyết định|nghị quyết|kế hoạch|báo cáo|công văn)/iu.test(line),
  );
  if (attached >= 0) return numbered(bracketAt(lines, attached));
  const number = lines.slice(0, 40).find((line) => /^số ?:|^số \d+\/(?:\d{4}\/)?[A-ZĐ]{1,6}-/iu.test(line)) ?? '';
  const signed = lines.slice(0, 40).findIndex((line) => /^\p{Lu}[\p{L} .'’-]{1,40}, ?ngày/u.test(line));
  const place = signed < 0 ? '' : lines.slice(signed, signed + 2).join(' ');
  const { no, isBlank } = numbered(number);
  return { no, on: dayIn(place), isBlank: isBlank || (no === null && number !== '') };
}

/** The day of the proposal: "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số … ngày 13 tháng 4 năm 2026". */
export function proposalIn(lines: readonly string[]): Day | null {
  const at = lines.findIndex((line) => /^(?:theo|xét) (?:đề nghị|tờ trình)/iu.test(line));
  if (at < 0) return null;
  const text = lines.slice(at, at + 3).join(' ');
  const letter = /tờ trình[^;]{0,80}/iu.exec(text)?.[0];
  return dayIn(letter ?? text);
}

export function dayIn(text: string): Day | null {
  const found = /(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]|,? năm )(\d{4})(?!\d)/u.exec(text);
  return found && dayFrom(Number(found[3]), Number(found[2]), Number(found[1]));
}

function numbered(text: string): IssuedDocument {
  const no = /(?<![\d/])(\d+(?:\/\d{4})?\/[A-ZĐ]{1,6}(?:-[A-ZĐa-zđ]{1,8})+)/u.exec(text)?.[1] ?? null;
  const isBlank = no === null && /số ?:? ?[….\s]*\/\s?[A-ZĐ]/iu.test(text);
  return { no, on: dayIn(text), isBlank };
}

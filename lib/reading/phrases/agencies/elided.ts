import { AGENCY_DOUBTS as DOUBT } from '../doubts.ts';
import { fieldLength } from './departments.ts';

const GROUP_OR_UNITS =
  /^(?:các sở, (?:ban, )?ngành, (?:cơ quan|đơn vị)|(?:ubnd|ủy ban nhân dân) các .*huyện.*(?:, | và )các (?:xã|phường))/iu;

/** "Sở Nội vụ, Tài chính, Tư pháp", "Các sở: Nội vụ, Tài chính", "UBND các huyện: A, B": the head is printed once. */
export function elided(text: string, doubts: string[]): string[] {
  const departments = departmentsIn(text);
  if (departments !== null) {
    if (departments.length > 1) doubts.push(DOUBT.elided('Sở'));
    return departments;
  }
  const places =
    /^((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:các )?(huyện|xã|phường|thành phố|thị xã)): ?(.+)$/u.exec(text);
  if (!places) {
    if (GROUP_OR_UNITS.test(text)) doubts.push(DOUBT.groupOrUnits(text));
    return [text];
  }
  const names = (places[3] as string).split(/, | và /).map((name) => `UBND ${places[2]} ${name.trim()}`);
  doubts.push(DOUBT.elided(`UBND ${places[2]}`));
  return names;
}

/** Null when the words are no list of departments. */
function departmentsIn(text: string): string[] | null {
  const head = /^(?:các )?sở:? /iu.exec(text);
  if (!head) return null;
  const names: string[] = [];
  let at = head[0].length;
  for (;;) {
    const length = fieldLength(text.slice(at));
    if (length === 0) return null;
    const end = at + length;
    const separator = /^(?:, và |, | và |; )/u.exec(text.slice(end))?.[0];
    if (separator === undefined || fieldLength(text.slice(end + separator.length)) === 0) {
      names.push(`Sở ${text.slice(at)}`);
      break;
    }
    names.push(`Sở ${text.slice(at, end)}`);
    at = end + separator.length;
  }
  return names.length > 1 || !/^các/iu.test(text) ? named(text, names) : null;
}

/** A single department stays as printed. */
function named(text: string, names: string[]): string[] {
  return names.length === 1 ? [text] : names;
}

import { readAgencies } from '../phrases/agencies.ts';
import { markOf } from '../phrases/mark.ts';
import { fold, oneLine } from '../phrases/words.ts';
import { agencyKindOf } from './agency-kind.ts';

/** A line or cell without its mark and what closes it. */
export function nameOf(text: string): string {
  const line = oneLine(text);
  return closed(markOf(line)?.rest ?? line);
}

/** "Sở Nội vụ; Sở Tư pháp" are two agencies, "Sở Văn hóa, Thể thao và Du lịch" is one. */
export function agencyNames(text: string): string[] {
  const whole = nameOf(text);
  const names = readAgencies(whole).map(closed);
  return names.length > 1 && names.every(isAgency) ? names : [whole];
}

export function isAgency(name: string): boolean {
  return name.split(' ').length <= LONGEST && agencyKindOf(name).kind !== 'other' && !/[.:]$/.test(name);
}

/** "Các sở, ban, ngành", "UBND các xã, phường", "UBND cấp xã": a common name of several. */
export function isGroup(name: string): boolean {
  return /^(?:cac |(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:cac|cap)\b)/.test(fold(name));
}

const LONGEST = 20;

function closed(name: string): string {
  return name.replace(/[;,.]+$/, '').trim();
}

import { refuse } from './refusal.ts';

/** What a file stands beside: một dòng số liệu · một nhiệm vụ · bản báo cáo đã ký. */
export const EVIDENCE_PLACES = ['row', 'task', 'signed-report'] as const;
export type EvidencePlace = (typeof EVIDENCE_PLACES)[number];

/** `id` is the row's or the task part's; the signed report needs none. */
export type EvidenceTarget = { place: 'row' | 'task'; id: number } | { place: 'signed-report'; id: null };

/** Bytes of one file, and files beside one row, one task or the report. */
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;
export const MOST_EVIDENCE_FILES = 20;

/** "row:12", "task:7", "signed-report": how a form and an address say it. */
export function targetKey({ place, id }: { place: EvidencePlace; id: number | null }): string {
  return id === null ? place : `${place}:${id}`;
}

/** Null for what is no such key. */
export function targetOf(key: string): EvidenceTarget | null {
  if (key === 'signed-report') return { place: 'signed-report', id: null };
  const [, place, id] = /^(row|task):([1-9]\d{0,8})$/.exec(key) ?? [];
  return id === undefined ? null : { place: place as 'row' | 'task', id: Number(id) };
}

type Attached = { place: EvidencePlace; id: number | null; sha256: string; detachedAt: Date | null };

/** Refuses 'too-many-files', and 'duplicate' for a file that stands there already. */
export function requireRoom(
  attached: readonly Attached[],
  target: EvidenceTarget,
  file: { sha256: string; fileName: string },
): void {
  const here = attached.filter((one) => one.detachedAt === null && targetKey(one) === targetKey(target));
  if (here.some((one) => one.sha256 === file.sha256)) refuse('duplicate', { what: file.fileName });
  if (here.length >= MOST_EVIDENCE_FILES) refuse('too-many-files', { limit: MOST_EVIDENCE_FILES });
}

/** A name for people: no folder, no control or direction characters, not longer than a line. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/\p{C}/gu, '').trim();
  return (clean.length > 150 ? `${clean.slice(0, 130)}…${clean.slice(-15)}` : clean) || 'Tệp không tên';
}

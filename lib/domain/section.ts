import type { AreaCode } from './plan.ts';

/** phần lời: the parts of a report that are written in words, after its form's outline. */
export type SectionText = {
  sectionId: number;
  key: string;
  title: string;
  help: string | null;
  required: boolean;
  /** lĩnh vực that it speaks of; null: of the whole report. */
  areaCode: AreaCode | null;
  /** Empty where nothing was written. */
  text: string;
  /** 0: nobody has written here yet. */
  version: number;
  updatedBy: string | null;
  updatedAt: Date | null;
};

export const MOST_SECTION_CHARACTERS = 20_000;

/** What was typed into one section, with the version that the typist saw. */
export type TypedSection = { sectionId: number; text: string; seenVersion: number };

export type SortedSections = {
  writes: { sectionId: number; text: string }[];
  /** Longer than a section may be: nothing of it is written. */
  tooLong: number[];
  /** Sections that somebody else changed meanwhile: nothing overwritten, both texts shown. */
  conflicts: SectionText[];
};

/** Parts what was typed into what can be written and what somebody else changed; equal texts are neither. */
export function sortSections(stored: readonly SectionText[], typed: readonly TypedSection[]): SortedSections {
  const sections = new Map(stored.map((section) => [section.sectionId, section]));
  const sorted: SortedSections = { writes: [], tooLong: [], conflicts: [] };
  for (const { sectionId, text, seenVersion } of typed) {
    const section = sections.get(sectionId);
    const words = cleanSectionText(text);
    if (!section || section.text === words) continue;
    if (section.version !== seenVersion) sorted.conflicts.push(section);
    else if (words.length > MOST_SECTION_CHARACTERS) sorted.tooLong.push(sectionId);
    else sorted.writes.push({ sectionId, text: words });
  }
  return sorted;
}

/** Required sections without a word keep the report from being sent. */
export function openSections(sections: readonly SectionText[]): SectionText[] {
  return sections.filter((section) => section.required && section.text.trim() === '');
}

export function cleanSectionText(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim();
}

import type { PlanFile, TargetFacts } from '@/lib/catalogue/plan-file.ts';
import { filledGaps } from '@/lib/reading/check/judge.ts';
import { sectionTitle } from '@/lib/reading/check/section-title.ts';
import type { Sheet, TargetRow } from '@/lib/reading/check/sheet.ts';
import type { ReadSection } from '@/lib/reading/proposal.ts';
import { gapInWords } from '@/lib/text/readings.ts';

/** The key of the document itself within one load. */
export const DOCUMENT = 'van-ban';

/** Figures in the words of tasks are targets once a person has taken them. */
export function keptTargets({ targets, promises }: Sheet): TargetRow[] {
  return [...targets, ...promises].filter((row) => !row.isDropped);
}

/** "I.2.a – Về cải cách thể chế": numerals alone repeat from phase to phase. */
export function sectionName({ section, heading }: { section: string; heading: string | null }): string {
  return [section, heading].filter(Boolean).join(' – ') || 'Toàn văn';
}

/** A table's own numerals begin anew: its "II" is not the "II" of the body. */
export function tableSection(section: string): string {
  return /^phụ lục/i.test(section) ? section : `Bảng nhiệm vụ ${section}`.trim();
}

export function phasesOf(targets: readonly TargetRow[]): PlanFile['phases'] {
  const codes = [...new Set(targets.flatMap(({ values }) => values.phase ?? []))].sort();
  return codes.map((key) => ({
    key,
    name: `Giai đoạn ${key}`,
    startYear: Number(key.slice(0, 4)),
    endYear: Number(key.slice(5)),
  }));
}

/** Every section that a row names, in the order of the rows; its area where all of its rows agree. */
export function sectionsOf(sheet: Sheet, known: readonly ReadSection[]): PlanFile['sections'] {
  const targets = keptTargets(sheet).map(({ values, line }) => {
    const numeral = sectionName(values);
    return { numeral, area: values.area, title: values.heading ?? sectionTitle(known, values.section, line) };
  });
  const tasks = sheet.tasks
    .filter((row) => !row.isDropped)
    .map(({ values, line }) => ({
      numeral: tableSection(values.section),
      area: values.area,
      title: sectionTitle(known, values.section, line),
    }));
  const byNumeral = new Map<string, (typeof tasks)[number][]>();
  for (const row of [...targets, ...tasks]) byNumeral.set(row.numeral, [...(byNumeral.get(row.numeral) ?? []), row]);
  return [...byNumeral].map(([numeral, rows]) => {
    const areas = new Set(rows.flatMap(({ area }) => area ?? []));
    const area = areas.size === 1 ? ([...areas][0] ?? null) : null;
    return {
      numeral: clean(numeral),
      title: clean(rows.find(({ title }) => title)?.title ?? '') || clean(numeral),
      area,
    };
  });
}

/** What was told and looked at stays on the plan's page: the document is as it is. */
export function contradictionsOf(sheet: Sheet): PlanFile['contradictions'] {
  const filled = filledGaps(sheet);
  return sheet.gaps
    .filter(({ key, values }) => values.kind !== 'unread' && !filled.has(key))
    .map(({ values }) => ({
      source: sourceOf(values.section || 'Toàn văn', values.ordinal, null),
      note: gapInWords(values),
    }));
}

export function sourceOf(section: string, ordinal: number | null, part: string | null): TargetFacts['source'] {
  return { document: DOCUMENT, section: clean(section), ordinal: ordinal === null ? null : `${ordinal}`, part };
}

export function clean(text: string): string {
  return text.normalize('NFC').trim();
}

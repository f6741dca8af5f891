import { type PlanFile, planFile, type TargetFacts, type TaskFacts, tasksFile } from '@/lib/catalogue/plan-file.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import { filledGaps } from '@/lib/reading/check/judge.ts';
import { sectionTitle } from '@/lib/reading/check/section-title.ts';
import type { Sheet, TargetRow, TaskRow } from '@/lib/reading/check/sheet.ts';
import type { ReadSection } from '@/lib/reading/proposal.ts';
import { gapInWords } from '@/lib/text/readings.ts';
import { shortTitle } from '@/lib/text/titles.ts';
import { indicatorKeyOf } from './indicators-of.ts';
import type { NamedWho } from './who-of.ts';

/** The key of the document itself within one load. */
export const DOCUMENT = 'van-ban';

type AgencyRef = TaskFacts['lead'][number];
type Context = { sheet: Sheet; who: NamedWho; key: string; startYear: number; endYear: number };

/** A checked sheet without faults as a file of the catalogue, so that it is loaded by the same hands. */
export function planFileOf(sheet: Sheet, sections: readonly ReadSection[], who: NamedWho, key: string): PlanFile {
  const { values } = sheet.plan;
  const context = { sheet, who, key, startYear: values.startYear as number, endYear: values.endYear as number };
  const targets = keptTargets(sheet).map((row) => targetOf(row, context));
  const tasks = sheet.tasks.filter((row) => !row.isDropped).map((row) => taskOf(row, context));
  const plan = planFile.parse({
    key,
    title: clean(values.title),
    kind: values.planKind,
    status: values.decisionNo === null ? 'draft' : 'issued',
    startYear: values.startYear,
    endYear: values.endYear,
    decisionNo: values.decisionNo,
    decisionOn: values.decisionDate,
    proposedOn: values.proposedOn,
    issuer: clean(values.issuer),
    document: DOCUMENT,
    phases: phasesOf(keptTargets(sheet)),
    sections: sectionsOf(sheet, sections),
    targets,
    contradictions: contradictionsOf(sheet),
  });
  return { ...plan, tasks: tasksFile.parse({ plan: key, tasks }).tasks };
}

/** Figures in the words of tasks are targets once a person has taken them. */
export function keptTargets({ targets, promises }: Sheet): TargetRow[] {
  return [...targets, ...promises].filter((row) => !row.isDropped);
}

export function targetTitle({ values }: TargetRow): string {
  return clean(values.short ?? shortTitle(values.clause || values.text, 160));
}

function targetOf(row: TargetRow, { sheet, who, key, endYear }: Context): TargetFacts {
  const { values } = row;
  const task = row.kind === 'promise' ? taskAround(sheet, row) : null;
  const isWords = values.kind === 'qualitative';
  return {
    key: row.key,
    area: values.area as AreaCode,
    source: sourceOf(sectionName(values), values.ordinal, values.part),
    origin: task === null ? values.origin : 'task',
    title: targetTitle(row),
    officialText: clean(values.text),
    kind: values.kind,
    operator: isWords ? null : values.operator,
    value: isWords ? null : values.value,
    unit: values.unit === null ? null : clean(values.unit) || null,
    change:
      values.change === null
        ? null
        : { ...values.change, baselineYear: values.baselineYear ?? values.change.baselineYear },
    level: values.level,
    phase: values.phase,
    deadline: `${values.deadlineYear ?? values.phase?.slice(5) ?? endYear}-12-31`,
    yearly: values.yearly,
    steps: [...values.steps],
    indicator: indicatorKeyOf(row, key),
    references: [],
    noFigureReason: null,
    agencies: refsOf(values.agencies, who),
    sameAs: keyOfId(keptTargets(sheet), values.sameAs, row.key),
    task: task?.key ?? null,
    note: null,
  };
}

function taskOf(row: TaskRow, { sheet, who }: Context): TaskFacts {
  const { values } = row;
  const spans = values.time.spans.length > 0 ? values.time.spans : [NO_TIME];
  return {
    key: row.key,
    area: areaOfTask(sheet, row),
    source: sourceOf(tableSection(values.section), values.ordinal, null),
    title: values.empty ? null : clean(values.short ?? shortTitle(values.title, 200)),
    officialText: values.empty ? null : clean(values.title),
    results: values.empty ? [] : values.results.map(clean),
    lead: values.empty ? [] : refsOf(values.lead, who),
    support: values.empty ? [] : refsOf(values.support, who),
    schedule: {
      text: clean(values.time.text) || null,
      spans: (values.empty ? [NO_TIME] : spans).map((span) => ({ ...span })),
    },
    funding: values.funding === null ? null : clean(values.funding) || null,
    empty: values.empty,
    duplicateOf: keyOfId(
      sheet.tasks.filter((one) => !one.isDropped),
      values.duplicateOf,
      row.key,
    ),
    note: null,
  };
}

const NO_TIME = { kind: 'none' as const, from: null, to: null, month: null, quarter: null };

/** A blank row belongs to the area of the rows around it. */
function areaOfTask({ tasks }: Sheet, row: TaskRow): AreaCode {
  const section = tasks.filter(({ values }) => values.section === row.values.section);
  const known = [row, ...section, ...tasks].find(({ values }) => values.area !== null);
  return known?.values.area ?? 'chi-dao-dieu-hanh';
}

/** The task in whose lines a figure stands. */
function taskAround({ tasks }: Sheet, { line }: TargetRow): TaskRow | null {
  return tasks.find((task) => !task.isDropped && task.line <= line && line <= task.lastLine) ?? null;
}

function keyOfId(rows: readonly (TargetRow | TaskRow)[], id: string | null, own: string): string | null {
  const key = id === null ? undefined : rows.find(({ values }) => values.id === id)?.key;
  return key === undefined || key === own ? null : key;
}

function refsOf(names: readonly string[], who: NamedWho): AgencyRef[] {
  const refs = new Map<string, AgencyRef>();
  for (const name of names) {
    const ref = who.refs.get(name);
    if (ref) refs.set(JSON.stringify(ref), ref);
  }
  return [...refs.values()];
}

function sourceOf(section: string, ordinal: number | null, part: string | null): TargetFacts['source'] {
  return { document: DOCUMENT, section: clean(section), ordinal: ordinal === null ? null : `${ordinal}`, part };
}

/** "I.2.a – Về cải cách thể chế": numerals alone repeat from phase to phase. */
export function sectionName({ section, heading }: { section: string; heading: string | null }): string {
  return [section, heading].filter(Boolean).join(' – ') || 'Toàn văn';
}

/** A table's own numerals begin anew: its "II" is not the "II" of the body. */
function tableSection(section: string): string {
  return /^phụ lục/i.test(section) ? section : `Bảng nhiệm vụ ${section}`.trim();
}

function phasesOf(targets: readonly TargetRow[]): PlanFile['phases'] {
  const codes = [...new Set(targets.flatMap(({ values }) => values.phase ?? []))].sort();
  return codes.map((key) => ({
    key,
    name: `Giai đoạn ${key}`,
    startYear: Number(key.slice(0, 4)),
    endYear: Number(key.slice(5)),
  }));
}

/** Every section that a row names, in the order of the rows; its area where all of its rows agree. */
function sectionsOf(sheet: Sheet, known: readonly ReadSection[]): PlanFile['sections'] {
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
function contradictionsOf(sheet: Sheet): PlanFile['contradictions'] {
  const filled = filledGaps(sheet);
  return sheet.gaps
    .filter(({ key, values }) => values.kind !== 'unread' && !filled.has(key))
    .map(({ values }) => ({
      source: sourceOf(values.section || 'Toàn văn', values.ordinal, null),
      note: gapInWords(values),
    }));
}

function clean(text: string): string {
  return text.normalize('NFC').trim();
}

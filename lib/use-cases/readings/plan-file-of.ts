import { type PlanFile, planFile, type TargetFacts, type TaskFacts, tasksFile } from '@/lib/catalogue/plan-file.ts';
import type { AreaCode } from '@/lib/domain/plan.ts';
import type { Sheet, TargetRow, TaskRow } from '@/lib/reading/check/sheet.ts';
import type { ReadSection } from '@/lib/reading/proposal.ts';
import { shortTitle } from '@/lib/text/titles.ts';
import { indicatorKeyOf } from './indicators-of.ts';
import {
  clean,
  contradictionsOf,
  DOCUMENT,
  keptTargets,
  phasesOf,
  sectionName,
  sectionsOf,
  sourceOf,
  tableSection,
} from './plan-parts.ts';
import type { NamedWho } from './who-of.ts';

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
    upper: isWords ? null : values.upper,
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

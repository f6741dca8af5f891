import { listIndicatorChoices } from '@/lib/db/indicator-choices.ts';
import { listProvinceAgencies } from '@/lib/db/known-agencies.ts';
import { listPlans } from '@/lib/db/plans.ts';
import { findReading, listCorrections, listReadings, type ReadingEntry, readFrozen } from '@/lib/db/readings.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import { type ReadingKind, type ReadingState, readingState } from '@/lib/domain/reading.ts';
import type { ChoiceView, FieldView, RowKind, SegmentView } from '@/lib/domain/reading-view.ts';
import type { Source } from '@/lib/reading/block.ts';
import type { Beside } from '@/lib/reading/check/beside.ts';
import { type CheckView, checkReading, viewOf } from '@/lib/reading/check/check-reading.ts';
import type { CheckedReading } from '@/lib/reading/check/checked-reading.ts';
import { rowsOf } from '@/lib/reading/check/sheet.ts';
import { COLUMNS } from '@/lib/reading/check/view/columns.ts';
import { fieldsOfKind } from '@/lib/reading/check/view/fields-of.ts';
import { whoChoices } from '@/lib/reading/check/view/name-views.ts';
import { segmentsOf } from '@/lib/reading/check/view/segments.ts';
import type { Proposal } from '@/lib/reading/proposal.ts';
import { short } from '@/lib/text/readings.ts';
import { readBeside } from './readings/read-beside.ts';

/** Everything that the check screen shows. */
export type ReadingScreen = {
  entry: ReadingEntry;
  title: string;
  state: ReadingState;
  view: CheckView;
  columns: Readonly<Record<RowKind, readonly string[]>>;
  fields: Partial<Record<RowKind, readonly FieldView[]>>;
  /** Choices that depend on the province and on the other rows. */
  lists: {
    who: ChoiceView[];
    indicators: ChoiceView[];
    targets: ChoiceView[];
    tasks: ChoiceView[];
    forms: ChoiceView[];
    formRows: ChoiceView[];
  };
  segments: SegmentView[];
  warnings: readonly string[];
  /** What may be the same document: told before anything is saved. `plan`: certainly; `likePlans`: for the same years. */
  /** The plan whose document was read again. */
  plan: { id: number; title: string } | null;
  twins: {
    readings: { id: number; words: string }[];
    plan: { id: number; title: string } | null;
    likePlans: { id: number; title: string }[];
  };
};

/** Xem bản đọc: as it stands now; null for another province's. */
export async function viewReading(actor: Actor, readingId: number): Promise<ReadingScreen | null> {
  const entry = await findReading(actor, readingId);
  if (entry === null) return null;
  const { source, proposal } = await readFrozen<Source, Proposal>(entry.id);
  const corrections = await listCorrections(entry.id);
  const known = await listProvinceAgencies(entry.provinceId);
  const { held, beside } = await readBeside(entry);
  const checked = checkReading(proposal, corrections, known, beside);
  return {
    entry,
    title: (entry.kind === 'agencies' ? '' : checked.sheet.plan.values.title.trim()) || entry.fileName,
    state: readingState(entry),
    view: viewOf(checked, proposal, corrections, known),
    columns: columnTitles(),
    fields: fieldViews(checked, entry.kind),
    lists: {
      who: whoChoices(known),
      indicators: await indicatorChoices(entry.provinceId),
      ...rowChoices(checked),
      ...formChoices(beside, checked),
    },
    segments: segmentsOf(source.lines, rowsOf(checked.sheet)),
    warnings: proposal.warnings,
    plan: held && { id: held.id, title: held.title },
    twins: await twinsOf(actor, entry, checked),
  };
}

function columnTitles(): ReadingScreen['columns'] {
  const titles = Object.entries(COLUMNS).map(([kind, columns]) => [kind, columns.map(({ title }) => title)]);
  return Object.fromEntries(titles) as ReadingScreen['columns'];
}

function fieldViews({ sheet }: CheckedReading, documentKind: ReadingKind): ReadingScreen['fields'] {
  const kinds = new Set(rowsOf(sheet).map(({ kind }) => kind));
  const all = documentKind === 'plan' ? new Set<RowKind>([...kinds, 'target', 'task']) : kinds;
  return Object.fromEntries(
    [...all].map((kind) => [
      kind,
      fieldsOfKind(kind, documentKind).map(({ typed: _, read: __, ...field }) => field as FieldView),
    ]),
  );
}

async function indicatorChoices(provinceId: number): Promise<ChoiceView[]> {
  const indicators = await listIndicatorChoices(provinceId);
  return indicators.map(({ id, name, unit }) => ({ value: String(id), label: unit ? `${name} (${unit})` : name }));
}

function rowChoices({ sheet, labels }: CheckedReading): { targets: ChoiceView[]; tasks: ChoiceView[] } {
  const choice = (id: string, key: string, words: string) => ({
    value: id,
    label: short(`${labels.get(key) ?? ''}: ${words}`, 90),
  });
  return {
    targets: sheet.targets.map(({ key, values }) => choice(values.id, key, values.clause || values.text)),
    tasks: sheet.tasks
      .filter(({ values }) => !values.empty)
      .map(({ key, values }) => choice(values.id, key, values.title)),
  };
}

function formChoices(
  { forms = [] }: Beside,
  { report }: CheckedReading,
): { forms: ChoiceView[]; formRows: ChoiceView[] } {
  const lines = (report?.form?.lines ?? []).filter(({ type }) => type !== 'heading');
  return {
    forms: forms.map(({ versionId, title, version }) => ({
      value: String(versionId),
      label: `${title}, bản ${version}`,
    })),
    formRows: lines.map(({ id, code, label }) => ({
      value: String(id),
      label: short([code, label].filter(Boolean).join(' '), 100),
    })),
  };
}

async function twinsOf(actor: Actor, entry: ReadingEntry, { sheet }: CheckedReading): Promise<ReadingScreen['twins']> {
  const others = (await listReadings(actor)).filter(
    (one) =>
      one.id !== entry.id &&
      one.sha256 === entry.sha256 &&
      one.provinceId === entry.provinceId &&
      one.discardedAt === null,
  );
  const plans = entry.kind === 'plan' && entry.planId === null ? await listPlans(actor) : [];
  const { decisionNo, decisionDate, startYear, endYear } = sheet.plan.values;
  const own = plans.filter(({ id, provinceId }) => provinceId === entry.provinceId && id !== entry.savedPlanId);
  const plan = own.find(
    (one) => decisionNo !== null && one.decisionNo === decisionNo && one.decisionOn === decisionDate,
  );
  const likePlans = own.filter((one) => one.startYear === startYear && one.endYear === endYear);
  return {
    readings: others.map(({ id, createdBy, savedAt }) => ({
      id,
      words: `${createdBy}${savedAt === null ? '' : ', đã lưu'}`,
    })),
    plan: plan ? { id: plan.id, title: plan.title } : null,
    likePlans: plan ? [] : likePlans.map(({ id, title }) => ({ id, title })),
  };
}

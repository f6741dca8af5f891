import { occurrencesOf, type PlanYears } from '@/lib/domain/schedule.ts';
import { formatNumber } from '@/lib/text/numbers.ts';
import { spansInWords } from '@/lib/text/schedules.ts';
import { LEVEL_TEXT, OPERATOR_SIGN, TARGET_KIND_TEXT } from '@/lib/text/statuses.ts';
import type { ReadName } from '../check/names.ts';
import type { Sheet, Solution, TargetRow, TaskRow } from '../check/sheet.ts';
import { fold, oneLine } from '../phrases/words.ts';
import { innermost, matchRows } from './match.ts';
import type { OurPlan, OurTarget, OurTask, OurWho } from './ours.ts';

/** `row` is missing in the document or extra in it; every other one is a part of a row that both have. */
export type DifferenceField =
  | 'row'
  | 'text'
  | 'kind'
  | 'operator'
  | 'value'
  | 'unit'
  | 'change'
  | 'level'
  | 'deadline'
  | 'agencies'
  | 'lead'
  | 'support'
  | 'time'
  | 'funding';

/** One place where the plan and its document do not agree. `key`: the document's row, or "our-target-12" for a missing one. */
export type Difference = { key: string; field: DifferenceField; ours: string; theirs: string; line: number };

export type MatchedTarget = { our: OurTarget; row: TargetRow };
export type MatchedTask = { our: OurTask; row: TaskRow };

/** What a document says beside what the plan holds. */
export type Comparison = {
  targets: MatchedTarget[];
  tasks: MatchedTask[];
  missing: { key: string; our: OurTarget | OurTask }[];
  extra: (TargetRow | TaskRow)[];
  differences: Difference[];
};

/** Every difference between a plan and its document read again; what is equal needs no decision. */
export function compare(ours: OurPlan, sheet: Sheet, names: readonly ReadName[]): Comparison {
  const rows = [...sheet.targets.filter((row) => !row.isDropped), ...sheet.promises];
  const taskRows = sheet.tasks.filter((row) => !row.isDropped);
  const targets = pair(ours.targets, rows, ourTargetMarks, targetMarks);
  const tasks = pair(ours.tasks, taskRows, ourTaskMarks, taskMarks);
  const missing = [
    ...targets.missing.map((our) => ({ key: `our-target-${our.id}`, our })),
    ...tasks.missing.map((our) => ({ key: `our-task-${our.id}`, our })),
  ];
  const extra = [...targets.extra.filter((row) => row.kind === 'target'), ...tasks.extra];
  const meant = new Map(names.map(({ name, meant: who }) => [name, who]));
  return {
    targets: targets.matched,
    tasks: tasks.matched,
    missing,
    extra,
    differences: [
      ...targets.matched.flatMap((match) => targetDifferences(match, ours.endYear, meant)),
      ...tasks.matched.flatMap((match) => taskDifferences(match, ours, meant)),
      ...missing.map(({ key, our }) => ({ key, field: 'row' as const, ours: our.title, theirs: '', line: 0 })),
      ...extra.map((row) => ({ key: row.key, field: 'row' as const, ours: '', theirs: wordsOf(row), line: row.line })),
    ],
  };
}

function pair<O, R>(
  ours: readonly O[],
  rows: readonly R[],
  ourMarks: (our: O) => Parameters<typeof matchRows>[0][number],
  marks: (row: R) => Parameters<typeof matchRows>[0][number],
) {
  const found = matchRows(ours.map(ourMarks), rows.map(marks));
  const taken = new Set(found.values());
  return {
    matched: [...found].sort(([a], [b]) => a - b).map(([at, other]) => ({ our: ours[at] as O, row: rows[other] as R })),
    missing: ours.filter((_, at) => !found.has(at)),
    extra: rows.filter((_, at) => !taken.has(at)),
  };
}

function ourTargetMarks({ section, ordinal, part, title, officialText, value }: OurTarget) {
  return { section, ordinal, part, words: officialText ?? title, value };
}

function targetMarks({ values }: TargetRow) {
  const section = [values.section, values.heading].filter(Boolean).join(' – ');
  const words = values.clause || values.text;
  return {
    section,
    ordinal: values.ordinal === null ? null : `${values.ordinal}`,
    part: values.part,
    words,
    value: values.value,
  };
}

function ourTaskMarks({ section, ordinal, title, officialText }: OurTask) {
  return { section: innermost(section), ordinal, part: null, words: officialText ?? title, value: null };
}

function taskMarks({ values }: TaskRow) {
  const ordinal = values.ordinal === null ? null : `${values.ordinal}`;
  return { section: innermost(values.section), ordinal, part: null, words: values.title, value: null };
}

type Meant = ReadonlyMap<string, Solution | null>;

function targetDifferences({ our, row }: MatchedTarget, endYear: number, meant: Meant): Difference[] {
  const { values } = row;
  const differ = differencesOf(row.key, row.line);
  const year = values.deadlineYear ?? (values.phase === null ? endYear : Number(values.phase.slice(5)));
  const isWords = values.kind === 'qualitative';
  return [
    differ('text', our.officialText ?? values.text, values.text),
    differ('kind', TARGET_KIND_TEXT[our.kind], TARGET_KIND_TEXT[values.kind]),
    ...(isWords
      ? []
      : [
          differ('operator', signOf(our.operator), signOf(values.operator)),
          differ('value', numberOf(our.value), numberOf(values.value)),
          differ('unit', our.unit ?? '', values.unit ?? ''),
          differ(
            'change',
            changeOf(our.change),
            changeOf(
              values.change && { ...values.change, baselineYear: values.baselineYear ?? values.change.baselineYear },
            ),
          ),
        ]),
    differ(
      'level',
      our.level === null ? '' : LEVEL_TEXT[our.level],
      values.level === null ? '' : LEVEL_TEXT[values.level],
    ),
    differ('deadline', deadlineOf(our.deadlineOn.slice(0, 4), our.yearly), deadlineOf(`${year}`, values.yearly)),
    // the body's bullets name nobody: that is no difference
    ...(values.agencies.length === 0 ? [] : [whoDifference('agencies', row, our.agencies, values.agencies, meant)]),
  ].filter((difference) => difference !== null);
}

function taskDifferences({ our, row }: MatchedTask, plan: PlanYears, meant: Meant): Difference[] {
  const { values } = row;
  const differ = differencesOf(row.key, row.line);
  if (our.empty || values.empty)
    return [
      differ('row', our.empty ? 'dòng để trống' : our.title, values.empty ? 'dòng để trống' : values.title),
    ].filter((one) => one !== null);
  return [
    differ('text', our.officialText ?? values.title, values.title),
    whoDifference('lead', row, our.lead, values.lead, meant),
    whoDifference('support', row, our.support, values.support, meant),
    timeDifference(our, row, plan),
    differ('funding', our.funding ?? '', values.funding ?? ''),
  ].filter((difference) => difference !== null);
}

function differencesOf(key: string, line: number) {
  return (field: DifferenceField, ours: string, theirs: string): Difference | null =>
    plain(ours) === plain(theirs) ? null : { key, field, ours, theirs, line };
}

/** The same agencies and groups in whatever order; a name that nobody has placed differs from everybody. */
function whoDifference(
  field: 'agencies' | 'lead' | 'support',
  row: TargetRow | TaskRow,
  ours: readonly OurWho[],
  names: readonly string[],
  meant: Meant,
): Difference | null {
  const left = new Set(
    ours.map(({ agencyId, groupId }) => (agencyId === null ? `group:${groupId}` : `agency:${agencyId}`)),
  );
  const right = new Set(names.map((name) => whoKey(name, meant.get(name) ?? null)));
  if (left.size === right.size && [...left].every((one) => right.has(one))) return null;
  return {
    key: row.key,
    field,
    ours: ours.map(({ name }) => name).join('; '),
    theirs: names.join('; '),
    line: row.line,
  };
}

function whoKey(name: string, who: Solution | null): string {
  return who?.as === 'agency' || who?.as === 'group' ? `${who.as}:${who.id}` : `name:${name}`;
}

function timeDifference(our: OurTask, { key, line, values: { time } }: TaskRow, plan: PlanYears): Difference | null {
  if (isSameTime(our.spans, time.spans, plan)) return null;
  const isSameText = plain(our.scheduleText ?? '') === plain(time.text);
  const ours = isSameText ? spansInWords(our.spans) : (our.scheduleText ?? spansInWords(our.spans));
  return { key, field: 'time', ours, theirs: isSameText ? spansInWords(time.spans) : time.text, line };
}

/** The same if the same falls due: "2022" is the year whichever way it was understood. */
function isSameTime(left: OurTask['spans'], right: OurTask['spans'], plan: PlanYears): boolean {
  const dueOf = (spans: OurTask['spans']) =>
    occurrencesOf(spans, plan)
      .map(({ startsOn, dueOn }) => `${startsOn}..${dueOn}`)
      .join(' ');
  return dueOf(left) === dueOf(right);
}

function wordsOf(row: TargetRow | TaskRow): string {
  return row.kind === 'task' ? row.values.title : row.values.clause || row.values.text;
}

function signOf(operator: OurTarget['operator']): string {
  return operator === null ? '' : OPERATOR_SIGN[operator];
}

function numberOf(value: string | null): string {
  return value === null ? '' : formatNumber(value);
}

/** Against what, where it is no year, stands in our own words. */
function changeOf(change: OurTarget['change']): string {
  if (change === null) return '';
  const year = change.baselineYear === null ? '' : ` so với năm ${change.baselineYear}`;
  return `${change.direction === 'reduction' ? 'giảm' : 'tăng'}${year}`;
}

function deadlineOf(year: string, yearly: boolean): string {
  return yearly ? `hằng năm, đến hết ${year}` : `đến hết ${year}`;
}

/** Two writings of one thing: blanks, case, accents and the last full stop aside. */
function plain(text: string): string {
  return fold(oneLine(text)).replace(/[.;,\s]+$/, '');
}

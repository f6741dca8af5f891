import { type DraftRow, freshKey } from '@/lib/domain/form-draft.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import type { CHOICE_COLUMNS, ROW_COLUMNS } from '@/lib/text/form-columns.ts';
import { ROW_TYPE_TEXT } from '@/lib/text/forms.ts';
import { ACCUMULATION_TEXT, AREA_TEXT, CONSOLIDATION_TEXT } from '@/lib/text/statuses.ts';
import { fold, type SheetFault, type SheetLine } from './sheet-lines.ts';

type Named = { code: string; name: string };

/** What the province and the form already know. */
export type Known = {
  agencies: readonly Named[];
  groups: readonly Named[];
  /** Every series of the province. */
  series: ReadonlySet<string>;
  /** Every key that a version of the form has had. */
  keys: ReadonlySet<string>;
  /** The same of the sections of the outline. */
  sectionKeys: ReadonlySet<string>;
};

type RowLine = SheetLine<(typeof ROW_COLUMNS)[number]['field']>;
type ChoiceLine = SheetLine<(typeof CHOICE_COLUMNS)[number]['field']>;

/** The key of the row that a cell calls by its code or key; undefined when there is none. */
export type Refer = (called: string) => string | undefined;

const AS_KEY = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

export function readRows(
  lines: readonly RowLine[],
  choiceLines: readonly ChoiceLine[],
  known: Known,
  faults: SheetFault[],
): { rows: DraftRow[]; refer: Refer } {
  const keys = keysOf(lines, known, faults);
  const refer = referOf(lines, keys);
  const choices = choicesOf(choiceLines, refer, faults);
  const series = new Set(known.series);
  const rows = lines.map((line, at) => {
    const key = keys[at] as string;
    const row = readRow(line, key, refer, known, faults);
    const statistic = seriesOf(line, row.type, series, faults);
    return { ...row, statistic, choices: choices.get(key) ?? [] };
  });
  return { rows, refer };
}

function readRow(line: RowLine, key: string, refer: Refer, known: Known, faults: SheetFault[]) {
  const said = (field: Parameters<RowLine['text']>[0]) => line.text(field) || null;
  const row = (field: 'parent' | 'total' | 'numerator' | 'denominator') => {
    const found = refer(line.text(field));
    if (said(field) && !found) faults.push(line.fault(field, `không có dòng nào mã “${said(field)}”`));
    return found ?? null;
  };
  const answerer = (field: 'group' | 'owner', named: readonly Named[]) => {
    const found = named.find(({ code, name }) => code === said(field) || fold(name) === fold(line.text(field)));
    if (said(field) && !found) faults.push(line.fault(field, `tỉnh không có “${said(field)}”`));
    return found?.code ?? null;
  };
  return {
    key,
    code: said('code'),
    label: line.text('label'),
    type: wordOf(line, 'type', ROW_TYPE_TEXT, faults) ?? ('heading' as const),
    parent: row('parent'),
    unit: said('unit'),
    accumulation: said('accumulation') ? wordOf(line, 'accumulation', ACCUMULATION_TEXT, faults) : null,
    consolidation: said('consolidation') ? wordOf(line, 'consolidation', CONSOLIDATION_TEXT, faults) : null,
    group: answerer('group', known.groups),
    owner: answerer('owner', known.agencies),
    total: row('total'),
    numerator: row('numerator'),
    denominator: row('denominator'),
    help: said('help'),
    area: said('area') ? wordOf(line, 'area', AREA_TEXT, faults) : null,
    printedCode: said('printedCode'),
  };
}

/** One of our own words; what is none of them is told with all that could stand there. */
export function wordOf<F extends string, V extends string>(
  line: SheetLine<F>,
  field: F,
  words: Readonly<Record<V, string>>,
  faults: SheetFault[],
): V | null {
  const found = (Object.keys(words) as V[]).find((value) => fold(words[value]) === fold(line.text(field)));
  if (found === undefined) {
    const one = Object.values(words).map((word) => `“${word}”`);
    faults.push(line.fault(field, `chưa hiểu “${line.text(field)}”: ghi một trong ${one.join(', ')}`));
  }
  return found ?? null;
}

/** A new row has no key: it gets one that no version of the form has had. */
function keysOf(lines: readonly RowLine[], known: Known, faults: SheetFault[]): string[] {
  const taken = new Set(known.keys);
  return lines.map((line) => {
    const given = line.text('key');
    if (given !== '') {
      if (!known.keys.has(given))
        faults.push(line.fault('key', `biểu không có khóa “${given}”: dòng mới thì để trống ô này`));
      return given;
    }
    const code = line.text('code');
    const key = freshKey(`r-${AS_KEY.test(code) ? code : slugOf(line.text('label'))}`, taken);
    taken.add(key);
    return key;
  });
}

function referOf(lines: readonly RowLine[], keys: readonly string[]): Refer {
  const byKey = new Map(keys.map((key) => [key, key]));
  const byCode = new Map(lines.map((line, at) => [line.text('code'), keys[at] as string]));
  byCode.delete('');
  return (called) => byCode.get(called) ?? byKey.get(called);
}

/** A new statistic begins a series of its own. */
function seriesOf(line: RowLine, type: DraftRow['type'], series: Set<string>, faults: SheetFault[]): string | null {
  const given = line.text('statistic');
  if (given !== '') {
    if (!series.has(given))
      faults.push(line.fault('statistic', `tỉnh không có chuỗi “${given}”: dòng mới thì để trống ô này`));
    return given;
  }
  if (type === 'heading') return null;
  const fresh = freshKey(slugOf(line.text('label')), series);
  series.add(fresh);
  return fresh;
}

function choicesOf(lines: readonly ChoiceLine[], refer: Refer, faults: SheetFault[]): Map<string, DraftRow['choices']> {
  const choices = new Map<string, DraftRow['choices']>();
  for (const line of lines) {
    const key = refer(line.text('row'));
    const [value, label] = [line.text('value'), line.text('label')];
    if (key === undefined) faults.push(line.fault('row', `không có dòng nào mã “${line.text('row')}”`));
    else if (value === '') faults.push(line.fault('value', 'chưa ghi giá trị'));
    else if (label === '') faults.push(line.fault('label', 'chưa ghi tên lựa chọn'));
    else choices.set(key, [...(choices.get(key) ?? []), { value, label }]);
  }
  return choices;
}

import type { FormRow } from '@/lib/domain/form.ts';
import type { ValidationRule } from '@/lib/domain/validation.ts';
import type { TypedRow } from '@/lib/use-cases/save-report.ts';
import { chanceOf, type SampleSheet, type Scene, sampleNumber } from './figures.ts';

const BLANK = { note: '', reason: '', promisedOn: '', typed: '', kind: 'value', seenVersion: 0 };

const TEXTS: Record<string, string> = {
  'sang-kien-cchc': 'Trả kết quả tại nhà cho người cao tuổi (minh họa).',
  'kho-khan-kien-nghi': 'Đường truyền ở một số bản còn yếu (minh họa).',
};

/** What an agency of the sample types into its sheet; half-done reports leave the last rows blank. */
export function sampleSheet(
  asked: readonly FormRow[],
  rules: readonly ValidationRule[],
  statistics: ReadonlyMap<number, string>,
  scene: Scene,
  share = 1,
): TypedRow[] {
  const byKey = new Map(asked.map((row) => [row.key, row]));
  const hard = rules.filter((rule) => rule.strength === 'block' && rule.otherKeys.every((key) => byKey.has(key)));
  // A part of a total is bounded by it too; the total follows from its parts, so that bound says nothing here.
  const isPart = (key: string, of: string) =>
    hard.some((rule) => rule.kind === 'total' && rule.rowKey === of && rule.otherKeys.includes(key));
  const sheet: SampleSheet = {
    rulesOf: (row, kind) =>
      hard.filter(
        (rule) => rule.kind === kind && rule.rowKey === row.key && !rule.otherKeys.some((key) => isPart(row.key, key)),
      ),
    numberOf: (key) => {
      const row = byKey.get(key);
      return row ? sampleNumber(row, statistics.get(row.id) ?? '', scene, sheet) : 0;
    },
  };
  return asked
    .slice(0, Math.ceil(asked.length * share))
    .map((row) => typedRow(row, statistics.get(row.id) ?? '', scene, sheet));
}

function typedRow(row: FormRow, statistic: string, scene: Scene, sheet: SampleSheet): TypedRow {
  const chance = chanceOf(scene.agency.code, statistic, scene.index);
  if (row.type === 'choice') return { ...BLANK, rowId: row.id, typed: choiceOf(row, statistic, scene, chance) };
  if (row.type === 'text')
    return chance > 0.7
      ? { ...BLANK, rowId: row.id, typed: TEXTS[statistic] ?? 'Minh họa.' }
      : { ...BLANK, rowId: row.id, kind: 'nil' };
  if (row.type === 'decimal') return { ...BLANK, rowId: row.id, typed: decimalOf(statistic, scene) };
  const number = sampleNumber(row, statistic, scene, sheet);
  const note = number > 0 && statistic.endsWith('qua-han') ? 'Chờ ý kiến cơ quan phối hợp (minh họa).' : '';
  return { ...BLANK, rowId: row.id, typed: String(number), note };
}

function choiceOf(row: FormRow, statistic: string, scene: Scene, chance: number): string {
  if (statistic === 'cap-do-quan-tri-du-lieu') return String(Math.min(3, 1 + Math.floor(scene.index / 2)));
  const reached = Math.min(row.choices.length - 1, Math.floor(chance * row.choices.length + scene.index * 0.25));
  return row.choices[reached]?.value ?? '';
}

function decimalOf(statistic: string, scene: Scene): string {
  const budget = 4_650;
  return statistic === 'thu-noi-dia-du-toan' ? '4.650' : String(Math.round((budget * scene.months * 1.03) / 12));
}

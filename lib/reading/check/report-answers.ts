import { numberFault } from '@/lib/domain/answer.ts';
import type { Figure } from '@/lib/domain/figure.ts';
import { parseTyped } from '@/lib/domain/typed-answer.ts';
import { FAULT_TEXT } from '@/lib/text/typed.ts';
import { fold, oneLine } from '../phrases/words.ts';
import type { FormLine, ReportFormView } from './beside.ts';
import type { Sheet, StatisticRow, StatisticValues } from './sheet.ts';

/** What a printed cell answers; an answer that breaks its row's type is kept as printed, and said to be invalid. */
export type PrintedAnswer = {
  answer: 'value' | 'nil' | 'missing';
  number: Figure | null;
  choice: string | null;
  text: string | null;
  invalidReason: string | null;
};

/** `line`: the row of the form that it answers; null where none fits. `answer` null: nothing is printed. */
export type MatchedAnswer = { row: StatisticRow; line: FormLine | null; answer: PrintedAnswer | null };

export type ReportAnswers = { form: ReportFormView | null; answers: MatchedAnswer[] };

/** The printed rows against the form that a person chose, or else the one that fits most of them. */
export function answerForm({ plan, statistics }: Sheet, forms: readonly ReportFormView[]): ReportAnswers {
  const rows = statistics.filter((row) => !row.isDropped);
  const chosen = forms.find(({ versionId }) => versionId === plan.values.formVersionId);
  const tried = (chosen ? [chosen] : forms).map((form) => ({ form, lines: matchLines(form.lines, rows) }));
  const best = tried.sort((a, b) => b.lines.size - a.lines.size)[0];
  const answers = rows.map((row) => {
    const line = best?.lines.get(row.key) ?? null;
    return { row, line, answer: answerOf(row.values, line) };
  });
  return { form: best?.form ?? null, answers };
}

/** By code and words together; a person's own choice goes before. Uncoded parts are told apart by what they are part of. */
function matchLines(lines: readonly FormLine[], rows: readonly StatisticRow[]): Map<string, FormLine> {
  const found = new Map<string, FormLine>();
  const taken = new Set<number>();
  const take = (key: string, line: FormLine) => {
    if (found.has(key) || taken.has(line.id)) return;
    found.set(key, line);
    taken.add(line.id);
  };
  for (const { key, values } of rows) {
    const own = lines.find(({ id }) => id === values.rowId);
    if (own) take(key, own);
  }
  const parents = new Map(lines.map((line) => [line.id, line]));
  const pairs = rows.flatMap(({ key, values }, at) =>
    lines.flatMap((line, place) => {
      const score = scoreOf(values, line, line.parentId === null ? null : (parents.get(line.parentId) ?? null));
      return score >= ENOUGH ? [{ key, line, score, apart: Math.abs(at - place) }] : [];
    }),
  );
  for (const { key, line } of pairs.sort((a, b) => b.score - a.score || a.apart - b.apart)) take(key, line);
  return found;
}

const ENOUGH = 1;

function scoreOf(values: StatisticValues, line: FormLine, parent: FormLine | null): number {
  const words = shareOf(values.name, line.label);
  if (values.code !== null && line.code !== null) return values.code === line.code ? words + 0.6 : words * 0.9;
  const isPart = values.parent !== null && values.parent === (parent?.code ?? null);
  return (values.code === null) === (line.code === null) ? words + (isPart ? 0.4 : 0) : words * 0.9;
}

function shareOf(left: string, right: string): number {
  const [one, two] = [tokensOf(left), tokensOf(right)];
  const [few, many] = one.size <= two.size ? [one, two] : [two, one];
  if (few.size === 0) return 0;
  return [...few].filter((token) => many.has(token)).length / many.size;
}

function tokensOf(words: string): Set<string> {
  return new Set(fold(oneLine(words)).match(/[\p{L}\d]+/gu) ?? []);
}

function answerOf({ text, value }: StatisticValues, line: FormLine | null): PrintedAnswer | null {
  const printed = oneLine(text);
  if (line === null || line.type === 'heading' || printed === '') return null;
  const read = parseTyped(printed, line);
  if (/^[-‐‑‒–—−]+$/.test(printed)) return { ...NOTHING, answer: 'missing', invalidReason: DASH };
  if (read.kind === 'nil') return { ...NOTHING, answer: 'nil' };
  if (line.type === 'text') return { ...NOTHING, number: value, text: printed };
  if (line.type === 'choice') return choiceOf(read.kind === 'value' ? read.choice : null, value, line);
  const number = value ?? (read.kind === 'value' ? read.number : null);
  if (number === null) return { ...NOTHING, invalidReason: `In là “${printed}”, không phải số.` };
  const fault = numberFault(number, line);
  return { ...NOTHING, number, invalidReason: fault === null ? null : `Số ${FAULT_TEXT[fault]}.` };
}

/** "Phát phiếu = 1" by its words, or the bare number. */
function choiceOf(read: string | null, value: string | null, { choices }: FormLine): PrintedAnswer {
  const choice = read ?? choices.find((one) => one.value === value)?.value ?? null;
  if (choice !== null) return { ...NOTHING, choice };
  return {
    ...NOTHING,
    invalidReason: `Mục này chỉ nhận ${choices.map((one) => one.value).join(', ')}.`,
  };
}

const DASH = 'In dấu gạch thay cho số; không rõ là không có hay chưa thống kê.';
const NOTHING: PrintedAnswer = { answer: 'value', number: null, choice: null, text: null, invalidReason: null };

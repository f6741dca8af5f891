import type { TaskStatus } from './task.ts';

/** What a field counts of a plan's tasks, as it is written in a text. */
export const TASK_FIGURES = {
  all: { words: 'tất cả', statuses: null },
  done: { words: 'hoàn thành', statuses: ['done-on-time', 'done-late'] },
  'done-on-time': { words: 'đúng hạn', statuses: ['done-on-time'] },
  'done-late': { words: 'hoàn thành quá hạn', statuses: ['done-late'] },
  'in-progress': { words: 'đang thực hiện', statuses: ['in-progress'] },
  overdue: { words: 'quá hạn', statuses: ['overdue'] },
} as const satisfies Record<string, { words: string; statuses: readonly TaskStatus[] | null }>;
export type TaskFigure = keyof typeof TASK_FIGURES;

/** `plan` by its years: "2021", "2026-2030". */
export type Term = { of: 'row'; call: string } | { of: 'tasks'; plan: string; figure: TaskFigure };

/** số gắn: an approved value that a sentence names, or one of two in percent of the other. */
export type BoundField = { kind: 'value'; of: Term } | { kind: 'rate'; over: Term; under: Term };

/** `token` is what stands between the braces; a field that nobody can read is null. */
export type Piece = { kind: 'words'; text: string } | { kind: 'field'; token: string; field: BoundField | null };

const FIELD = /\{\{([^{}\n]*)\}\}/g;

/** "đã hoàn thành {{1.2}}/{{1.1}} nhiệm vụ, đạt {{1.2 / 1.1}}" as words and fields, in order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(FIELD)) {
    pieces.push({ kind: 'words', text: text.slice(from, found.index) });
    const token = tidy(found[1] ?? '');
    pieces.push({ kind: 'field', token, field: readField(token) });
    from = found.index + found[0].length;
  }
  pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces.filter((piece) => piece.kind === 'field' || piece.text !== '');
}

/** The fields of a text, each once, in the order of their first use. */
export function tokensOf(text: string): string[] {
  return [...new Set(piecesOf(text).flatMap((piece) => (piece.kind === 'field' ? piece.token : [])))];
}

/** Whether any of these fields counts tasks. */
export function nameTasks(tokens: readonly string[]): boolean {
  const terms = tokens.map(readField).flatMap((field) => {
    if (field === null) return [];
    return field.kind === 'value' ? [field.of] : [field.over, field.under];
  });
  return terms.some(({ of }) => of === 'tasks');
}

export function readField(token: string): BoundField | null {
  const terms = tidy(token).split(' / ').map(readTerm);
  const [over, under] = terms;
  if (terms.length > 2 || !over || under === null) return null;
  return under === undefined ? { kind: 'value', of: over } : { kind: 'rate', over, under };
}

const TASKS = /^nhiệm vụ (\d{4}(?:-\d{4})?) (.+)$/;
const CALL = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

function readTerm(words: string): Term | null {
  const [, plan, counted] = TASKS.exec(words.toLowerCase()) ?? [];
  if (plan === undefined) return CALL.test(words) ? { of: 'row', call: words } : null;
  const figure = FIGURES_BY_WORDS.get(counted ?? '');
  return figure === undefined ? null : { of: 'tasks', plan, figure };
}

const FIGURES_BY_WORDS = new Map(
  Object.entries(TASK_FIGURES).map(([figure, { words }]) => [words as string, figure as TaskFigure]),
);

/** As people type it: spaces at will around the stroke and the years' dash. */
function tidy(token: string): string {
  return token
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\s?\/\s?/g, ' / ')
    .replace(/(\d{4}) ?[-–] ?(\d{4})/g, '$1-$2');
}

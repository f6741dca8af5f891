import type { ReadTask } from '../proposal.ts';
import { similarity, wordsOf } from './similarity.ts';

/** Marks each task that was printed before: word for word, or so nearly that a person has to say. */
export function withDuplicates(tasks: readonly ReadTask[]): ReadTask[] {
  const before: { task: ReadTask; words: ReadonlySet<string>; plain: string }[] = [];
  return tasks.map((task) => {
    if (task.title === '') return task;
    const one = { task, words: wordsOf(task.title), plain: plainOf(task.title) };
    const same = before.find((earlier) => earlier.plain === one.plain && isAlikeOtherwise(earlier.task, task));
    const near = before.find((earlier) => isNear(earlier, one) && isAlikeOtherwise(earlier.task, task));
    before.push(one);
    if (same) return { ...task, duplicateOf: same.task.id, warnings: [...task.warnings, sentence(same.task)] };
    return near ? { ...task, warnings: [...task.warnings, nearSentence(near.task)] } : task;
  });
}

function isNear(earlier: { words: ReadonlySet<string> }, one: { words: ReadonlySet<string> }): boolean {
  return earlier.words.size > 8 && similarity(earlier.words, one.words) >= 0.95;
}

function plainOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same words under another lead are another agency's task. */
function isAlikeOtherwise(left: ReadTask, right: ReadTask): boolean {
  return left.lead.join(';').toLowerCase() === right.lead.join(';').toLowerCase();
}

function sentence(task: ReadTask): string {
  return `Nhiệm vụ này đã in ở ${placeOf(task)}.`;
}

function nearSentence(task: ReadTask): string {
  return `Nhiệm vụ này gần như trùng với ${placeOf(task)}.`;
}

function placeOf({ section, ordinal, line }: ReadTask): string {
  const row = ordinal === null ? `dòng ${line} của văn bản` : `số thứ tự ${ordinal}`;
  return section === '' ? row : `mục ${section}, ${row}`;
}

import { readPromises } from '../phrases/promise.ts';
import { lower } from '../phrases/words.ts';
import type { ReadTarget, ReadTask } from '../proposal.ts';
import { doubt, doubted } from '../row.ts';
import { type AreaExamples, NO_EXAMPLES } from './area-guess.ts';
import type { ListItem } from './body-lists.ts';
import { bodyTarget, isMeasured } from './body-targets.ts';
import { NOWHERE, type Place, type Years } from './place.ts';

/**
 * The measured promises in the sentences of the body's lists of tasks, and of lists whose titles do not say what they
 * are for. `taken` are the lines of the targets: a sentence is proposed once.
 */
export function bodyTaskPromises(
  items: readonly ListItem[],
  years: Years,
  examples: AreaExamples,
  taken: ReadonlySet<number>,
): ReadTarget[] {
  const tasks = items.filter(({ place, text, line }) => mayHold(place) && !taken.has(line) && mayPromise(text));
  return tasks.flatMap((item) => promisesOf(item, years, examples));
}

/** The measured promises in the words of the tasks of the tables; who leads the task answers for them. */
export function tableTaskPromises(tasks: readonly ReadTask[], appendix: string | null, years: Years): ReadTarget[] {
  return tasks
    .filter(({ title }) => mayPromise(title))
    .flatMap((task) => {
      const section = [appendix, task.section].filter(Boolean).join('.');
      const place = { ...NOWHERE, section, area: task.area, kind: 'task' as const };
      const item = {
        place,
        ordinal: task.ordinal,
        text: task.title,
        content: task.title,
        line: task.line,
        lastLine: task.lastLine,
      };
      const promises = promisesOf({ ...item, isJoined: false, isMarked: true, isPlace: false }, years, NO_EXAMPLES);
      return promises.map((promise) => ({ ...promise, origin: 'appendix' as const, agencies: task.lead }));
    });
}

function mayHold({ kind, section }: Place): boolean {
  return kind === 'task' || kind === 'mixed' || (kind === null && section !== '');
}

function promisesOf(item: ListItem, years: Years, examples: AreaExamples): ReadTarget[] {
  return readPromises(item.content, years)
    .filter((promise) => isMeasured(promise) && promise.value !== null)
    .map((promise) =>
      doubted(
        bodyTarget(item, promise, years, examples),
        'text',
        doubt(item.place.kind === null ? OUTSIDE : IN_TASK, 0.5),
      ),
    );
}

/** A figure that is aimed at, not one of a law, a level of service or a count of what there is. */
function mayPromise(text: string): boolean {
  return (
    /\d\s*%/.test(text) ||
    /phấn đấu|tối thiểu|ít nhất|trở lên|đạt (?:trên )?\d|hình thành \d|xây dựng .*\b\d/.test(lower(text))
  );
}

const IN_TASK = 'Con số nằm trong lời của một nhiệm vụ, không nằm trong danh sách chỉ tiêu.';
const OUTSIDE = 'Con số nằm ở mục không ghi là chỉ tiêu hay mục tiêu.';

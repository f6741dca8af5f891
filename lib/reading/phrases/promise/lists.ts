import type { Figure } from './figures.ts';

/** Figures with nothing but commas or "và" between them: "30 %, 20 %, 15 %". */
export function listsOf(words: string, figures: readonly Figure[]): Figure[][] {
  const lists: Figure[][] = [];
  for (const figure of figures) {
    const last = lists.at(-1)?.at(-1);
    if (last && last.kind === figure.kind && LIST_JOINT.test(words.slice(last.end, figure.start)))
      lists.at(-1)?.push(figure);
    else lists.push([figure]);
  }
  return lists;
}

const LIST_JOINT = /^ ?(?:,|;|\/|-|và|, và|hoặc) ?$/u;

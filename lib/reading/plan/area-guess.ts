import type { AreaCode } from '@/lib/domain/plan.ts';
import { areaOf } from '../phrases/area.ts';
import type { CellReading } from '../proposal.ts';
import { doubt } from '../row.ts';
import type { ListItem } from './body-lists.ts';
import { mostAlike, wordsOf } from './similarity.ts';

export type AreaExample = { area: AreaCode; words: ReadonlySet<string> };
export type GuessedArea = { area: AreaCode | null; cell: CellReading };

/** The sentences of the document whose section names an area: what a row without one is compared with. */
export function areaExamples(items: readonly ListItem[]): AreaExample[] {
  return items.flatMap(({ place, text }) => (place.area === null ? [] : [{ area: place.area, words: wordsOf(text) }]));
}

/** The area of a row that stands below no heading of one: always to be looked at. */
export function guessArea(text: string, examples: readonly AreaExample[]): GuessedArea {
  const alike = mostAlike(wordsOf(text), examples, 0.5)?.candidate.area ?? null;
  const said = areaOf(text);
  const area = alike ?? said ?? mostAlike(wordsOf(text), examples, 0.3)?.candidate.area ?? null;
  if (area === null) return { area, cell: doubt('Văn bản không nói dòng này thuộc lĩnh vực nào.', 0.3) };
  const why = 'Lĩnh vực đoán theo nội dung của dòng, văn bản không ghi.';
  return { area, cell: doubt(why, alike === area && said === area ? 0.75 : 0.6) };
}

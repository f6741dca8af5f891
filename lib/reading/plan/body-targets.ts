import { reachedIn } from '../phrases/promise/reached.ts';
import { type ReadPromise, readPromises } from '../phrases/promise.ts';
import type { CellReading, ReadTarget, TargetField } from '../proposal.ts';
import { doubt, rowOf, SURE } from '../row.ts';
import { type AreaExamples, guessArea } from './area-guess.ts';
import type { ListItem } from './body-lists.ts';
import { deadlineOf } from './deadline.ts';
import type { Years } from './place.ts';
import { targetId } from './target-id.ts';

/** The targets of the running text: all bullets of its lists of targets, and the figures of its general objectives. */
export function bodyTargets(items: readonly ListItem[], years: Years, examples: AreaExamples): ReadTarget[] {
  const marked = new Set(items.filter((item) => item.isMarked).map(listOf));
  return items.flatMap((item) => {
    const use = useOf(item, marked.has(listOf(item)));
    if (use === 'none') return [];
    const promises = readPromises(item.content, years).filter((promise) => use === 'all' || isMeasured(promise));
    return promises.map((promise) => bodyTarget(item, promise, years, examples));
  });
}

/** A figure, a rank or a level that can be compared with what is reached. */
export function isMeasured(promise: Pick<ReadPromise, 'kind' | 'value'>): boolean {
  return promise.kind === 'rank' || (promise.value !== null && promise.kind !== 'qualitative');
}

/** The target that a promise in the body makes. */
export function bodyTarget(item: ListItem, promise: ReadPromise, years: Years, examples: AreaExamples): ReadTarget {
  const { place, ordinal } = item;
  const { part, clause, kind, operator, value, unit, change, baselineYear, yearly, level, steps } = promise;
  const area = place.area === null ? guessArea(clause, examples) : { area: place.area, cell: SURE };
  const reached = reachedIn(clause, years.startYear);
  const isOwn = reached !== null && reached.value !== value && (baselineYear ?? reached.year) === reached.year;
  const due = deadlineOf(promise, place, years);
  const cells: Partial<Record<TargetField, CellReading>> = {
    ...promise.cells,
    text: textOf(item, promise),
    area: area.cell,
    phase: due.cell,
  };
  return {
    ...rowOf(item, cells),
    id: targetId(place.section, place.heading, ordinal, part),
    section: place.section,
    heading: place.heading,
    area: area.area,
    ordinal,
    part,
    text: item.text,
    clause,
    kind,
    operator,
    value,
    unit,
    change,
    baselineYear: isOwn ? reached.year : baselineYear,
    baselineValue: isOwn ? reached.value : null,
    steps,
    phase: place.phase,
    deadlineYear: due.year,
    yearly,
    level,
    agencies: [],
    origin: 'body',
    sameAs: null,
  };
}

type Use = 'all' | 'measured' | 'none';

/** Plain paragraphs before the bullets of a list introduce it. */
function useOf({ place, isMarked, isPlace, text }: ListItem, hasBullets: boolean): Use {
  if (!isMarked && isAside(text)) return 'none';
  if (place.kind === 'general') return 'measured';
  if (place.kind === 'mixed') return isMarked ? 'measured' : 'none';
  if (place.kind !== 'target' && place.kind !== 'goal') return 'none';
  if (isMarked || isPlace || place.isAnnounced) return 'all';
  if (/phụ lục|kèm theo/i.test(text)) return 'measured';
  return place.kind === 'target' && !hasBullets ? 'all' : 'measured';
}

/** "(Kèm theo Quyết định số …)", "Đơn vị tính: %", a name: no sentence of a list. */
function isAside(text: string): boolean {
  return /^\(.*\)$/.test(text) || /^đơn vị tính/i.test(text) || text.split(' ').length < 4;
}

function listOf({ place }: ListItem): string {
  return `${place.section}|${place.heading}`;
}

function textOf(item: ListItem, promise: ReadPromise): CellReading {
  if (item.place.kind === 'mixed') return doubt('Mục này gồm cả mục tiêu và nhiệm vụ: có thể câu này là một nhiệm vụ.');
  if (promise.kind === 'qualitative' && item.isPlace && item.place.area !== null) {
    return doubt(
      'Câu này nói mục tiêu của cả một lĩnh vực, không có mức phải đạt: có thể không phải là một chỉ tiêu.',
      0.7,
    );
  }
  return promise.cells.text ?? (item.isJoined ? { confidence: 0.95, why: null } : SURE);
}

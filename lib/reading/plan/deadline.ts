import type { CellReading } from '../proposal.ts';
import { doubt, SURE } from '../row.ts';
import type { Place, Years } from './place.ts';

type Promised = { deadlineYear: number | null; steps: readonly { year: number }[] };

/** The year that a promise of the body is due: its own, else that of its heading, else the last of the plan. */
export function deadlineOf(promise: Promised, place: Place, years: Years): { year: number | null; cell: CellReading } {
  const own = promise.steps.at(-1)?.year ?? promise.deadlineYear;
  const given = place.deadlineYear ?? years.endYear;
  if (own === null) return { year: given, cell: SURE };
  const start = place.phase === null ? null : Number(place.phase.slice(0, 4));
  if (start === null || own >= start) return { year: own, cell: SURE };
  const why = `Câu này nói đến năm ${own}, trước giai đoạn ${place.phase} của mục; thời hạn lấy theo giai đoạn.`;
  return { year: given, cell: doubt(why, 0.75) };
}

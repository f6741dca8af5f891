import type { ReadTarget } from '../proposal.ts';
import { rowOf, SURE } from '../row.ts';

/** A row of the appendix that repeats a promise of the body has the area of that promise. */
export function areasOfSamePromises(appendix: readonly ReadTarget[], body: readonly ReadTarget[]): ReadTarget[] {
  const byId = new Map(body.map((target) => [target.id, target]));
  return appendix.map((target) => {
    const same = target.sameAs === null ? undefined : byId.get(target.sameAs);
    if (same === undefined || same.area === null || target.cells.area?.why === null) return target;
    const guess = target.cells.area?.why ?? '';
    const cells = { ...target.cells, area: same.cells.area ?? SURE };
    return {
      ...target,
      area: same.area,
      ...rowOf(
        target,
        cells,
        target.warnings.filter((warning) => warning !== guess),
      ),
    };
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid, Role } from '@/lib/reading/grid/grid.ts';
import { gridsOf } from '@/lib/reading/grid/grids.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { type Roled, samples } from './samples.ts';
import { isHeading, SHAPES } from './shapes.ts';

describe('one invented table, pasted in each shape, reads back the same', { timeout: 90_000 }, () => {
  test.each(SHAPES)('%s', (name, render) => {
    const isFlat = name === 'columns held apart by blanks';
    fc.assert(
      fc.property(samples(), (roled) => {
        const { sample, roles } = isFlat ? onOneLine(roled) : roled;
        const grids = gridsOf(textSource(`Lời dẫn của kế hoạch.\n\n${render(sample)}\n`));
        expect(grids).toHaveLength(1);
        expect(readBack(grids[0] as Grid)).toEqual(expected({ sample, roles }));
        expect(grids[0]?.rows.flatMap(({ doubts }) => doubts)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** Laid out with blanks, the lines of a cell cannot be told from a cell that its column broke. */
function onOneLine({ sample, roles }: Roled): Roled {
  const rows = sample.rows.map((row) => row.map((cell) => cell.replace(/\n- /g, '; ').replace(/^- /, '')));
  return { sample: { ...sample, rows }, roles };
}

type Plain = { section: string; ordinal: string | null; cells: Partial<Record<Role, string>> };

function expected({ sample, roles }: Roled): Plain[] {
  let section = '';
  return sample.rows.flatMap((row) => {
    if (isHeading(row)) section = `${row[0]} ${row[1]}`;
    if (isHeading(row)) return [];
    const filled = roles.flatMap((role, at) => (row[at + 1] ? [[role, row[at + 1]]] : []));
    return [{ section, ordinal: row[0] ?? null, cells: Object.fromEntries(filled) }];
  });
}

function readBack(grid: Grid): Plain[] {
  return grid.rows.map(({ sections, ordinal, cells }) => ({
    section: sections.map(({ numeral, title }) => `${numeral} ${title}`).join(' > '),
    ordinal,
    cells,
  }));
}

import type { Grid } from '../grid/grid.ts';
import { oneLine } from '../phrases/words.ts';
import type { ReadSection } from '../proposal.ts';
import type { ListItem } from './body-lists.ts';

/** The headings that the rows of a plan stand under: of the body's lists that gave rows, and of the tables. */
export function sectionsOf(
  items: readonly ListItem[],
  lines: ReadonlySet<number>,
  tables: readonly { grid: Grid; prefix: string }[],
): ReadSection[] {
  const body = items.filter(({ line }) => lines.has(line)).flatMap(({ place }) => place.trail);
  const rows = tables.flatMap(({ grid, prefix }) => gridSections(grid, prefix));
  const seen = new Set<string>();
  return [...body, ...rows].filter(({ section, line }) => {
    const key = `${section}|${line}`;
    return !seen.has(key) && seen.add(key);
  });
}

function gridSections(grid: Grid, prefix: string): ReadSection[] {
  return grid.rows.flatMap((row) =>
    row.sections.map(({ title, line }, index) => {
      const numerals = row.sections.slice(0, index + 1).map(({ numeral }) => numeral);
      return { section: [prefix, ...numerals].filter((step) => step !== '').join('.'), title: oneLine(title), line };
    }),
  );
}

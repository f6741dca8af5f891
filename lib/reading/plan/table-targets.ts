import type { Grid, GridRow } from '../grid/grid.ts';
import { withoutRoles } from '../phrases/agencies/roles.ts';
import { readAgencies } from '../phrases/agencies.ts';
import { areaOf } from '../phrases/area.ts';
import { readTime } from '../phrases/time.ts';
import type { CellReading, ReadTarget, TargetField } from '../proposal.ts';
import { rowOf, SURE } from '../row.ts';
import { type AreaExamples, type GuessedArea, guessArea } from './area-guess.ts';
import { phaseOf } from './phase.ts';
import type { Years } from './place.ts';
import { baselineOf, tableBaseline } from './table-baseline.ts';
import { areaTitles, cellsOf, numeralsOf, ordinalOf, textOf } from './table-row.ts';
import { type TableValue, tableValues } from './table-value.ts';
import { targetId } from './target-id.ts';

/** The targets of a table of targets; `examples` lend their areas to rows below no heading of an area. */
export function tableTargets(grid: Grid, years: Years, examples: AreaExamples): ReadTarget[] {
  return grid.rows.flatMap((row) => {
    const text = textOf(row, 'target');
    if (text === null) return [];
    return tableValues(grid, row, text, years).map((value) => rowTarget(grid, row, text, value, years, examples));
  });
}

function rowTarget(
  grid: Grid,
  row: GridRow,
  text: string,
  value: TableValue,
  years: Years,
  examples: AreaExamples,
): ReadTarget {
  const { phase: _phase, cell, ...promise } = value;
  const own = dueOf(row, years);
  const time = timeOf(grid, row, { ...value, deadlineYear: own?.year ?? value.deadlineYear }, years);
  const agencies = withoutRoles(readAgencies(row.cells.watcher ?? row.cells.lead ?? ''));
  const area = areaOfRow(row, text, examples);
  const baseline = baselineOf(promise, tableBaseline(grid, row, years));
  const section = [grid.appendix, numeralsOf(row)].filter(Boolean).join('.');
  const ordinal = ordinalOf(row.ordinal);
  const cells = cellsOf<TargetField>(grid, row, {
    text: { role: 'target', cell: SURE },
    value: { role: 'value', cell },
    operator: { role: 'value', cell },
    unit: { role: 'unit', cell: SURE },
    agencies: { role: 'watcher', cell: { confidence: agencies.confidence, why: agencies.why } },
    baselineYear: { role: 'baseline', cell: baseline.cell },
    phase: { role: 'time', cell: own?.cell ?? SURE },
  });
  return {
    ...promise,
    baselineYear: baseline.year,
    baselineValue: baseline.value,
    ...rowOf(row, { ...cells, area: area.cell }),
    id: targetId(section, time.phase === null || numeralsOf(row) !== '' ? null : time.phase, ordinal, value.part),
    section,
    heading: null,
    area: area.area,
    ordinal,
    text,
    phase: time.phase,
    deadlineYear: time.deadlineYear,
    agencies: [...agencies],
    origin: 'appendix',
    sameAs: null,
  };
}

/** "31/12/2027", "Năm 2027" in a column of times: the year that the target is due. */
function dueOf(row: GridRow, { startYear, endYear }: Years): { year: number; cell: CellReading } | null {
  const text = textOf(row, 'time');
  if (text === null || startYear === null || endYear === null) return null;
  const { to, confidence, why } = readTime(text, { startYear, endYear });
  return to === null ? null : { year: Number(to.slice(0, 4)), cell: { confidence, why } };
}

/** The time of the column, else that of the nearest heading row, else the whole plan. */
function timeOf(
  grid: Grid,
  row: GridRow,
  value: TableValue,
  years: Years,
): { phase: string | null; deadlineYear: number | null } {
  const titles = [...row.sections.map(({ title }) => title).reverse(), grid.title ?? ''].map(phaseOf);
  const whole = `${years.startYear}-${years.endYear}`;
  const phase = value.phase ?? titles.find((title) => title.phase !== null)?.phase ?? null;
  const heading = titles.find(({ deadlineYear }) => deadlineYear !== null)?.deadlineYear ?? null;
  const end = value.phase === null ? heading : Number(value.phase.slice(5));
  return { phase: phase === whole ? null : phase, deadlineYear: value.deadlineYear ?? end ?? years.endYear };
}

function areaOfRow(row: GridRow, text: string, examples: AreaExamples): GuessedArea {
  for (const title of areaTitles(row)) {
    const area = areaOf(title);
    if (area !== null) return { area, cell: SURE };
  }
  return guessArea(text, examples);
}

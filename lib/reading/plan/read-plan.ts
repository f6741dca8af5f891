import type { Source } from '../block.ts';
import type { Grid } from '../grid/grid.ts';
import type { PlanHead, ProposalGap, ProposalKind, ReadSection, ReadTarget, ReadTask } from '../proposal.ts';
import { areaExamples } from './area-guess.ts';
import { areasOfSamePromises } from './area-of-same.ts';
import { listItems } from './body-lists.ts';
import { bodyTargets } from './body-targets.ts';
import { bodyTasks } from './body-tasks.ts';
import { withDuplicates } from './duplicates.ts';
import { gapsOf } from './gaps.ts';
import { outlineOf } from './outline.ts';
import { outside, planYears } from './plan-years.ts';
import { disagreements, withSamePromises } from './same-promise.ts';
import { sectionsOf } from './sections.ts';
import { tableTargets } from './table-targets.ts';
import { tableTasks } from './table-tasks.ts';
import { unique } from './target-id.ts';
import { bodyTaskPromises, tableTaskPromises } from './task-promises.ts';

export type PlanParts = {
  targets: ReadTarget[];
  tasks: ReadTask[];
  taskPromises: ReadTarget[];
  sections: ReadSection[];
  gaps: ProposalGap[];
  warnings: string[];
};

/** The targets of body and tables, the tasks of the tables, and what is promised in the words of tasks. A report has no list of targets in its body. */
export function readPlan(source: Source, grids: readonly Grid[], head: PlanHead, kind: ProposalKind): PlanParts {
  const { years, warnings } = planYears(head, source.blocks);
  const outline = outlineOf(source.blocks);
  const items = kind === 'plan' ? listItems(outline, years) : [];
  const examples = areaExamples(items);
  const body = unique(bodyTargets(items, years, examples));
  const rows = unique(ofKind(grids, 'targets').flatMap((grid) => tableTargets(grid, years, examples)));
  const appendix = areasOfSamePromises(withSamePromises(rows, body), body);
  const tables = taskTables(grids).map((table) => ({
    ...table,
    tasks: tableTasks(table.grid, table.prefix, years, examples),
  }));
  const rowsOfTables = tables.flatMap((table) => table.tasks);
  const inWords = kind === 'plan' && rowsOfTables.length === 0 ? bodyTasks(outline, years, examples) : [];
  const tasks = withDuplicates(unique([...rowsOfTables, ...inWords]));
  const inTables = tables.flatMap((table) => tableTaskPromises(table.tasks, table.grid.appendix, years));
  const inBody = bodyTaskPromises(items, years, examples, linesOf(body));
  const promises = withSamePromises(unique([...inBody, ...inTables]), body);
  return {
    targets: [...body, ...appendix],
    tasks,
    taskPromises: promises,
    sections: sectionsOf(items, linesOf([...body, ...promises]), [...targetTables(grids), ...tables]),
    gaps: gapsOf(tasks, appendix),
    warnings:
      kind === 'plan'
        ? [
            ...warnings,
            ...outside(appendix, years),
            ...disagreements(appendix, body),
            ...missing(body, appendix, tasks),
          ]
        : [],
  };
}

function linesOf(rows: readonly { line: number }[]): Set<number> {
  return new Set(rows.map(({ line }) => line));
}

type NamedGrid = { grid: Grid; prefix: string };

function ofKind(grids: readonly Grid[], kind: Grid['kind']): Grid[] {
  return grids.filter((grid) => grid.kind === kind);
}

function targetTables(grids: readonly Grid[]): NamedGrid[] {
  return ofKind(grids, 'targets').map((grid) => ({ grid, prefix: grid.appendix ?? '' }));
}

/** Sections of two tables of tasks are told apart by their appendix; of one, the numeral says enough. */
function taskTables(grids: readonly Grid[]): NamedGrid[] {
  const tables = ofKind(grids, 'tasks');
  return tables.map((grid) => ({ grid, prefix: tables.length > 1 ? (grid.appendix ?? '') : '' }));
}

function missing(body: readonly ReadTarget[], appendix: readonly ReadTarget[], tasks: readonly ReadTask[]): string[] {
  const none = body.length + appendix.length === 0;
  return [
    ...(none ? ['Không tìm thấy danh sách chỉ tiêu nào trong văn bản.'] : []),
    ...(tasks.length === 0 ? ['Không tìm thấy bảng nhiệm vụ nào trong văn bản.'] : []),
  ];
}

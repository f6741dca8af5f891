import type { PlanYears } from '@/lib/domain/schedule.ts';
import type { Grid, GridRow } from '../grid/grid.ts';
import { readRoles } from '../phrases/agencies/roles.ts';
import { areaOf } from '../phrases/area.ts';
import { isPartedByLines, readResults } from '../phrases/results.ts';
import { readTime } from '../phrases/time.ts';
import { oneLine } from '../phrases/words.ts';
import type { CellReading, ReadTask, TaskField } from '../proposal.ts';
import { doubt, lesser, rowOf, SURE } from '../row.ts';
import { type AreaExamples, type GuessedArea, guessArea } from './area-guess.ts';
import { conditionIn, conditionReading, underCondition } from './condition.ts';
import { areaTitles, cellsOf, numeralsOf, ordinalOf, textOf } from './table-row.ts';
import { targetId } from './target-id.ts';
import { timeText } from './ticked-time.ts';

/** The tasks of a table of tasks, numbered rows without words included. `prefix` tells its sections from another table's. */
export function tableTasks(grid: Grid, prefix: string, plan: PlanYears, examples: AreaExamples): ReadTask[] {
  return grid.rows
    .filter((row) => ordinalOf(row.ordinal) !== null || textOf(row, 'task') !== null)
    .map((row) => taskOf(grid, row, prefix, plan, examples));
}

function taskOf(grid: Grid, row: GridRow, prefix: string, plan: PlanYears, examples: AreaExamples): ReadTask {
  const title = textOf(row, 'task') ?? '';
  const empty = Object.entries(row.cells).every(([role, text]) => role === 'ordinal' || oneLine(text ?? '') === '');
  const { lead, support } = readRoles(row.cells.lead ?? '', row.cells.support ?? '');
  const { confidence, why, ...printed } = readTime(timeText(grid, row), plan);
  const condition = empty ? null : conditionIn(title);
  const time = condition === null ? printed : underCondition(printed);
  const area = areaOfRow(row, title, examples);
  const section = [prefix, numeralsOf(row)].filter((step) => step !== '').join('.');
  const ordinal = ordinalOf(row.ordinal);
  const cells = cellsOf<TaskField>(grid, row, {
    title: { role: 'task', cell: titleReading(title, empty) },
    results: { role: 'result', cell: resultReading(row.cells.result ?? '') },
    lead: { role: 'lead', cell: leadReading(lead, empty) },
    support: { role: 'support', cell: { confidence: support.confidence, why: support.why } },
    time: { role: 'time', cell: empty ? SURE : lesser({ confidence, why }, conditionReading(condition)) },
    funding: { role: 'funding', cell: SURE },
  });
  return {
    ...rowOf(row, { ...cells, area: empty ? SURE : area.cell }, empty ? ['Dòng có số thứ tự nhưng để trống.'] : []),
    id: targetId(section, null, ordinal, null),
    section,
    area: area.area,
    ordinal,
    title,
    results: readResults(row.cells.result ?? ''),
    lead: [...lead],
    support: [...support],
    time,
    funding: fundingOf(grid, row),
    empty,
    duplicateOf: null,
  };
}

/** "500" below "Kinh phí (triệu đồng)" is 500 triệu đồng. */
function fundingOf(grid: Grid, row: GridRow): string | null {
  const text = textOf(row, 'funding');
  const header = grid.columns.find(({ role }) => role === 'funding')?.header ?? '';
  const unit = /\((?:[^()]*: ?)?((?:nghìn|triệu|tỷ)(?: đồng)?|đồng)\)/iu.exec(header)?.[1];
  return text !== null && unit !== undefined && /^\d[\d.,]*$/.test(text) ? `${text} ${unit}` : text;
}

function resultReading(text: string): CellReading {
  return isPartedByLines(text) ? doubt('Kết quả được tách theo dòng; cần xem mỗi dòng có là một kết quả.', 0.75) : SURE;
}

function titleReading(title: string, empty: boolean): CellReading {
  if (title !== '' || empty) return SURE;
  return doubt('Dòng này không ghi nội dung nhiệm vụ.', 0.3);
}

/** A task that nobody leads is printed so, or a cell was lost. */
function leadReading(lead: readonly string[] & CellReading, empty: boolean): CellReading {
  if (lead.length === 0 && !empty) return doubt('Dòng này không ghi cơ quan chủ trì.', 0.7);
  return { confidence: lead.confidence, why: lead.why };
}

function areaOfRow(row: GridRow, title: string, examples: AreaExamples): GuessedArea {
  for (const said of areaTitles(row)) {
    const area = areaOf(said);
    if (area !== null) return { area, cell: SURE };
  }
  return title === '' ? { area: null, cell: SURE } : guessArea(title, examples);
}

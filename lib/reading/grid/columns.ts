import type { Column, GridKind, Role } from './grid.ts';
import { fits, isFigure } from './look.ts';
import { readOrdinal } from './ordinal.ts';

/** What the table is, unless `as` says so, and what its columns hold: by the headers, and where these are vague by the other columns and cells. */
export function settle(
  named: readonly Column[],
  cellsAt: (column: number) => readonly string[],
  as?: GridKind,
): { kind: GridKind; columns: Column[] } {
  const columns = withMain(withOrdinal(named, cellsAt)).map((column, at) => byContent(column, cellsAt(at)));
  const kind = as ?? (isReported(columns, cellsAt) ? 'statistics' : kindOf(columns));
  return { kind, columns: withoutRivals(columns.map((column) => forKind(column, kind, columns))) };
}

/** The columns of a table without a header, by what their cells look like. */
export function guessColumns(width: number, cellsAt: (column: number) => readonly string[]): Column[] {
  const columns: Column[] = [];
  const guessable = width <= 2 ? LIST : GUESSABLE;
  for (let at = 0; at < width; at += 1) {
    const cells = cellsAt(at).filter((cell) => cell !== '');
    const free = guessable.filter((role) => !columns.some((column) => column.role === role));
    const scores = free.map((role) => ({ role, score: average(cells.map((cell) => fits(role, cell))) }));
    const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { role: 'other' as Role, score: 0.6 });
    columns.push({ role: cells.length === 0 ? 'other' : best.role, header: '', confidence: 0.5 });
  }
  return columns;
}

/** Two columns are a list of names. */
const LIST: Role[] = ['ordinal', 'agency', 'task'];
const GUESSABLE: Role[] = ['ordinal', 'task', 'lead', 'support', 'time', 'unit', 'funding', 'result'];

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** A first column without a header that counts the rows. */
function withOrdinal(columns: readonly Column[], cellsAt: (column: number) => readonly string[]): Column[] {
  if (columns.some(({ role }) => role === 'ordinal')) return [...columns];
  const cells = cellsAt(0).filter((cell) => cell !== '');
  const counted = cells.filter((cell) => readOrdinal(cell) !== null).length;
  if (cells.length === 0 || counted < cells.length * 0.6) return [...columns];
  return columns.map((column, at) => (at === 0 ? { ...column, role: 'ordinal', confidence: 0.8 } : column));
}

/** "Nhóm nhiệm vụ" beside no other column of tasks holds the tasks themselves. */
function withMain(columns: readonly Column[]): Column[] {
  const main = columns.some(({ role }) => MAIN_ROLES.has(role));
  return columns.map((column) =>
    column.role === 'area' && !main ? { ...column, role: 'task', confidence: 0.75 } : column,
  );
}

const MAIN_ROLES = new Set<Role>(['task', 'target', 'statistic', 'agency', 'result', 'value']);

/** "Đơn vị" over agencies, "Chỉ tiêu" over figures. */
function byContent(column: Column, cells: readonly string[]): Column {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return column;
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
  if (isStretch(column) && share(isTick) > 0.7) return { ...column, role: 'time', confidence: 0.9 };
  if (column.role === 'unit' && column.confidence < 0.8 && share((cell) => fits('lead', cell) === 1) > 0.6)
    return { ...column, role: 'agency' };
  if (
    column.role === 'unit' &&
    column.confidence < 0.8 &&
    filled.length > 1 &&
    share((cell) => fits('unit', cell) === 1) > 0.6
  )
    return { ...column, confidence: 0.9 };
  if ((column.role === 'target' || column.role === 'result') && share(isFigure) > 0.7)
    return { ...column, role: 'value' };
  if (column.role === 'value' && column.confidence < 0.8 && share((cell) => cell.length > 40) > 0.6)
    return { ...column, role: 'target' };
  return column;
}

/** A column for a year, a quarter or a month, in which a tick says when. */
function isStretch({ role, header }: Column): boolean {
  if (role.startsWith('year-')) return true;
  return (role === 'time' || role === 'other') && STRETCH.test(header);
}

const STRETCH = /(?:^|– )(?:Năm 20\d\d|20\d\d|Quý (?:[IV]+|[1-4])|Tháng \d{1,2}|T\d{1,2})$/i;

/** "x" in a column that stands for a time. */
export function isTick(cell: string): boolean {
  return /^\s*[xX×✓✔√●•+]\s*$/.test(cell);
}

/** Coded rows (1.1, 1.1.1) with a unit, one figure without "≥" or "trên", a note and nobody to watch them: what was reported. */
function isReported(columns: readonly Column[], cellsAt: (column: number) => readonly string[]): boolean {
  const roles = columns.map(({ role }) => role);
  const cellsOf = (...wanted: Role[]) =>
    cellsAt(roles.findIndex((role) => wanted.includes(role))).filter((cell) => cell !== '');
  if (
    !roles.includes('unit') ||
    !roles.includes('note') ||
    !roles.some((role) => role === 'value' || role === 'result')
  )
    return false;
  if (roles.some((role) => NOT_REPORTED.has(role) || role.startsWith('year-'))) return false;
  const ordinals = cellsOf('ordinal');
  const isCoded = ordinals.filter((cell) => /^\d+\.\d+/.test(cell)).length * 2 > ordinals.length;
  return isCoded && !cellsOf('value', 'result').some((cell) => /[≥≤<>]|trên|tối thiểu|ít nhất|trở lên/iu.test(cell));
}

const NOT_REPORTED = new Set<Role>(['lead', 'support', 'watcher', 'agency', 'time', 'funding']);

function kindOf(columns: readonly Column[]): GridKind {
  const has = (...roles: Role[]) => columns.some(({ role }) => roles.includes(role));
  const isMeasured = has('unit', 'value', 'figure') || columns.some(({ role }) => role.startsWith('year-'));
  if (has('statistic') || (has('figure') && has('target', 'task') && !has('lead', 'time'))) return 'statistics';
  if (has('target') && (isMeasured || !has('task'))) return 'targets';
  if (has('task')) return isMeasured && !has('support', 'time') ? 'targets' : 'tasks';
  return has('agency') && !has('value', 'result') ? 'agencies' : 'unknown';
}

function forKind(column: Column, kind: GridKind, columns: readonly Column[]): Column {
  const has = (...roles: Role[]) => columns.some(({ role }) => roles.includes(role));
  const { role, confidence } = column;
  const isYear = columns.some((one) => one.role.startsWith('year-'));
  const as = (next: Role, sure = confidence): Column => ({ ...column, role: next, confidence: Math.min(sure, 1) });
  if (kind === 'statistics') {
    if ((role === 'target' || role === 'task') && !has('statistic')) return as('statistic');
    if ((role === 'result' || role === 'value') && !has('figure')) return as('figure', 0.9);
  }
  if (kind === 'targets') {
    if (role === 'task' && !has('target')) return as('target');
    if (role === 'result' && !has('value') && !isYear && has('unit')) return as('value', 0.9);
    if (role === 'agency' && !has('lead', 'watcher')) return as('watcher', 0.75);
  }
  if (role === 'baseline' && kind !== 'targets') return as('other', 0.8);
  if (role === 'area' && kind !== 'targets' && kind !== 'tasks') return as('other', 0.8);
  if (kind === 'tasks' && role === 'agency' && !has('lead')) return as('lead', 0.75);
  if (kind === 'tasks' && role === 'result') return as('result', Math.max(confidence, 0.9));
  return role === 'agency' && kind !== 'agencies' ? as('other', 0.6) : column;
}

/** Of two columns that claim to be the one text or count of the row, the surer one is. */
function withoutRivals(columns: readonly Column[]): Column[] {
  return columns.map((column, at) => {
    if (!SINGLE.has(column.role)) return column;
    const rivals = columns.map((one, place) => ({ ...one, place })).filter(({ role }) => role === column.role);
    const first = rivals.reduce((a, b) => (b.confidence > a.confidence ? b : a));
    return first.place === at ? column : { ...column, role: 'other', confidence: 0.6 };
  });
}

const SINGLE = new Set<Role>(['ordinal', 'task', 'target', 'statistic', 'agency', 'unit', 'figure']);

import type { PlanYears } from '@/lib/domain/schedule.ts';
import type { Column, Grid, GridRow, Role, Section } from '../grid/grid.ts';
import { readHeader } from '../grid/header-words.ts';
import type { ReadTask } from '../proposal.ts';
import { doubt, doubted } from '../row.ts';
import type { AreaExamples } from './area-guess.ts';
import { headingOf } from './heading.ts';
import { descendantsOf, type OutlineNode } from './node.ts';
import { isNumeral, numberOf, sectionBelow } from './numeral.ts';
import { tableTasks } from './table-tasks.ts';

/**
 * The tasks of a plan without a table of them: sentences with labelled lines below ("Cơ quan chủ trì: …", "Thời gian: …")
 * or the labels behind, in a bracket or not ("(Chủ trì: …; phối hợp: …)"). Read like the rows of a table, and all to be looked at.
 */
export function bodyTasks(root: OutlineNode, plan: PlanYears, examples: AreaExamples): ReadTask[] {
  const rows = rowsBelow(root, '', []);
  const columns = ROLES.map((role): Column => ({ role, header: role, confidence: 1 }));
  return rows.flatMap(({ section, row }) =>
    tableTasks(gridOf(columns, row), section, plan, examples).map((task) => doubted(task, 'title', FROM_BODY)),
  );
}

const FROM_BODY = doubt('Nhiệm vụ đọc từ phần lời, không từ bảng; cần xem tên và các ý của nó.', 0.7);
const ROLES: Role[] = ['ordinal', 'task', 'lead', 'support', 'result', 'time', 'funding'];

type Found = { section: string; row: GridRow };
type Labelled = Partial<Record<Role, string>>;

function rowsBelow(parent: OutlineNode, section: string, titles: readonly Section[]): Found[] {
  return parent.children.flatMap((node) => {
    const numeral = node.mark !== null && isNumeral(node.mark);
    const { title, cells } = taskIn(node);
    if (cells.lead !== undefined && title !== '') return [{ section, row: rowOf(node, title, cells, titles) }];
    const below = numeral && node.mark ? sectionBelow(section, node.mark) : section;
    const heading = headingOf(node).title;
    const more = heading === '' ? [] : [{ numeral: '', title: heading, line: node.line }];
    return rowsBelow(node, below, [...titles, ...more]);
  });
}

/** A sentence with what its bracket and the lines below it say. */
function taskIn(node: OutlineNode): { title: string; cells: Labelled } {
  const bracket = /^(.*?)\s*\(([^()]*:[^()]*)\)[.;]?$/su.exec(node.text);
  const inside = labelled((bracket?.[2] ?? '').split(';'));
  const [said = '', ...labels] = node.text.split(BEFORE_LABEL);
  const inline = labelled(labels);
  const below = labelled(node.children.map(({ text }) => text));
  const title = inline.lead !== undefined ? said : inside.lead === undefined ? node.text : (bracket?.[1] ?? node.text);
  return { title: title.replace(/[.;:\s]+$/, '').trim(), cells: { ...inside, ...inline, ...below } };
}

/** "Rà soát văn bản. Đơn vị chủ trì: Văn phòng Sở; phối hợp: các phòng. Thời gian: Quý II/2026": one line with all of it. */
const BEFORE_LABEL =
  /(?<=[.;,] )(?=(?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện|tham mưu)[^:.;]{0,30}:|(?:thời gian|thời hạn|tiến độ|sản phẩm|kết quả|kinh phí)[^:.;]{0,30}:)/iu;

function labelled(lines: readonly string[]): Labelled {
  const cells: Labelled = {};
  for (const line of lines) {
    const [, label, text] = /^[^\p{L}]*([^:.;]{4,60}):\s*(\S.*)$/su.exec(line.trim()) ?? [];
    const role = label === undefined ? null : readHeader(label);
    if (!role || role.confidence < 0.75 || !LABELS.has(role.role)) continue;
    const said = (text as string).replace(/[.;]+$/, '');
    cells[role.role] = cells[role.role] === undefined ? said : `${cells[role.role]}; ${said}`;
  }
  return cells;
}

const LABELS = new Set<Role>(['lead', 'support', 'result', 'time', 'funding']);

function rowOf(node: OutlineNode, title: string, cells: Labelled, sections: readonly Section[]): GridRow {
  const ordinal = node.mark === null ? null : numberOf(node.mark);
  const lines = [node, ...descendantsOf(node)].map(({ lastLine }) => lastLine);
  return {
    line: node.line,
    lastLine: Math.max(...lines),
    ordinal: ordinal === null ? null : String(ordinal),
    sections: [...sections],
    cells: { ...cells, task: title },
    printed: ROLES.map((role) => (role === 'task' ? title : (cells[role] ?? ''))),
    isJoined: node.isJoined,
    doubts: [],
  };
}

function gridOf(columns: Column[], row: GridRow): Grid {
  const { line, lastLine } = row;
  return {
    kind: 'tasks',
    title: null,
    appendix: null,
    line,
    lastLine,
    columns,
    rows: [row],
    sections: [],
    warnings: [],
  };
}

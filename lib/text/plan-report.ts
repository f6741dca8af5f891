import type { Day } from '@/lib/domain/calendar.ts';
import type { AttachedTable, OfficialDocument } from '@/lib/domain/official-document.ts';
import type { AreaCode, PlanStatus } from '@/lib/domain/plan.ts';
import type { SourceDocument } from '@/lib/domain/source.ts';
import type { TargetReading } from '@/lib/domain/target-reading.ts';
import { isCounted } from '@/lib/domain/task.ts';
import type { TaskReading } from '@/lib/domain/task-line.ts';
import { responsibleInWords } from './agencies.ts';
import { rulesInWords, statusInWords } from './arithmetic.ts';
import { formatDay } from './days.ts';
import { ILLUSTRATION } from './illustration.ts';
import { appendixName } from './official.ts';
import { issuedInWords } from './plans.ts';
import { AREA_TEXT, TARGET_STATUS_TEXT, TASK_STATUS_TEXT } from './statuses.ts';
import { deadlineInWords, promiseInWords } from './targets.ts';

export type PlanFacts = {
  plan: {
    title: string;
    provinceName: string;
    status: PlanStatus;
    document: SourceDocument;
    proposedOn: Day | null;
    issuer: string;
  };
  /** In the plan's own order, each promise once. */
  targets: readonly TargetReading[];
  tasks: readonly TaskReading[];
  day: Day;
  illustration: boolean;
};

/** báo cáo tình hình thực hiện kế hoạch: a draft with the plan's targets and tasks as they stand, in the form of Nghị định 30. */
export function planReport(facts: PlanFacts): OfficialDocument {
  const { plan, illustration } = facts;
  const parts = partsOf(facts);
  const province = plan.provinceName;
  return {
    ...{ type: 'Báo cáo', draft: true, number: null, issuedOn: null },
    ...{ parent: `UBND tỉnh ${province}`, issuer: 'Sở Nội vụ', symbol: 'BC-SNV', place: province },
    subject: `Tình hình thực hiện ${plan.title}`,
    addressees: [`Ủy ban nhân dân tỉnh ${province}`],
    content: [...(illustration ? [ILLUSTRATION] : []), ...sentencesOf(facts, parts)].map((text) => ({
      kind: 'paragraph',
      text,
    })),
    appendix: null,
    tables: parts.map(({ table }) => marked(table, illustration)),
    signature: { mode: 'own', collective: null, principal: null, office: 'Giám đốc', name: null },
    recipients: [],
    filing: 'VT, CCHC',
  };
}

/** A plan without tasks of its own, or without targets, has no table of them. */
function partsOf({ targets, tasks }: PlanFacts): Part[] {
  const counted = tasks.filter(({ task }) => isCounted(task));
  const parts = [
    {
      what: 'chỉ tiêu',
      statuses: targets.map(({ state }) => TARGET_STATUS_TEXT[state.status]),
      table: targetTable(targets),
    },
    { what: 'nhiệm vụ', statuses: counted.map(({ status }) => TASK_STATUS_TEXT[status]), table: taskTable(counted) },
  ];
  return parts.filter(({ statuses }) => statuses.length > 0);
}

type Part = { what: string; statuses: string[]; table: AttachedTable };

function sentencesOf({ plan, targets, day }: PlanFacts, parts: readonly Part[]): string[] {
  const [first] = targets;
  return [
    `Thực hiện ${plan.title} (${issuedInWords(plan)}), Sở Nội vụ báo cáo tình hình đến ngày ${formatDay(day)} theo số liệu đã duyệt, đã công bố như sau.`,
    ...parts.map(
      ({ what, statuses }, at) =>
        `Kế hoạch có ${statuses.length} ${what}: ${countedInWords(statuses)} (chi tiết tại ${appendixName(at, parts.length)} kèm theo).`,
    ),
    ...(first ? [rulesInWords(first.state)] : []),
    'Sở Nội vụ trân trọng báo cáo./.',
  ];
}

/** "12 đạt, 3 chậm", the most first. */
function countedInWords(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const said = [...counts].toSorted(([, a], [, b]) => b - a);
  return said.map(([name, count]) => `${count} ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`).join(', ');
}

function targetTable(lines: readonly TargetReading[]): AttachedTable {
  return {
    title: 'Chỉ tiêu của kế hoạch',
    columns: [
      { name: 'TT', share: 6, figures: true },
      { name: 'Chỉ tiêu', share: 33 },
      { name: 'Cam kết, thời hạn', share: 20 },
      { name: 'Cơ quan', share: 18 },
      { name: 'Tình hình', share: 23 },
    ],
    rows: byArea(
      lines,
      ({ target }) => target.areaCode,
      ({ target, state }, at) => [
        String(at + 1),
        target.title,
        `${promiseInWords(target)}; ${deadlineInWords(target)}`,
        responsibleInWords(target.agencies),
        `${TARGET_STATUS_TEXT[state.status]}: ${statusInWords(state)}`,
      ],
    ),
  };
}

function taskTable(lines: readonly TaskReading[]): AttachedTable {
  return {
    title: 'Nhiệm vụ của kế hoạch',
    columns: [
      { name: 'TT', share: 6, figures: true },
      { name: 'Nhiệm vụ', share: 38 },
      { name: 'Chủ trì', share: 20 },
      { name: 'Thời gian', share: 16 },
      { name: 'Tình trạng', share: 20 },
    ],
    rows: byArea(
      lines,
      ({ task }) => task.areaCode,
      ({ task, status, overdueDays }, at) => [
        String(at + 1),
        task.title ?? '',
        responsibleInWords(task.leads),
        task.scheduleText ?? 'không ghi',
        `${TASK_STATUS_TEXT[status]}${overdueDays === null ? '' : ` (${overdueDays} ngày)`}`,
      ],
    ),
  };
}

/** The lines in their order, each area named over the lines that follow. */
function byArea<T>(
  lines: readonly T[],
  areaOf: (line: T) => AreaCode,
  cellsOf: (line: T, at: number) => string[],
): AttachedTable['rows'] {
  return lines.flatMap((line, at): AttachedTable['rows'][number][] => {
    const area = areaOf(line);
    const above = lines[at - 1];
    const isNew = above === undefined || areaOf(above) !== area;
    return [...(isNew ? [{ heading: AREA_TEXT[area] }] : []), cellsOf(line, at)];
  });
}

function marked(table: AttachedTable, illustration: boolean): AttachedTable {
  return illustration ? { ...table, title: `${table.title} (dữ liệu minh họa)` } : table;
}

import type { Actor } from '@/lib/domain/actor.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { rulesInWords } from '@/lib/text/arithmetic.ts';
import { formatDay } from '@/lib/text/days.ts';
import { ILLUSTRATION } from '@/lib/text/illustration.ts';
import { issuedInWords, planName } from '@/lib/text/plans.ts';
import { targetSheet, taskSheet } from '@/lib/writing/plan-sheets.ts';
import { writePrintWorkbook } from '@/lib/writing/print-sheet.ts';
import { listResultDocuments } from './list-result-documents.ts';
import { type OnDay, readPlanList } from './read-plan-list.ts';

/** Tải danh mục của một kế hoạch: its targets and tasks in its own order, as they stand on a day; null for an unknown plan. */
export async function exportPlan(actor: Actor, planId: number, on: OnDay): Promise<WrittenFile | null> {
  const list = await readPlanList(actor, planId, on);
  if (list === null) return null;
  const { plan, targets, tasks } = list;
  const { day, knownOn } = on;
  const title = plan.title.toLocaleUpperCase('vi');
  const notes = [
    `Tỉnh ${plan.provinceName}, ${issuedInWords(plan)}: ${plan.targets} chỉ tiêu, ${plan.tasks} nhiệm vụ. Tình hình đến ngày ${formatDay(day)}, theo số đã duyệt, đã công bố.`,
    ...(isSampleMode() ? [ILLUSTRATION] : []),
  ];
  const [first] = targets;
  const rule = first ? [rulesInWords(first.state)] : [];
  const content = await writePrintWorkbook([
    targetSheet({ title: `CHỈ TIÊU: ${title}`, notes: [...notes, ...rule] }, targets),
    taskSheet({ title: `NHIỆM VỤ: ${title}`, notes }, tasks, await listResultDocuments(actor, tasks, knownOn)),
  ]);
  return {
    name: `Chỉ tiêu và nhiệm vụ ${planName(plan)}, đến ${formatDay(day).replaceAll('/', '-')}`,
    ending: 'xlsx',
    content,
  };
}

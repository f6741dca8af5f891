import { listPlans } from '@/lib/db/plans.ts';
import { listTargetReadings } from '@/lib/db/target-readings.ts';
import { listTasks } from '@/lib/db/tasks.ts';
import type { Actor } from '@/lib/domain/actor.ts';
import type { Day } from '@/lib/domain/calendar.ts';
import { isCountedTarget } from '@/lib/domain/target-reading.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { rulesInWords } from '@/lib/text/arithmetic.ts';
import { formatDay } from '@/lib/text/days.ts';
import { ILLUSTRATION } from '@/lib/text/illustration.ts';
import { issuedInWords, planName } from '@/lib/text/plans.ts';
import { targetSheet, taskSheet } from '@/lib/writing/plan-sheets.ts';
import { writePrintWorkbook } from '@/lib/writing/print-sheet.ts';
import { listResultDocuments } from './list-result-documents.ts';

/** Tải danh mục của một kế hoạch: its targets and tasks in its own order, as they stand on a day; null for an unknown plan. */
export async function exportPlan(
  actor: Actor,
  planId: number,
  { day, knownOn }: { day: Day; knownOn?: Day | undefined },
): Promise<WrittenFile | null> {
  const plan = (await listPlans(actor)).find((one) => one.id === planId);
  if (plan === undefined) return null;
  const filter = { planIds: [plan.id], knownOn };
  const targets = (await listTargetReadings(actor, filter, day)).filter(({ target }) => isCountedTarget(target));
  const tasks = await listTasks(actor, filter, day);
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

import type { Actor } from '@/lib/domain/actor.ts';
import type { WrittenFile } from '@/lib/domain/written-file.ts';
import { isSampleMode } from '@/lib/env.ts';
import { formatDay } from '@/lib/text/days.ts';
import { planReport } from '@/lib/text/plan-report.ts';
import { planName } from '@/lib/text/plans.ts';
import { writeOfficial } from '@/lib/writing/official/write-official.ts';
import { type OnDay, readPlanList } from './read-plan-list.ts';

/** Soạn báo cáo thực hiện kế hoạch: a draft with the plan's targets and tasks as its appendices; null for an unknown plan. */
export async function exportPlanReport(actor: Actor, planId: number, on: OnDay): Promise<WrittenFile | null> {
  const list = await readPlanList(actor, planId, on);
  if (list === null) return null;
  const document = planReport({ ...list, day: on.day, illustration: isSampleMode() });
  return {
    name: `Báo cáo thực hiện kế hoạch ${planName(list.plan)}, đến ${formatDay(on.day).replaceAll('/', '-')} (dự thảo)`,
    ending: 'docx',
    content: new Uint8Array(await writeOfficial(document)),
  };
}

import type { Client } from 'pg';
import type { Actor } from '@/lib/domain/actor.ts';

/** Where the first province stands: its people, its running plan and the period that is open. */
export type World = {
  staff: Actor;
  planId: number;
  /** The running plan of every province. */
  planIds: number[];
  taskPlanId: number;
  targetId: number;
  periodId: number;
  indicatorIds: number[];
  /** Reports that nobody has written yet, with their agencies. */
  drafts: { submissionId: number; agencyId: number }[];
  rowIds: number[];
};

export async function findWorld(client: Client): Promise<World> {
  const ids = async (sql: string) => (await client.query<{ id: number }>(sql)).rows.map(({ id }) => id);
  const planIds = await ids('select id from plans where start_year = 2026 order by province_id');
  const [taskPlanId = 0] = await ids('select plan_id as id from tasks limit 1');
  const [targetId = 0] = await ids(`select id from targets where plan_id = ${planIds[0]} order by position limit 1`);
  const [periodId = 0] = await ids(
    'select id from reporting_periods where province_id = 1 order by cut_off_on desc limit 1',
  );
  const drafts = await client.query<{ submissionId: number; agencyId: number }>(
    `select id as "submissionId", agency_id as "agencyId" from submissions where period_id = $1 and status = 'draft' order by id`,
    [periodId],
  );
  return {
    staff: actor(1, 'Cán bộ', 'staff', null),
    ...{ planId: planIds[0] as number, planIds, taskPlanId, targetId, periodId, drafts: drafts.rows },
    indicatorIds: await ids('select id from indicators where province_id = 1 order by id'),
    rowIds: await ids(`select v.id from statistic_versions v join report_form_versions f on f.id = v.form_version_id
      join report_forms r on r.id = f.form_id where r.province_id = 1 order by v.position`),
  };
}

export function reporterOf(agencyId: number): Actor {
  return actor(2, 'Đầu mối', 'focal-point', agencyId);
}

function actor(userId: number, fullName: string, role: 'staff' | 'focal-point', agencyId: number | null): Actor {
  return { userId, fullName, sessionId: 'bench', grants: [{ role, provinceId: 1, agencyId, areaCode: null }] };
}

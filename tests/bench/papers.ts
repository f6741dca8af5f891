import type { Client } from 'pg';
import { db } from '@/lib/db/client.ts';
import { computeResults } from '@/lib/db/consolidation.ts';
import { readSource } from '@/lib/reading/read-source.ts';
import { textSource } from '@/lib/reading/text/text-source.ts';
import { draftAppendix, draftReport } from '@/lib/use-cases/official/draft-report.ts';
import { figureOf, type Line, median, timed, type Work } from './measure.ts';
import type { World } from './world.ts';

const RUNS = 5;
const PLAN_ROWS = 300;

/** A period whose reports are all approved is summed and printed, and a plan is read: seconds, as their goals are. */
export async function measurePapers(client: Client, { staff }: World): Promise<Line[]> {
  const { rows } = await client.query<{ id: number; formVersionId: number; agencies: number }>(`
    select p.id, p.form_version_id as "formVersionId", count(*)::int as agencies
    from reporting_periods p join submissions s on s.period_id = p.id
    where p.province_id = 1 group by p.id order by p.cut_off_on desc offset 1 limit 1`);
  const period = rows[0];
  if (!period) throw new Error('no period before the open one');
  const plan = planText();
  return [
    await secondsOf(`a period of ${period.agencies} agencies consolidated anew`, () => computeResults(db(), period), 1),
    await secondsOf('  its report as .docx, with the appendix', () => draftReport(staff, period.id), 5),
    await secondsOf('  its appendix as .xlsx', () => draftAppendix(staff, period.id), 5),
    await secondsOf(`a plan of ${PLAN_ROWS} rows read`, async () => readSource(textSource(plan)), 2),
  ];
}

async function secondsOf(what: string, work: Work, goal: number): Promise<Line> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push((await timed(work)) / 1_000);
  return figureOf(what, median(times), 's', goal);
}

/** As it is pasted from a document: its head, and a table of tasks. */
function planText(): string {
  const rows = Array.from({ length: PLAN_ROWS }, (_, index) =>
    [
      index + 1,
      `Rà soát, sửa đổi quy trình nội bộ thứ ${index + 1} theo cơ chế một cửa`,
      ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng UBND tỉnh'][index % 3],
      'Các sở, ban, ngành; UBND cấp xã',
      'Quyết định của UBND tỉnh',
      `Quý ${['I', 'II', 'III', 'IV'][index % 4]}/${2026 + (index % 5)}`,
    ].join('\t'),
  );
  return [
    'KẾ HOẠCH',
    'Cải cách hành chính giai đoạn 2026-2030',
    '',
    ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Sản phẩm', 'Thời gian hoàn thành'].join('\t'),
    ...rows,
  ].join('\n');
}

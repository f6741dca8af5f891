import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { approveReport } from '@/lib/use-cases/decide-report.ts';
import { saveReport } from '@/lib/use-cases/save-report.ts';
import { submitReport } from '@/lib/use-cases/submit-report.ts';
import { figureOf, type Line, lineOf, median, timed, WARMING } from './measure.ts';
import { reporterOf, type World } from './world.ts';

export type WriteTimes = Record<'submitted' | 'approved', number>;

const RUNS = 31 + WARMING;

/** A report of 80 values is written, sent and approved: ours through the use cases, the floor by hand, in turn. */
export async function measureWrites(client: Client, world: World): Promise<{ lines: Line[]; times: WriteTimes }> {
  const times: Record<'save' | 'send' | 'approve' | 'floorSend' | 'floorApprove', number[]> = {
    ...{ save: [], send: [], approve: [], floorSend: [], floorApprove: [] },
  };
  for (let run = 0; run < RUNS; run += 1) {
    const [mine, theirs] = [world.drafts[run * 2], world.drafts[run * 2 + 1]];
    if (!mine || !theirs) throw new Error('too few drafts');
    const reporter = reporterOf(mine.agencyId);
    times.save.push(await timed(() => saveReport(reporter, sheetOf(mine.submissionId, world, run))));
    times.send.push(await timed(() => submitReport(reporter, mine.submissionId, 2)));
    const seen = { submissionId: mine.submissionId, seenVersion: 1, note: null };
    times.approve.push(await timed(() => approveReport(world.staff, seen)));
    times.floorSend.push(await timed(() => sendByHand(client, theirs.submissionId, world, run)));
    times.floorApprove.push(await timed(() => approveByHand(client, theirs.submissionId, world)));
  }
  const m = (name: keyof typeof times) => median(times[name].slice(WARMING));
  const sent = { ours: m('save') + m('send'), floor: m('floorSend') };
  const approved = { ours: sent.ours + m('approve'), floor: m('floorSend') + m('floorApprove') };
  return {
    lines: [
      lineOf('save and send 80 values: rules, audit, frozen version', sent, 2),
      lineOf('  saving alone, against the same statement', { ours: m('save'), floor: m('floorSend') }, null),
      lineOf(
        '  approving alone, with all results kept current',
        { ours: m('approve'), floor: m('floorApprove') },
        null,
      ),
      lineOf('send and approve, with all results kept current', approved, 2),
      figureOf('saved and sent by four people at once', await sentInASecond(client, world), 'a second', 300, false),
    ],
    times: { submitted: sent.ours, approved: approved.ours },
  };
}

const AT_ONCE = 4;

/** Often enough that each connection has planned its statements for good. */
const ROUNDS = 5;

/** Over the drafts that the runs have left, in the last of several rounds; the last draft stays for the pages. */
async function sentInASecond(client: Client, world: World): Promise<number> {
  let rate = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const drafts = world.drafts.slice(RUNS * 2, -1);
    await unsend(client, drafts);
    rate = await sendAll(world, drafts);
  }
  return rate;
}

/** The reports are as if nobody had written them: the triggers, which keep what was sent, are off. */
async function unsend(client: Client, drafts: World['drafts']): Promise<void> {
  const ids = drafts.map(({ submissionId }) => submissionId);
  await client.query('set session_replication_role = replica');
  await client.query('delete from reported_values where submission_id = any($1)', [ids]);
  await client.query('delete from submission_versions where submission_id = any($1)', [ids]);
  await client.query(`update submissions set status = 'draft', version = 1, answered_rows = 0 where id = any($1)`, [
    ids,
  ]);
  await client.query('set session_replication_role = default');
}

async function sendAll(world: World, drafts: World['drafts']): Promise<number> {
  const left = [...drafts];
  const count = left.length;
  const person = async () => {
    for (let draft = left.pop(); draft; draft = left.pop()) {
      const reporter = reporterOf(draft.agencyId);
      await saveReport(reporter, sheetOf(draft.submissionId, world, count));
      await submitReport(reporter, draft.submissionId, 2);
    }
  };
  const milliseconds = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, person)));
  return (count * 1_000) / milliseconds;
}

function sheetOf(submissionId: number, { rowIds }: World, run: number) {
  const rows = rowIds.map((rowId, index) => ({
    ...{ rowId, kind: 'value', typed: `${index % 2 === 0 ? 200 + run : index + run}`, note: '', reason: '' },
    ...{ promisedOn: '', seenVersion: 0 },
  }));
  return { submissionId, rows, tasks: [], head: { signerName: 'Lò Thị Mai', documentOn: '2026-01-05' } };
}

/** One statement: the values, their audit row, the frozen version and the new state. */
async function sendByHand(client: Client, submissionId: number, { rowIds }: World, run: number): Promise<void> {
  const numbers = rowIds.map((_, index) => (index % 2 === 0 ? 200 + run : index + run));
  const content = JSON.stringify({ answers: Object.fromEntries(rowIds.map((id, index) => [id, numbers[index]])) });
  const hash = createHash('sha256').update(content).digest('hex');
  const values = [submissionId, rowIds, numbers, content, hash];
  await client.query({ name: 'send', text: SEND, values });
}

async function approveByHand(client: Client, submissionId: number, { periodId }: World): Promise<void> {
  await client.query('begin');
  await client.query({ name: 'approve', text: APPROVE, values: [submissionId] });
  await client.query({ name: 'results', text: RESULTS, values: [periodId] });
  await client.query('commit');
}

const SEND = `
  with written as (
    insert into reported_values (submission_id, row_id, answer, number, updated_by_id)
    select $1, v.row_id, 'value', v.number, 2 from unnest($2::int[], $3::numeric[]) v (row_id, number)
  ), sent as (
    insert into submission_versions (submission_id, number, content, content_hash, submitted_by_id) values ($1, 1, $4::jsonb, $5, 2)
  ), moved as (
    update submissions set status = 'submitted', version = version + 2 where id = $1
  )
  insert into audit_events (province_id, actor_id, action, subject_type, subject_id, after)
  values (1, 2, 'submission.submitted', 'submission', $1::text, $4::jsonb)`;

const APPROVE = `
  with moved as (
    update submissions set status = 'approved', version = version + 1 where id = $1
  ), decided as (
    insert into reviews (submission_id, submission_version_id, decision, reviewer_id)
    select $1, id, 'approve', 1 from submission_versions where submission_id = $1
  )
  insert into audit_events (province_id, actor_id, action, subject_type, subject_id) values (1, 1, 'submission.approved', 'submission', $1::text)`;

const RESULTS = `
  insert into period_results (period_id, row_id, number, computed, answered, expected)
  select $1, v.row_id, sum(v.number), sum(v.number), count(*), (select count(*) from submissions where period_id = $1)
  from submissions s join reported_values v on v.submission_id = s.id
  where s.period_id = $1 and s.status = 'approved' group by v.row_id
  on conflict (period_id, row_id) do update set number = excluded.number, computed = excluded.computed, answered = excluded.answered`;

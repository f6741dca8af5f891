import pg from 'pg';
import type { RecordName, Who } from './route-matrix.ts';

/** Ids as text, as addresses and forms carry them. */
export type World = Record<
  | RecordName
  | 'province'
  | 'foreignProvince'
  | 'formVersion'
  | 'waitingReport'
  | 'returnedLine'
  | 'lawRow'
  | 'procedureRow'
  | 'auditorGrant'
  | 'foreignGrant'
  | 'otherAgency'
  | 'outsideIndicator'
  | 'notice'
  | 'occurrence'
  | 'remedy'
  | 'foreignRemedy'
  | 'token'
  | 'foreignToken',
  string
>;

export type Secret = { text: string; holders: readonly Who[] };

/** Words planted in records, so that any page that shows them to the wrong person is caught. */
export const SECRETS: readonly Secret[] = [
  { text: 'Bí mật của bản nháp Sở Y tế', holders: ['sonoivu', 'vanphong'] },
  { text: 'Bí mật của báo cáo đã duyệt', holders: ['sonoivu', 'vanphong', 'sotuphap', 'lanhdao', 'kiemtra'] },
  { text: 'Bí mật ở dòng số liệu đã duyệt', holders: ['sonoivu', 'vanphong', 'sotuphap', 'lanhdao', 'kiemtra'] },
  { text: 'Bí mật của báo cáo tỉnh khác', holders: ['tinhkhac'] },
  { text: 'Kỳ riêng của tỉnh khác', holders: ['tinhkhac'] },
  { text: 'Cán bộ của tỉnh khác', holders: ['tinhkhac'] },
  { text: 'Đang chờ Sở Y tế xác nhận bí mật', holders: ['sonoivu', 'vanphong'] },
  { text: 'Bí mật của văn bản đọc vào', holders: ['sonoivu', 'vanphong'] },
  { text: 'Bí mật của văn bản tỉnh khác', holders: ['tinhkhac'] },
  { text: 'Bí mật đính kèm của Sở Y tế', holders: ['sonoivu', 'vanphong'] },
  { text: 'Bí mật đính kèm đã duyệt', holders: ['sonoivu', 'vanphong', 'sotuphap', 'lanhdao', 'kiemtra'] },
  { text: 'Bí mật đính kèm của tỉnh khác', holders: ['tinhkhac'] },
  { text: 'Biểu nháp bí mật của Sơn La', holders: ['sonoivu', 'vanphong'] },
  { text: 'Biểu nháp bí mật tỉnh khác', holders: ['tinhkhac'] },
];

const database = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1, allowExitOnIdle: true });

const WORDS = SECRETS.map(({ text }) => text) as [string, ...string[]];
const [DRAFT, APPROVED, LINE, FOREIGN, PERIOD, PERSON, REASON, READING, FOREIGN_READING] = WORDS as unknown as Nine;
const [HEALTH_FILE, EDUCATION_FILE, FOREIGN_FILE] = WORDS.slice(9) as [string, string, string];
const [FORM, FOREIGN_FORM] = WORDS.slice(12) as [string, string];
type Nine = [string, string, string, string, string, string, string, string, string];

/** Another province with a period, a report and a member of staff; the records of the sample that the matrix asks for. */
export async function plantWorld(): Promise<World> {
  await plantForeigners();
  const found = await findWorld();
  const world = {
    ...found,
    healthEvidence: await plantEvidence(found.healthDraft, HEALTH_FILE),
    educationEvidence: await plantEvidence(found.educationApproved, EDUCATION_FILE),
    foreignEvidence: await plantEvidence(found.foreignReport, FOREIGN_FILE),
    officialIssue: await plantOfficialIssue(found.frozenReport),
    remedy: await plantRemedy(found.target),
    foreignRemedy: await plantRemedy(found.foreignTarget),
    token: await plantToken('son-la', 'sonoivu'),
    foreignToken: await plantToken('dak-nong', 'tinhkhac'),
  };
  await plantText(world.healthDraft, DRAFT);
  await plantText(world.educationApproved, APPROVED);
  await plantText(world.foreignReport, FOREIGN);
  await run('update reported_values set note = $1 where submission_id = $2 and row_id = $3', [
    LINE,
    world.educationApproved,
    world.row,
  ]);
  await run(
    `insert into reported_values (submission_id, row_id, answer, reason, promised_on, updated_by_id)
     select $2, $3, 'missing', $1, '2026-12-31', min(id) from users
     on conflict (submission_id, row_id) do update set reason = excluded.reason, answer = 'missing', number = null, choice = null, text = null, promised_on = excluded.promised_on`,
    [REASON, world.healthDraft, world.row],
  );
  return world;
}

/** The sample as it was: nothing planted stays in what other tests look at. */
export async function clearWorld(world: World): Promise<void> {
  await plantText(world.healthDraft, '');
  await plantText(world.educationApproved, '');
  await run('update reported_values set note = null where submission_id = $1 and row_id = $2', [
    world.educationApproved,
    world.row,
  ]);
  await run('delete from reported_values where submission_id = $1 and row_id = $2', [world.healthDraft, world.row]);
}

/** Everything that an attack could change, as one word a table; sessions and what was held for a person apart. */
export async function printOf(): Promise<Record<string, string>> {
  const names = await run(
    `select table_name from information_schema.tables where table_schema = 'public'
     and table_name not in ('sessions', 'sign_in_throttles', 'held_forms') order by 1`,
  );
  const prints = names.map(
    ({ table_name: name }) =>
      `select '${name}' as name, count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from "${name}" t`,
  );
  const rows = await run(prints.join(' union all '));
  return Object.fromEntries(rows.map(({ name, print }) => [String(name), String(print)]));
}

export async function run(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return (await database.query(sql, [...values])).rows;
}

async function plantForeigners(): Promise<void> {
  await run(
    `insert into users (username, full_name, password_hash, must_change_password, sample)
     select 'tinhkhac', $1, password_hash, false, true from users where username = 'kiemtra' on conflict do nothing`,
    [PERSON],
  );
  await run(
    `insert into user_roles (user_id, province_id, role) select u.id, p.id, 'staff' from users u, provinces p
     where u.username = 'tinhkhac' and p.code = 'dak-nong' and not exists (select 1 from user_roles r where r.user_id = u.id)`,
  );
  await run(
    `insert into reporting_periods (province_id, form_version_id, kind, report_year, name, starts_on, cut_off_on, due_on, ministry_due_on, locks_on, opened_by_id)
     select p.id, x.form_version_id, 'adhoc', 2026, $1, x.starts_on, x.cut_off_on, x.due_on, x.ministry_due_on, x.locks_on, u.id
     from provinces p, users u, (select * from reporting_periods order by cut_off_on desc limit 1) x
     where p.code = 'dak-nong' and u.username = 'tinhkhac' and not exists (select 1 from reporting_periods where name = $1)`,
    [PERIOD],
  );
  await run(
    `insert into submissions (period_id, agency_id, status)
     select x.id, (select min(a.id) from agencies a where a.province_id = x.province_id), 'draft'
     from reporting_periods x where x.name = $1 on conflict do nothing`,
    [PERIOD],
  );
  await plantForm('son-la', FORM);
  await plantForm('dak-nong', FOREIGN_FORM);
  await plantReading('son-la', 'sonoivu', READING);
  await plantReading('dak-nong', 'tinhkhac', FOREIGN_READING);
}

/** A draft of a form with a heading, a row that is answered, a rule, and a section in words. */
async function plantForm(province: string, title: string): Promise<void> {
  await run(
    `with form as (
       insert into report_forms (province_id, code, title)
       select p.id, 'bieu-bi-mat', $2 from provinces p where p.code = $1
         and not exists (select 1 from report_forms where title = $2)
       returning id, province_id),
     version as (insert into report_form_versions (form_id, version) select id, 1 from form returning id),
     section as (
       insert into form_sections (form_version_id, key, position, title)
       select id, 'muc-1', 1, $2 || ': mục' from version),
     heading as (
       insert into statistic_versions (form_version_id, key, position, label, type)
       select id, 'r-1', 1, $2 || ': dòng', 'heading' from version),
     series as (
       insert into statistics (province_id, code, name)
       select province_id, 'chuoi-bi-mat', $2 || ': chuỗi' from form returning id),
     asked as (
       insert into statistic_versions (form_version_id, statistic_id, key, position, label, type, accumulation,
                                       consolidation, owner_agency_id)
       select v.id, s.id, 'r-2', 2, $2 || ': số', 'count', 'flow', 'owner',
              (select min(a.id) from agencies a, form f where a.province_id = f.province_id)
       from version v, series s returning id, form_version_id)
     insert into validation_rules (form_version_id, code, strength, kind, row_id, message)
     select form_version_id, 'note-1', 'hint', 'note', id, $2 || ': quy tắc' from asked`,
    [province, title],
  );
}

/** A document read in, with one task that somebody has already spoken of. A reading is never deleted: it is planted once. */
async function plantReading(province: string, username: string, fileName: string): Promise<void> {
  const text = `${fileName}: dòng nhiệm vụ`;
  const time = { text: '', kind: 'none', from: null, to: null, spans: [] };
  const task = {
    id: 'I#1',
    section: 'I',
    area: 'the-che',
    ordinal: 1,
    title: text,
    results: [],
    lead: [],
    support: [],
  };
  const row = { line: 1, lastLine: 1, confidence: 1, cells: {}, warnings: [] };
  const plan = { title: fileName, province: '', startYear: 2026, endYear: 2030, issuer: 'UBND tỉnh' };
  const proposal = {
    kind: 'plan',
    plan: { ...plan, decisionNo: null, decisionDate: null, proposedOn: null },
    tasks: [{ ...row, ...task, time, funding: null, empty: false, duplicateOf: null }],
    ...{ targets: [], taskPromises: [], statistics: [], agencies: [], sections: [], warnings: [], gaps: [] },
  };
  const source = { lines: [{ line: 1, text }], blocks: [] };
  await run(
    `with planted as (
       insert into readings (province_id, kind, file_name, sha256, source, proposal, created_by_id, version)
       select p.id, 'plan', $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'), $4::jsonb, $5::jsonb, u.id, 1
       from provinces p, users u where p.code = $1 and u.username = $2
         and not exists (select 1 from readings where file_name = $3)
       returning id, created_by_id)
     insert into reading_corrections (reading_id, seq, deed, row_key, by_id)
     select id, 1, 'restore', 'task-0', created_by_id from planted`,
    [province, username, fileName, JSON.stringify(source), JSON.stringify(proposal)],
  );
}

/** Words in the last section of a report. */
async function plantText(submission: string, text: string): Promise<void> {
  await run(
    `insert into section_texts (submission_id, section_id, text, updated_by_id)
     select s.id, f.id, $2, (select min(id) from users)
     from submissions s join reporting_periods p on p.id = s.period_id
     join form_sections f on f.form_version_id = p.form_version_id
     where s.id = $1 order by f.position desc limit 1
     on conflict (submission_id, section_id) do update set text = excluded.text`,
    [submission, text],
  );
}

/** A file beside a report, which is never deleted: it is planted once. Answers its id. */
async function plantEvidence(submission: string, name: string): Promise<string> {
  const hash = `encode(sha256(convert_to($1, 'UTF8')), 'hex')`;
  const home =
    '(select p.province_id from submissions s join reporting_periods p on p.id = s.period_id where s.id = $2)';
  await run(
    `insert into evidence_contents (province_id, sha256, media_type, size)
     select ${home}, ${hash}, 'application/pdf', octet_length(convert_to($1, 'UTF8')) where $2::int is not null on conflict do nothing`,
    [name, submission],
  );
  await run(
    `insert into evidence_chunks (province_id, sha256, position, bytes)
     select ${home}, ${hash}, 0, convert_to($1, 'UTF8') where $2::int is not null on conflict do nothing`,
    [name, submission],
  );
  await run(
    `insert into evidence (submission_id, province_id, place, file_name, sha256, uploaded_by_id)
     select $2, ${home}, 'signed-report', $1, ${hash}, (select min(id) from users)
     where not exists (select 1 from evidence where submission_id = $2 and file_name = $1)`,
    [name, submission],
  );
  return one('select id from evidence where submission_id = $1 and file_name = $2', [submission, name]);
}

/** A report that went out over frozen figures, which is never deleted: it is planted once. Answers its id. */
async function plantOfficialIssue(figures: string): Promise<string> {
  await run(
    `insert into official_issues (period_id, version, figures_id, number, issued_on, content, content_hash, issued_by_id, issued_at)
     select r.period_id, 1, r.id, '1', '2026-01-05', '\\x50', encode(sha256('\\x50'), 'hex'), (select min(id) from users), now()
     from published_reports r where r.id = $1 and not exists (select 1 from official_issues where period_id = r.period_id)`,
    [figures],
  );
  const issue = await one(
    'select i.id from official_issues i join published_reports r on r.period_id = i.period_id where r.id = $1',
    [figures],
  );
  await run(
    `insert into official_appendices (issue_id, content, content_hash) values ($1, '\\x50', encode(sha256('\\x50'), 'hex'))
     on conflict do nothing`,
    [issue],
  );
  return issue;
}

/** An open remedy of a target. */
async function plantRemedy(target: string): Promise<string> {
  await run(
    `insert into remedies (province_id, target_id, cause, measure, person, due_on, decided_by_id, decided_at)
     select p.province_id, t.id, 'Nguyên nhân thử', 'Biện pháp thử', 'Người thử', '2031-03-05', (select min(id) from users), now()
     from targets t join plans p on p.id = t.plan_id where t.id = $1 and not exists (select 1 from remedies where target_id = $1)`,
    [target],
  );
  return one('select min(id) as id from remedies where target_id = $1 and outcome is null', [target]);
}

/** A token that still opens its province; one is never deleted, so it is planted once. */
async function plantToken(province: string, username: string): Promise<string> {
  const bearer = `phan-mem-ma-tran-${province}`;
  await run(
    `with bearer as (
       insert into users (username, full_name, password_hash, must_change_password, disabled_at, sample)
       values ($3, 'Phần mềm ma trận', '', false, now(), true) on conflict do nothing returning id)
     insert into api_tokens (province_id, scope, name, token_hash, bearer_id, issued_by_id, expires_at)
     select p.id, 'read', $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'), b.id, u.id, now() + interval '300 days'
     from bearer b, provinces p, users u where p.code = $1 and u.username = $2`,
    [province, username, bearer],
  );
  return one('select id from api_tokens where name = $1', [bearer]);
}

type Planted =
  | 'officialIssue'
  | 'healthEvidence'
  | 'educationEvidence'
  | 'foreignEvidence'
  | 'remedy'
  | 'foreignRemedy'
  | 'token'
  | 'foreignToken';
type Found = Omit<World, Planted>;

async function findWorld(): Promise<Found> {
  const [open] = await run(
    `select x.id, x.province_id, x.form_version_id from reporting_periods x join provinces p on p.id = x.province_id
     where p.code = 'son-la' and x.sample order by x.cut_off_on desc limit 1`,
  );
  const report = (agency: string, status: string) =>
    one(
      `select s.id from submissions s join agencies a on a.id = s.agency_id join reporting_periods x on x.id = s.period_id
       where a.province_id = $1 and a.code like $2 and s.status = $3 and x.starts_on <= (now() at time zone 'Asia/Ho_Chi_Minh')::date
       order by x.cut_off_on desc, s.id limit 1`,
      [open?.province_id, agency, status],
    );
  const educationApproved = await report('so-giao-duc-va-dao-tao', 'approved');
  const foreignPeriod = await one('select id from reporting_periods where name = $1', [PERIOD]);
  const son = String(open?.province_id);
  const foreign = await one(`select id from provinces where code = 'dak-nong'`);
  const agency = (province: string, skip: number) =>
    one('select id from agencies where province_id = $1 order by id limit 1 offset $2', [province, skip]);
  const planOf = (province: string) =>
    one('select id from plans where province_id = $1 order by id desc limit 1', [province]);
  const plan = await planOf(son);
  const foreignPlan = await planOf(foreign);
  const auditorUser = await one(`select id from users where username = 'kiemtra'`);
  const foreignUser = await one(`select id from users where username = 'tinhkhac'`);
  const grantOf = (user: string) => one('select id from user_roles where user_id = $1', [user]);
  return {
    province: son,
    foreignProvince: foreign,
    formVersion: String(open?.form_version_id),
    openPeriod: await one('select period_id as id from submissions where id = $1', [educationApproved]),
    foreignPeriod,
    runningPeriod: String(open?.id),
    healthDraft: await report('so-y-te', 'draft'),
    educationApproved,
    financeApproved: await report('so-tai-chinh', 'approved'),
    justiceReturned: await report('so-tu-phap', 'returned'),
    waitingReport: await report('ubnd-%', 'submitted'),
    foreignReport: await one('select id from submissions where period_id = $1', [foreignPeriod]),
    lawRow: await keyIn('the-che', open?.form_version_id),
    procedureRow: await keyIn('tthc', open?.form_version_id),
    returnedLine: await one('select max(id) as id from review_lines'),
    row: await one('select min(row_id) as id from reported_values where submission_id = $1 and number is not null', [
      educationApproved,
    ]),
    section: await one('select min(id) as id from form_sections where form_version_id = $1', [open?.form_version_id]),
    foreignSection: await one('select min(id) as id from form_sections where form_version_id <> $1', [
      open?.form_version_id,
    ]),
    rowOfOtherForm: await one('select min(id) as id from statistic_versions where form_version_id <> $1', [
      open?.form_version_id,
    ]),
    auditorUser,
    foreignUser,
    auditorGrant: await grantOf(auditorUser),
    foreignGrant: await grantOf(foreignUser),
    agency: await agency(son, 0),
    otherAgency: await agency(son, 1),
    outsideIndicator: await one(`select min(id) as id from indicators where origin = 'external' and province_id = $1`, [
      son,
    ]),
    foreignAgency: await agency(foreign, 0),
    notice: await one(
      `select min(n.id) as id from reminder_notices n join users u on u.id = n.recipient_id where u.username = 'sotaichinh'`,
    ),
    plan,
    foreignPlan,
    target: await one('select min(id) as id from targets where plan_id = $1', [plan]),
    foreignTarget: await one('select min(id) as id from targets where plan_id = $1', [foreignPlan]),
    task: await one('select min(id) as id from tasks where plan_id = $1', [plan]),
    occurrence: await one(
      `select min(o.id) as id from task_occurrences o join tasks t on t.id = o.task_id join plans p on p.id = t.plan_id where p.province_id = $1
       and not exists (select 1 from task_assignments a join user_roles r on r.agency_id = a.agency_id join users u on u.id = r.user_id
         where a.occurrence_id = o.id and a.role = 'lead' and u.username in ('sotaichinh', 'sotuphap'))`,
      [son],
    ),
    frozenReport: await one('select min(id) as id from published_reports where content is not null'),
    closedPeriod: await one('select min(period_id) as id from published_reports where content is not null'),
    publishedReport: await one('select min(id) as id from published_reports'),
    ...(await findForms(son, foreign)),
    formRowKey: 'r-2',
    formRuleCode: 'note-1',
    formSectionKey: 'muc-1',
    reading: await one('select id from readings where file_name = $1', [READING]),
    foreignReading: await one('select id from readings where file_name = $1', [FOREIGN_READING]),
  };
}

async function findForms(province: string, foreign: string) {
  const form = (of: string) => one(`select id from report_forms where code = 'bieu-bi-mat' and province_id = $1`, [of]);
  const draft = (of: string) => one('select id from report_form_versions where form_id = $1', [of]);
  const [ours, theirs] = [await form(province), await form(foreign)];
  return { form: ours, foreignForm: theirs, formDraft: await draft(ours), foreignFormDraft: await draft(theirs) };
}

/** The key of a row below the heading of an area, one that agencies answer for themselves where there is one. */
async function keyIn(area: string, formVersion: unknown): Promise<string> {
  return one(
    `with recursive below as (
       select id, key, type, consolidation, answered_by_id from statistic_versions where form_version_id = $1 and area_code = $2
       union all select r.id, r.key, r.type, r.consolidation, r.answered_by_id from statistic_versions r join below on r.parent_id = below.id)
     select key as id from below where type <> 'heading' order by answered_by_id is null, below.id limit 1`,
    [formVersion, area],
  );
}

async function one(sql: string, values: readonly unknown[] = []): Promise<string> {
  const id = (await run(sql, values))[0]?.id;
  if (id === undefined || id === null)
    throw new Error(`The sample has no such record: ${sql} ${JSON.stringify(values)}`);
  return String(id);
}

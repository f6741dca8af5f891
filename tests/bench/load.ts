import type { Client } from 'pg';

/** How much there is: every agency answers 80 rows in each of 50 periods, five a year over ten years. */
export type Size = { name: 'province' | 'nation'; provinces: number; agencies: number };

export const SIZES: readonly Size[] = [
  { name: 'province', provinces: 1, agencies: 120 },
  // 3.604 agencies: 14,4 million values
  { name: 'nation', provinces: 34, agencies: 106 },
];

export const ROWS = 80;
export const TARGETS = 100;
export const TASKS = 10_000;
/** Reports of the open period of the first province that nobody has written yet. */
export const DRAFTS = 100;

/** Writes everything on the server, with the triggers off and the keys of the large table built afterwards. */
export async function load(client: Client, size: Size): Promise<void> {
  await client.query('set session_replication_role = replica');
  for (const [name, sql] of steps(size)) await step(client, name, sql);
  await client.query('set session_replication_role = default');
  await step(client, 'statistics of the planner', 'vacuum analyze');
}

async function step(client: Client, name: string, sql: string): Promise<void> {
  const start = Date.now();
  await client.query(sql);
  console.info(`  ${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function steps({ provinces, agencies }: Size): [string, string][] {
  return [
    ['provinces, agencies, people', whoIsThere(provinces, agencies)],
    ['forms, periods, plans', FORMS + PERIODS + PLANS + BASELINES],
    ['tasks', TASKS_SQL],
    ['reports', SUBMISSIONS],
    ['values', VALUES],
    ['keys of the values', KEYS],
    ['results', RESULTS],
  ];
}

const whoIsThere = (provinces: number, agencies: number) => `
  insert into provinces (code, name) select 'tinh-' || n, 'Tỉnh ' || n from generate_series(1, ${provinces}) n;
  insert into source_documents (province_id, code, kind, issuer, title)
    select id, 'vb', 'letter', 'Tỉnh', 'Văn bản' from provinces;
  insert into agencies (province_id, code, name, kind, level, reports, document_id, source_section)
    select p.id, 'cq-' || n, 'Cơ quan số ' || n, 'department', 'province', true, d.id, 'I'
    from provinces p join source_documents d on d.province_id = p.id, generate_series(1, ${agencies}) n;
  insert into agency_groups (province_id, code, name) select id, 'tat-ca', 'Các cơ quan' from provinces;
  insert into agency_group_rules (group_id, kind, level) select id, 'department', 'province' from agency_groups;
  insert into users (username, full_name, password_hash, must_change_password)
    values ('can-bo', 'Cán bộ', 'x', false), ('dau-moi', 'Đầu mối', 'x', false);`;

/** Row 2k is at most row 2k − 1, as "done" is at most "assigned". */
const FORMS = `
  insert into report_forms (province_id, code, title) select id, 'bieu', 'Biểu' from provinces;
  insert into report_form_versions (form_id, version, released_at) select id, 1, now() from report_forms;
  insert into statistics (province_id, code, name)
    select p.id, 'tk-' || n, 'Chỉ tiêu thống kê ' || n from provinces p, generate_series(1, ${ROWS}) n;
  insert into statistic_versions (form_version_id, statistic_id, key, code, position, label, unit, type, accumulation, consolidation, answered_by_id)
    select v.id, s.id, n::text, n::text, n, 'Số việc thứ ' || n, 'Việc', 'count', 'flow', 'sum', g.id
    from report_form_versions v join report_forms f on f.id = v.form_id join agency_groups g on g.province_id = f.province_id,
      generate_series(1, ${ROWS}) n join statistics s on s.code = 'tk-' || n where s.province_id = f.province_id;
  insert into validation_rules (form_version_id, code, strength, kind, row_id, message)
    select form_version_id, 'r' || position, 'block', 'at-most', id, 'Không quá số được giao.' from statistic_versions where position % 2 = 0;
  insert into validation_rule_parts (rule_id, position, row_id)
    select r.id, 1, o.id from validation_rules r join statistic_versions v on v.id = r.row_id
    join statistic_versions o on o.form_version_id = v.form_version_id and o.position = v.position - 1;`;

/** The newest period of every province is open now; its agencies may write and send. */
const PERIODS = `
  insert into reporting_periods (province_id, form_version_id, kind, report_year, name, starts_on, cut_off_on, due_on, ministry_due_on, locks_on, opened_by_id)
    select p.id, v.id, k.kind, y.year, k.kind || ' ' || y.year, day - 90, day, day + 4, day + 7, day + 8, 1
    from provinces p join report_forms f on f.province_id = p.id join report_form_versions v on v.form_id = f.id,
      generate_series(0, 9) back cross join lateral (select extract(year from current_date)::int - back as year) y,
      (values ('year', 0), ('q3', 1), ('h1', 2), ('adhoc', 3), ('q1', 4)) k (kind, place)
      cross join lateral (select (current_date - 1) - (back * 365 + k.place * 70) as day) d;`;

const PLANS = `
  insert into plans (province_id, code, title, kind, status, start_year, end_year, issuer, document_id)
    select p.id, 'kh-' || y, 'Kế hoạch ' || y, 'five-year', 'draft', y, y + 4, 'UBND tỉnh', d.id
    from provinces p join source_documents d on d.province_id = p.id, (values (2021), (2026)) years (y);
  insert into indicators (province_id, code, area_code, name, unit, direction, accumulation, origin)
    select p.id, 'cs-' || n, 'tthc', 'Tỷ lệ ' || n, '%', 'higher', 'flow', 'statistics' from provinces p, generate_series(1, ${TARGETS}) n;
  insert into indicator_versions (indicator_id, valid_from, definition, formula, scale)
    select id, '2000-01-01', 'xong trên được giao', 'ratio', 100 from indicators;
  insert into indicator_terms (indicator_version_id, statistic_id, role)
    select v.id, s.id, t.role from indicator_versions v join indicators i on i.id = v.indicator_id
    cross join lateral (select substr(i.code, 4)::int % ${ROWS / 2} as pair) n,
      (values ('denominator', 1), ('numerator', 2)) t (role, place) join statistics s on true
    where s.province_id = i.province_id and s.code = 'tk-' || (n.pair * 2 + t.place);
  insert into targets (plan_id, area_code, indicator_id, code, position, origin, title, kind, operator, value, unit, deadline_on, document_id, source_section)
    select l.id, 'tthc', i.id, i.code, substr(i.code, 4)::int, 'body', 'Tỷ lệ thứ ' || i.id, 'quantitative', '>=', 90, '%',
      make_date(l.end_year, 12, 31), l.document_id, 'II' from plans l join indicators i on i.province_id = l.province_id;`;

/** From where a straight line leads to the promise, so that every target has a status with its arithmetic. */
const BASELINES = `
  insert into indicator_baselines (indicator_id, year, value, provisional, document_id, source_section)
    select i.id, year, 5, false, d.id, 'I' from indicators i join source_documents d on d.province_id = i.province_id,
      (values (2020), (2025)) years (year);`;

/** What the search looks in is written as the triggers keep it: title, results and official text on a line each. */
const TASKS_SQL = `
  insert into tasks (plan_id, area_code, code, position, title, search_text, document_id, source_section)
    select l.id, 'tthc', 'nv-' || n, n, words.title, search_form(words.title) || repeat(chr(10), 2), l.document_id, 'III'
    from (select * from plans order by id limit 1) l, generate_series(1, ${TASKS}) n,
      (select array['Rà soát', 'Ban hành', 'Sửa đổi', 'Kiểm tra', 'Công bố'] as w) verb,
      (select array['quy trình nội bộ', 'danh mục thủ tục hành chính', 'kế hoạch tuyên truyền', 'đề án vị trí việc làm',
        'quy chế phối hợp', 'phần mềm một cửa', 'bộ chỉ số đánh giá'] as w) thing,
      (select array['của Sở Nội vụ', 'của Sở Tư pháp', 'của Sở Tài chính', 'tại Ủy ban nhân dân cấp xã', 'của Văn phòng Ủy ban nhân dân tỉnh',
        'tại Trung tâm phục vụ hành chính công', 'của Sở Xây dựng', 'của Sở Y tế', 'của Thanh tra tỉnh', 'của Sở Khoa học và Công nghệ',
        'của Sở Công Thương'] as w) place,
      lateral (select concat_ws(' ', verb.w[n % 5 + 1], thing.w[n % 7 + 1], place.w[n % 11 + 1], 'lần', n) as title) words;`;

const SUBMISSIONS = `
  insert into submissions (period_id, agency_id, status, answered_rows, first_sent_at, last_sent_at)
    select p.id, a.id, 'approved', ${ROWS}, p.due_on, p.due_on from reporting_periods p join agencies a on a.province_id = p.province_id;
  update submissions set status = 'draft', answered_rows = 0, first_sent_at = null, last_sent_at = null where id in (
    select s.id from submissions s join reporting_periods p on p.id = s.period_id
    where p.province_id = 1 and p.cut_off_on = current_date - 1 order by s.id limit ${DRAFTS});`;

const VALUES = `
  alter table reported_values drop constraint reported_values_pkey;
  drop index reported_values_submission_id_row_id_key;
  drop index reported_values_row_id_idx;
  insert into reported_values (submission_id, row_id, answer, number, updated_by_id)
    select s.id, v.id, 'value', case when v.position % 2 = 1 then 100 + (s.id * 7 + v.position) % 900 else (s.id + v.position) % 100 end, 1
    from submissions s join reporting_periods p on p.id = s.period_id join statistic_versions v on v.form_version_id = p.form_version_id
    where s.status = 'approved' order by s.id, v.id;`;

const KEYS = `
  alter table reported_values add constraint reported_values_pkey primary key (id);
  create unique index reported_values_submission_id_row_id_key on reported_values (submission_id, row_id);
  create index reported_values_row_id_idx on reported_values (row_id);`;

const RESULTS = `
  insert into period_results (period_id, row_id, number, computed, answered, expected)
    select s.period_id, v.row_id, sum(v.number), sum(v.number), count(*), max(n.agencies)
    from reported_values v join submissions s on s.id = v.submission_id
    join (select period_id, count(*) as agencies from submissions group by period_id) n on n.period_id = s.period_id
    group by s.period_id, v.row_id;
  insert into period_result_days (row_id, period_id, day, number, answered, expected)
    select row_id, period_id, current_date - 1, number, answered, expected from period_results;`;

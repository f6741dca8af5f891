import pg from 'pg';

/**
 * The form of 2021 with all its 97 rows asked of one agency, and a period that asks it of nobody else. The series are
 * its own, so that no target takes its figures from here. What is released stays: every run plants another.
 */
export async function plantFullSheet(agencyCode: string, period: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query(
      `with source as (
         select v.id, a.id as agency, a.province_id from report_form_versions v
         join report_forms f on f.id = v.form_id and f.code = 'bieu-2021'
         join agencies a on a.province_id = f.province_id and a.code = $1 where v.version = 1),
       form as (
         insert into report_forms (province_id, code, title)
         select province_id, 'bieu-day-du-' || (extract(epoch from clock_timestamp()) * 1000)::bigint, $2 from source returning id)
       insert into report_form_versions (form_id, version) select id, 1 from form
       returning id as copy, (select id from source), (select agency from source), (select province_id from source) as province`,
      [agencyCode, period],
    );
    const { copy, id, agency, province } = rows[0] as Record<string, number>;
    for (const sql of COPIES)
      await client.query(
        sql
          .replaceAll(':copy', `${copy}`)
          .replaceAll(':from', `${id}`)
          .replaceAll(':agency', `${agency}`)
          .replaceAll(':province', `${province}`),
      );
    await client.query(
      `with period as (
         insert into reporting_periods (province_id, form_version_id, kind, report_year, name, starts_on, cut_off_on, due_on, ministry_due_on, locks_on, opened_by_id)
         select $1, $2, 'adhoc', 2020, $3, '2020-01-01', '2020-01-02', current_date + 20, current_date + 25, current_date + 30, min(id) from users
         returning id)
       insert into submissions (period_id, agency_id) select id, $4 from period`,
      [province, copy, period, agency],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const COPIES = [
  `insert into statistics (province_id, code, name)
   select :province, 'day-du-:copy-' || key, label from statistic_versions where form_version_id = :from and type <> 'heading'`,
  `insert into statistic_versions (form_version_id, statistic_id, key, position, printed_code, code, label, unit, type,
     accumulation, consolidation, owner_agency_id, help, area_code)
   select :copy, s.id, r.key, r.position, r.printed_code, r.code, r.label, r.unit, r.type, r.accumulation,
     case when r.type = 'heading' then null else 'owner' end, case when r.type = 'heading' then null else :agency end, r.help, r.area_code
   from statistic_versions r left join statistics s on s.code = 'day-du-:copy-' || r.key where r.form_version_id = :from`,
  `update statistic_versions r set parent_id = (select mine.id from statistic_versions theirs
     join statistic_versions parent on parent.id = theirs.parent_id
     join statistic_versions mine on mine.form_version_id = :copy and mine.key = parent.key
     where theirs.form_version_id = :from and theirs.key = r.key)
   where form_version_id = :copy`,
  `insert into statistic_choices (row_id, position, value, label)
   select mine.id, c.position, c.value, c.label from statistic_choices c
   join statistic_versions theirs on theirs.id = c.row_id and theirs.form_version_id = :from
   join statistic_versions mine on mine.form_version_id = :copy and mine.key = theirs.key`,
  `insert into validation_rules (form_version_id, code, strength, kind, row_id, "limit", message, cause, task_count, task_holds)
   select :copy, r.code, r.strength, r.kind, mine.id, r."limit", r.message, r.cause, r.task_count, r.task_holds
   from validation_rules r join statistic_versions theirs on theirs.id = r.row_id
   join statistic_versions mine on mine.form_version_id = :copy and mine.key = theirs.key
   where r.form_version_id = :from`,
  `insert into validation_rule_parts (rule_id, position, row_id)
   select mine.id, p.position, row.id from validation_rule_parts p
   join validation_rules theirs on theirs.id = p.rule_id and theirs.form_version_id = :from
   join validation_rules mine on mine.form_version_id = :copy and mine.code = theirs.code
   join statistic_versions part on part.id = p.row_id
   join statistic_versions row on row.form_version_id = :copy and row.key = part.key`,
  `insert into form_sections (form_version_id, key, position, title, help, area_code, required)
   select :copy, key, position, title, help, area_code, required from form_sections where form_version_id = :from`,
  `update report_form_versions set released_at = now() where id = :copy`,
];

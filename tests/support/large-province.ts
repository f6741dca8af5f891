import pg from 'pg';

/** Its staff signs in by this name, with the password of the sample. */
export const LARGE_STAFF = 'tram-bon-lam';
export const LARGE_AGENCIES = 145;

/** A province of its own with 145 agencies and the four periods of a year, so that no other test sees any of it. */
export async function plantLargeProvince(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from provinces where code = $1', [LARGE_STAFF]);
    if (rows.length > 0) return;
    await client.query('begin');
    for (const step of STEPS) await client.query(step);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** 20 departments and 125 communes with names as long as real ones. */
const STEPS = [
  `insert into provinces (code, name) values ('${LARGE_STAFF}', 'Tỉnh Trăm Bốn Lăm')`,
  `insert into source_documents (province_id, code, kind, issuer, title)
   select id, 'thu', 'letter', 'Tỉnh', 'Văn bản thử' from provinces where code = '${LARGE_STAFF}'`,
  `insert into agencies (province_id, code, name, short_name, kind, level, reports, document_id, source_section)
   select p.id, 'co-quan-' || n,
     case when n <= 20 then 'Sở Văn hóa, Thể thao và Du lịch' when n <= 30 then 'UBND phường Thảo Nguyên'
          else 'UBND xã ' || (array['Chiềng Khương', 'Phiêng Khoài', 'Mường Khiêng', 'Quỳnh Nhai', 'Lóng Phiêng'])[n % 5 + 1] end,
     case when n <= 20 then 'Sở VH-TT&DL' end, case when n <= 20 then 'department' else 'commune-committee' end,
     case when n <= 20 then 'province' else 'commune' end, true, d.id, 'I'
   from provinces p join source_documents d on d.province_id = p.id, generate_series(1, ${LARGE_AGENCIES}) n
   where p.code = '${LARGE_STAFF}'`,
  `insert into users (username, full_name, password_hash, must_change_password, sample)
   select '${LARGE_STAFF}', 'Cán bộ tỉnh lớn', password_hash, false, true from users where username = 'sonoivu'`,
  `insert into user_roles (user_id, province_id, role)
   select u.id, p.id, 'staff' from users u, provinces p where u.username = '${LARGE_STAFF}' and p.code = '${LARGE_STAFF}'`,
  `insert into reporting_periods (province_id, form_version_id, kind, report_year, name, starts_on, cut_off_on, due_on,
     ministry_due_on, locks_on, opened_by_id)
   select p.id, (select min(x.form_version_id) from reporting_periods x), k.kind, extract(year from current_date), k.name,
     current_date - k.starts, current_date - k.ends, current_date - k.ends + 3, current_date - k.ends + 6,
     current_date - k.ends + 7, u.id
   from provinces p, users u, (values ('q1', 'Quý I', 400, 300), ('h1', '6 tháng', 400, 200), ('q3', 'Quý III', 199, 100),
     ('year', 'Cả năm', 400, 1)) k (kind, name, starts, ends)
   where p.code = '${LARGE_STAFF}' and u.username = '${LARGE_STAFF}'`,
  `insert into submissions (period_id, agency_id, status, answered_rows, first_sent_at)
   select r.id, a.id, s.status, 3, case when s.status <> 'draft' then r.due_on + a.id % 3 - 1 end
   from reporting_periods r join provinces p on p.id = r.province_id join agencies a on a.province_id = p.id
   join lateral (select case when a.id % 5 = 0 then 'draft' when r.kind <> 'year' then 'approved'
     else (array['draft', 'submitted', 'returned', 'approved'])[a.id % 4 + 1] end as status) s on true
   where p.code = '${LARGE_STAFF}'`,
  `insert into submission_reopenings (submission_id, until, reason, opened_by_id)
   select s.id, current_date + 10, 'Bổ sung số liệu', r.opened_by_id
   from submissions s join reporting_periods r on r.id = s.period_id join provinces p on p.id = r.province_id
   where p.code = '${LARGE_STAFF}' and r.kind = 'q3' and s.status = 'draft' order by s.id limit 1`,
];

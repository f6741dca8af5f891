import { Pool } from 'pg';

export const dynamic = 'force-dynamic';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 5 });

/** The least that a page of this framework can be: one row from the database. */
export default async function Page() {
  const { rows } = await pool.query({ name: 'province', text: 'select name from provinces order by id limit 1' });
  return <h1>{rows[0].name}</h1>;
}

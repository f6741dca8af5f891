import type { Actor } from '@/lib/domain/actor.ts';
import { mayReadPlans } from '@/lib/domain/policy.ts';
import { type Db, db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { likeText } from './targets.ts';

/**
 * Tasks `t` whose title, results or official text hold the words, written with accents or without, composed or not. One
 * folded column and its trigram index answer it (`keep_task_search` keeps them).
 */
export function holdsWords(search: string): Prisma.Sql {
  return Prisma.sql`t.search_text like ${patternOf(search)}`;
}

/** Where in `t` the words stand: the lines of its folded column, in their order. */
export function placesOf(search: string | undefined): Prisma.Sql {
  if (!search) return Prisma.sql`'[]'::json`;
  return Prisma.sql`(select coalesce(json_agg(w.place order by w.at), '[]')
    from unnest(array['title', 'result', 'official-text'], string_to_array(t.search_text, chr(10))) with ordinality as w(place, line, at)
    where w.line like ${patternOf(search)})`;
}

/** How many counted tasks of each plan hold the words: a search in one plan says what the others hold. */
export async function countTaskHits(actor: Actor, search: string, tx: Db = db()): Promise<Map<number, number>> {
  if (!mayReadPlans(actor)) return new Map();
  const rows = await tx.$queryRaw<{ planId: number; hits: number }[]>`
    select t.plan_id as "planId", count(*)::int as hits from tasks t
    where ${holdsWords(search)} and not t.empty and t.duplicate_of_id is null group by t.plan_id`;
  return new Map(rows.map(({ planId, hits }) => [planId, hits]));
}

/** As a query of its own, which runs once: as an expression it would be folded anew for every row. */
function patternOf(search: string): Prisma.Sql {
  return Prisma.sql`(select '%' || search_form(${likeText(search)}) || '%')`;
}

import type { Figure } from '@/lib/domain/figure.ts';
import type { ProvinceDetail } from '@/lib/domain/province-words.ts';
import { type Db, db } from './client.ts';
import { instantFromJsonOrNull } from './days.ts';
import { Prisma } from './generated/client.ts';
import { ask, type Question, question } from './rows-as-json.ts';

/** Sở Nội vụ's figure in place of the computed one, with who set it, when and why. */
export type SetFigure = {
  id: number;
  rowId: number;
  /** One of the two: a number, or what a row of choices or words says. */
  number: Figure | null;
  detail: ProvinceDetail | null;
  reason: string;
  author: string;
  createdAt: Date;
  liftedAt: Date | null;
  liftedBy: string | null;
  liftReason: string | null;
};

/** Those that hold in a period. */
export function listOverrides(periodId: number, tx: Db = db()): Promise<SetFigure[]> {
  return ask(tx, overridesOf(periodId));
}

export function overridesOf(periodId: number): Question<SetFigure[]> {
  return setFiguresWhere(Prisma.sql`o.period_id = ${periodId} and o.lifted_at is null`);
}

/** All that was ever set for a row, newest first. */
export function listSetFigures(periodId: number, rowId: number, tx: Db = db()): Promise<SetFigure[]> {
  return ask(tx, setFiguresWhere(Prisma.sql`o.period_id = ${periodId} and o.row_id = ${rowId}`));
}

/** What Sở Nội vụ sets: a number, or what a row of choices or words says. */
export type SetValue = { number: Figure; detail: null } | { number: null; detail: ProvinceDetail };

export async function insertOverride(
  tx: Db,
  override: SetValue & { periodId: number; rowId: number; reason: string; authorId: number; createdAt: Date },
): Promise<number> {
  const { detail, ...rest } = override;
  const data = { ...rest, ...(detail === null ? {} : { detail: detail as Prisma.InputJsonValue }) };
  const { id } = await tx.consolidationOverride.create({ data, select: { id: true } });
  return id;
}

/** Lifts the one that holds; false when there is none. */
export async function liftOverrideOf(
  tx: Db,
  { periodId, rowId }: { periodId: number; rowId: number },
  lift: { liftedAt: Date; liftedById: number; liftReason: string },
): Promise<boolean> {
  const { count } = await tx.consolidationOverride.updateMany({
    where: { periodId, rowId, liftedAt: null },
    data: lift,
  });
  return count === 1;
}

function setFiguresWhere(which: Prisma.Sql): Question<SetFigure[]> {
  return question(
    Prisma.sql`
    select o.id, o.row_id as "rowId", trim_scale(o.number)::text as number, o.detail, o.reason, u.full_name as author,
      o.created_at as "createdAt", o.lifted_at as "liftedAt", l.full_name as "liftedBy", o.lift_reason as "liftReason"
    from consolidation_overrides o join users u on u.id = o.author_id left join users l on l.id = o.lifted_by_id
    where ${which} order by o.id desc`,
    (rows: (Omit<SetFigure, 'createdAt' | 'liftedAt'> & { createdAt: string; liftedAt: string | null })[]) =>
      rows.map(({ createdAt, liftedAt, ...set }) => ({
        ...set,
        createdAt: new Date(createdAt),
        liftedAt: instantFromJsonOrNull(liftedAt),
      })),
  );
}

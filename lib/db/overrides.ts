import type { Figure } from '@/lib/domain/figure.ts';
import { type Db, db } from './client.ts';

/** Sở Nội vụ's figure in place of the computed one, with who set it, when and why. */
export type SetFigure = {
  id: number;
  rowId: number;
  number: Figure;
  reason: string;
  author: string;
  createdAt: Date;
  liftedAt: Date | null;
  liftedBy: string | null;
  liftReason: string | null;
};

/** Those that hold in a period. */
export async function listOverrides(periodId: number, tx: Db = db()): Promise<SetFigure[]> {
  return (await listSetFigures(periodId, null, tx)).filter((set) => set.liftedAt === null);
}

/** All that was ever set for a row (or the whole period), newest first. */
export async function listSetFigures(periodId: number, rowId: number | null, tx: Db = db()): Promise<SetFigure[]> {
  return tx.$queryRaw<SetFigure[]>`
    select o.id, o.row_id as "rowId", trim_scale(o.number)::text as number, o.reason, u.full_name as author,
      o.created_at as "createdAt", o.lifted_at as "liftedAt", l.full_name as "liftedBy", o.lift_reason as "liftReason"
    from consolidation_overrides o join users u on u.id = o.author_id left join users l on l.id = o.lifted_by_id
    where o.period_id = ${periodId} and (${rowId}::int is null or o.row_id = ${rowId}) order by o.id desc`;
}

export async function insertOverride(
  tx: Db,
  override: { periodId: number; rowId: number; number: Figure; reason: string; authorId: number; createdAt: Date },
): Promise<number> {
  const { id } = await tx.consolidationOverride.create({ data: override, select: { id: true } });
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

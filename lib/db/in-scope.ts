import { Prisma } from './generated/client.ts';

/** Of agency `a` and period `p`: the agency is valid on the period's cut-off day (domain, "Reporting windows"). */
export const IN_SCOPE = Prisma.sql`coalesce(a.valid_from <= p.cut_off_on, true) and coalesce(a.valid_to >= p.cut_off_on, true)`;

/** lĩnh vực, in the order in which reports list them. */
export const AREA_CODES = [
  'chi-dao-dieu-hanh',
  'the-che',
  'tthc',
  'to-chuc-bo-may',
  'cong-vu',
  'tai-chinh-cong',
  'chinh-quyen-so',
  'tac-dong-kt-xh',
] as const;

export type AreaCode = (typeof AREA_CODES)[number];

export const PLAN_KINDS = ['five-year', 'annual'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];
export const PLAN_STATUSES = ['draft', 'issued'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];
export const LEVELS = ['province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

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

export type PlanKind = 'five-year' | 'annual';
export type PlanStatus = 'draft' | 'issued';
export type Level = 'province' | 'district' | 'commune';

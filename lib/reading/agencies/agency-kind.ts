import type { AgencyKind, AgencyLevel } from '@/lib/domain/agency.ts';
import { fold, oneLine } from '../phrases/words.ts';
import type { CellReading } from '../proposal.ts';
import { doubt, SURE } from '../row.ts';

export type GuessedAgency = { kind: AgencyKind; level: AgencyLevel; kindCell: CellReading; levelCell: CellReading };

/** What an agency is, by the first words of its name; `heading` is the title over its part of the list. */
export function agencyKindOf(name: string, heading: string | null = null): GuessedAgency {
  const words = spelledOut(name);
  const rule = RULES.find(([pattern]) => pattern.test(words)) ?? (heading === null ? undefined : headingRule(heading));
  const kind = rule?.[1] ?? 'other';
  const level = levelOf(words) ?? rule?.[2] ?? null;
  return {
    kind,
    level: level ?? 'province',
    kindCell: rule === undefined ? doubt('Tên không cho biết đây là loại cơ quan nào.', 0.4) : SURE,
    levelCell:
      level === null
        ? doubt('Tên không cho biết cơ quan thuộc cấp nào.', 0.4)
        : levelOf(words)
          ? SURE
          : { confidence: 0.85, why: null },
  };
}

function spelledOut(name: string): string {
  return fold(oneLine(name))
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\bmttq\b/g, 'mat tran to quoc')
    .replace(/\b(?:vp|van phong) (?=uy ban|hoi dong|doan)/g, 'van phong ')
    .replace(/\bql\b/g, 'quan ly')
    .replace(/^cac /, '');
}

/** The level that the name itself says. */
function levelOf(words: string): AgencyLevel | null {
  if (
    /\b(?:cap xa|xa|phuong|thi tran|dac khu)\b/.test(words) &&
    /^(?:uy ban nhan dan|hoi dong nhan dan|trung tam|dang uy)/.test(words)
  )
    return 'commune';
  if (/^uy ban nhan dan (?:cap huyen|cac huyen|huyen|quan|thi xa|thanh pho)\b/.test(words)) return 'district';
  if (/^(?:bo(?! chi huy| doi)|tong cuc|van phong chinh phu|thanh tra chinh phu|van phong trung uong)\b/.test(words))
    return 'central';
  if (/(?<!^)\b(?:tinh|thanh pho)\b/.test(words)) return 'province';
  return null;
}

type Rule = readonly [RegExp, AgencyKind, AgencyLevel];

const RULES: readonly Rule[] = [
  [/^so\b/, 'department', 'province'],
  [/^thanh tra (?:tinh|thanh pho)/, 'department', 'province'],
  [/^van phong (?:uy ban nhan dan|hoi dong nhan dan|doan dai bieu|dang ky)/, 'office', 'province'],
  [
    /^(?:tinh uy|thanh uy|ban thuong vu|van phong (?:tinh|thanh) uy|ban tuyen giao|ban to chuc|ban noi chinh|uy ban kiem tra|ban dan van|dang uy)/,
    'party',
    'province',
  ],
  [/^ban (?:quan ly|dan toc|ton giao)/, 'board', 'province'],
  [/^uy ban nhan dan .*\b(?:cap xa|xa|phuong|thi tran|dac khu)\b/, 'commune-committee', 'commune'],
  [/^(?:xa|phuong|thi tran|dac khu) (?!hoi|doan)/, 'commune-committee', 'commune'],
  [/^(?:huyen|quan|thi xa|thanh pho) (?!uy|doan)/, 'district-committee', 'district'],
  [/^uy ban nhan dan (?:cap huyen|cac huyen|huyen|quan|thi xa|thanh pho)\b/, 'district-committee', 'district'],
  [
    /^(?:cong an|thue|cuc thue|chi cuc thue|kho bac|bao hiem xa hoi|cuc|chi cuc|ngan hang nha nuoc|toa an|vien kiem sat|bo chi huy|bo doi bien phong|hai quan|buu dien|thi hanh an|thong ke)/,
    'vertical',
    'province',
  ],
  [
    /^(?:uy ban )?mat tran to quoc|^(?:hoi|lien doan|lien hiep|tinh doan|thanh doan|doan thanh nien)/,
    'front',
    'province',
  ],
  [/^(?:bao|dai|cong thong tin)\b/, 'media', 'province'],
  [/^(?:trung tam|truong|benh vien|quy|vien|thu vien|bao tang|ban quan ly du an)\b/, 'service-unit', 'province'],
  [/^(?:cong ty|tap doan|dien luc|tong cong ty|doanh nghiep|ngan hang)\b/, 'enterprise', 'province'],
  [/^(?:bo|tong cuc|van phong chinh phu|thanh tra chinh phu)\b/, 'central', 'central'],
];

/** "II. UBND các xã, phường" says what the bare names below it are. */
function headingRule(heading: string): Rule | undefined {
  const words = spelledOut(heading);
  if (/\b(?:xa|phuong|thi tran)\b/.test(words)) return [/./, 'commune-committee', 'commune'];
  if (/\b(?:huyen|quan|thi xa)\b/.test(words)) return [/./, 'district-committee', 'district'];
  if (/don vi su nghiep/.test(words)) return [/./, 'service-unit', 'province'];
  if (/nganh doc|trung uong/.test(words)) return [/./, 'vertical', 'province'];
  if (/\bso\b|ban, nganh/.test(words)) return [/./, 'department', 'province'];
  return undefined;
}

import { createHash } from 'node:crypto';
import type { FormRow } from '@/lib/domain/form.ts';
import type { ValidationRule } from '@/lib/domain/validation.ts';

/** What a figure of the sample depends on; the same every time it is asked for. */
export type Scene = {
  agency: { code: string; kind: string };
  /** Months that the window counts, and how many periods have gone before. */
  months: number;
  index: number;
  year: number;
};

/** Yearly size of a count for a department and for a commune; invented, and labelled so on every screen. */
const SIZES: Record<string, [number, number]> = {
  'nhiem-vu-de-ra': [92, 0],
  'vbqppl-phai-ra-soat': [64, 0],
  'vbqppl-phat-hien-sai-pham': [6, 0],
  'tthc-cap-tinh': [1486, 0],
  'tthc-cap-xa': [412, 0],
  'ho-so-dung-han': [5200, 3400],
  'ho-so-dang-giai-quyet': [180, 60],
  'giao-dich-thanh-toan': [2400, 900],
  'phieu-khao-sat-tthc': [420, 160],
  'phieu-khao-sat-dat-dai': [90, 40],
  'phieu-khao-sat-truc-tuyen': [260, 90],
  'don-vi-su-nghiep-tong': [792, 0],
  'nguoi-lam-viec-duoc-giao': [26_400, 0],
  'co-quan-phai-vtvl': [890, 0],
  'cbccvc-tong': [180, 46],
  'kien-nghi-kiem-toan': [118, 0],
  'don-vi-du-toan-tong': [1046, 0],
  'co-quan-nha-nuoc-tong': [91, 0],
  'van-ban-di': [5200, 2100],
  'nhiem-vu-tinh-giao-dung-han': [40, 18],
};

/** Share of its bound that a bounded count reaches at first, and how much it gains a period. */
const SHARES: Record<string, [number, number]> = {
  'tthc-mot-phan': [0.33, 0],
  'tthc-du-dieu-kien-toan-trinh': [0.58, 0],
  'van-ban-di-dien-tu': [0.95, 0.005],
  'tthc-toan-trinh': [0.78, 0.05],
  'ho-so-truc-tuyen-toan-trinh': [0.52, 0.06],
  'ho-so-ket-qua-dien-tu': [0.74, 0.05],
  'ho-so-so-hoa': [0.7, 0.06],
  'ho-so-tai-su-dung-du-lieu': [0.42, 0.08],
  'giao-dich-thanh-toan-truc-tuyen': [0.48, 0.07],
  'phieu-hai-long-tthc': [0.9, 0.01],
  'phieu-hai-long-dat-dai': [0.82, 0.02],
  'phieu-hai-long-truc-tuyen': [0.93, 0.012],
  'co-quan-da-vtvl': [0.92, 0.04],
  'don-vi-cong-khai-ngan-sach': [1.06, 0],
  'cbccvc-duoc-boi-duong': [0.34, 0.14],
  'kien-nghi-kiem-toan-da-xu-ly': [0.66, 0.04],
  'co-quan-du-lieu-mo': [0.3, 0.09],
  'nhiem-vu-hoan-thanh': [0.2, 0.2],
};

const RARE = new Set(['ho-so-qua-han', 'nhiem-vu-tinh-giao-qua-han', 'cbccvc-bi-ky-luat']);

/** The number of a counted row, obeying the form's own totals and bounds. */
export function sampleNumber(row: FormRow, statistic: string, scene: Scene, sheet: SampleSheet): number {
  const sumOf = (rule: ValidationRule) => rule.otherKeys.reduce((sum, key) => sum + sheet.numberOf(key), 0);
  const [total] = sheet.rulesOf(row, 'total');
  if (total) return sumOf(total);
  const bounds = sheet.rulesOf(row, 'at-most');
  const chance = chanceOf(scene.agency.code, statistic);
  if (bounds.length > 0 && !RARE.has(statistic)) {
    const most = Math.min(...bounds.map(sumOf));
    const [start, gain] = SHARES[statistic] ?? [0.93, 0.01];
    return Math.floor(most * Math.min(1, start + gain * scene.index + (chance - 0.5) * 0.1));
  }
  if (RARE.has(statistic)) return chance > 0.72 ? Math.round(chance * 3 * (scene.months / 12)) : 0;
  const [department, commune] = SIZES[statistic] ?? [24, 8];
  const size = scene.agency.kind === 'commune-committee' ? commune : department;
  const scaled = row.accumulation === 'flow' ? (size * scene.months) / 12 : size;
  return Math.round(scaled * (row.consolidation === 'sum' ? 0.6 + chance * 0.8 : 1));
}

/** Reads a row's rule and its neighbours' numbers while the sheet is being filled. */
export type SampleSheet = {
  rulesOf: (row: FormRow, kind: 'total' | 'at-most') => ValidationRule[];
  numberOf: (rowKey: string) => number;
};

/** A number between 0 and 1 that depends on nothing but its names. */
export function chanceOf(...names: (string | number)[]): number {
  return createHash('sha256').update(names.join('|')).digest().readUInt32BE(0) / 0xffff_ffff;
}

import { type AgencyMatch, type KnownAgencies, matchAgency } from '../phrases/match-agency.ts';
import { fold, oneLine } from '../phrases/words.ts';
import type { Fault } from './faults.ts';
import type { ReportAnswers } from './report-answers.ts';
import type { Sheet } from './sheet.ts';

/** What rows lack, and what must be said of them, beside what the province has already. */
export type BesideRows = { faults: ReadonlyMap<string, Fault[]>; asides: ReadonlyMap<string, string> };

export const NOTHING_BESIDE: BesideRows = { faults: new Map(), asides: new Map() };

/** Printed figures must answer a row of the form, each its own; what breaks the row's type is kept as printed. */
export function reportFaults({ form, answers }: ReportAnswers): BesideRows {
  const faults = new Map<string, Fault[]>();
  const asides = new Map<string, string>();
  for (const { row, line, answer } of answers) {
    if (line === null && row.values.text.trim() !== '') {
      const why =
        form === null
          ? 'Tỉnh chưa có biểu mẫu nào: nạp danh mục trước.'
          : `Không khớp mục nào của “${form.title}”: chọn mục, hoặc bỏ dòng.`;
      faults.set(row.key, [{ cell: 'name', why, mayStand: false }]);
    }
    const { code, name } = row.values;
    const isSaid = line === null || (line.code === code && fold(oneLine(line.label)) === fold(oneLine(name)));
    if (!isSaid) asides.set(row.key, `là mục ${[line.code, line.label].filter(Boolean).join(' ')}`);
    if (answer?.invalidReason) {
      const why = `${answer.invalidReason} “Đã xem” nghĩa là giữ như in và ghi là không hợp lệ.`;
      faults.set(row.key, [{ cell: 'value', why, mayStand: true }]);
    }
  }
  return { faults, asides };
}

/** Who of a list is there already is not made again; who is nearly there must be looked at. */
export function agencyFaults(
  { plan, agencies }: Sheet,
  known: KnownAgencies,
  today: string,
): BesideRows & { present: ReadonlySet<string> } {
  const day = plan.values.validFrom ?? plan.values.decisionDate ?? today;
  const faults = new Map<string, Fault[]>();
  const asides = new Map<string, string>();
  const present = new Set<string>();
  for (const { key, values, isDropped } of agencies) {
    if (isDropped) continue;
    const match = matchAgency(values.name, known, day);
    const name = known.agencies.find(({ id }) => id === match.agencyId)?.name;
    if (isThere(match)) {
      present.add(key);
      asides.set(key, `đã có trong hệ thống${name ? `: ${name}` : ''}; không thêm lần nữa`);
    } else if (name !== undefined) {
      const why = `Gần giống “${name}” đã có. Nếu là một, bỏ dòng này; “đã xem” nghĩa là thêm cơ quan mới.`;
      faults.set(key, [{ cell: 'name', why, mayStand: true }]);
    }
  }
  return { faults, asides, present };
}

function isThere({ how }: AgencyMatch): boolean {
  return how === 'exact' || how === 'folded' || how === 'group';
}

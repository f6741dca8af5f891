import type { Option } from '@/components/ui/field.tsx';
import { listAnswerers, listSeries, type Named } from '@/lib/db/form-drafts.ts';
import type { DraftRow, FormDraft } from '@/lib/domain/form-draft.ts';
import { isNumeric } from '@/lib/domain/form-fault.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';

export type RowOptions = {
  rows: Option[];
  counts: Option[];
  agencies: Option[];
  groups: Option[];
  areas: Option[];
  /** Series of the province that this version does not count yet. */
  series: Option[];
};

const NONE = { value: '', label: '–' };

/** All that a row can name, each list with "none" at its head. */
export async function rowOptionsOf(draft: FormDraft, provinceId: number, key: string | null): Promise<RowOptions> {
  const { agencies, groups } = await listAnswerers(provinceId);
  const used = new Set(draft.rows.map((row) => row.statistic));
  const series = (await listSeries(provinceId)).filter(({ code }) => !used.has(code));
  const others = draft.rows.filter((row) => row.key !== key);
  return {
    rows: [NONE, ...others.map(toOption)],
    counts: [NONE, ...others.filter((row) => isNumeric(row) && row.consolidation !== 'ratio').map(toOption)],
    agencies: [NONE, ...agencies.map(byCode)],
    groups: [NONE, ...groups.map(byCode)],
    areas: [NONE, ...AREA_CODES.map((value) => ({ value, label: AREA_TEXT[value] }))],
    series: [{ value: '', label: 'Chuỗi mới' }, ...series.map(byCode)],
  };
}

function toOption(row: DraftRow): Option {
  return { value: row.key, label: [row.code, row.label].filter(Boolean).join(' ') };
}

function byCode({ code, name }: Named): Option {
  return { value: code, label: name };
}

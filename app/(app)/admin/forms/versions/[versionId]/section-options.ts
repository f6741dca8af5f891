import type { FormDraft } from '@/lib/domain/form-draft.ts';
import { AREA_CODES } from '@/lib/domain/plan.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';

const NONE = { value: '', label: '–' };

/** All that a section can name, each list with "none" at its head. */
export function sectionOptionsOf({ sections }: FormDraft) {
  return {
    areas: [NONE, ...AREA_CODES.map((value) => ({ value, label: AREA_TEXT[value] }))],
    sections: [NONE, ...sections.map(({ key, title }) => ({ value: key, label: title }))],
  };
}

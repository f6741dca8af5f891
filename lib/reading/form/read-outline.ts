import type { DraftSection } from '@/lib/domain/form-draft.ts';
import { freshKey } from '@/lib/domain/form-draft.ts';
import { slugOf } from '@/lib/domain/slug.ts';
import type { SECTION_COLUMNS } from '@/lib/text/form-columns.ts';
import { REQUIRED_TEXT } from '@/lib/text/forms.ts';
import { AREA_TEXT } from '@/lib/text/statuses.ts';
import { wordOf } from './read-rows.ts';
import type { SheetFault, SheetLine } from './sheet-lines.ts';

type SectionLine = SheetLine<(typeof SECTION_COLUMNS)[number]['field']>;

/** The sections of the outline; a new one gets a key that no version of the form has had. */
export function readOutline(
  lines: readonly SectionLine[],
  keys: ReadonlySet<string>,
  faults: SheetFault[],
): DraftSection[] {
  const taken = new Set(keys);
  return lines.map((line) => {
    const given = line.text('key');
    if (given !== '' && !keys.has(given))
      faults.push(line.fault('key', `đề cương không có khóa “${given}”: mục mới thì để trống ô này`));
    const key = given || freshKey(slugOf(line.text('title')), taken);
    taken.add(key);
    return {
      key,
      title: line.text('title'),
      help: line.text('help') || null,
      required: line.text('required') !== '' && wordOf(line, 'required', REQUIRED_TEXT, faults) === 'yes',
      area: line.text('area') === '' ? null : wordOf(line, 'area', AREA_TEXT, faults),
    };
  });
}

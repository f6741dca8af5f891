/** đề cương: the sections of a form's version that agencies answer in words, in their order. */

import type { DraftSection, FormDraft } from './form-draft.ts';
import { type FormFault, repeated } from './form-fault.ts';

/** Puts the section in the place of the one with its key; a new one goes after `after`, or to the end. */
export function putSection(draft: FormDraft, section: DraftSection, after: string | null = null): FormDraft {
  const { sections } = draft;
  if (sections.some((one) => one.key === section.key))
    return { ...draft, sections: sections.map((one) => (one.key === section.key ? section : one)) };
  const at = sections.findIndex((one) => one.key === after);
  return { ...draft, sections: sections.toSpliced(at < 0 ? sections.length : at + 1, 0, section) };
}

export function removeSection(draft: FormDraft, key: string): FormDraft {
  return { ...draft, sections: draft.sections.filter((section) => section.key !== key) };
}

/** Over its neighbour; the first stays first and the last stays last. */
export function moveSection(draft: FormDraft, key: string, way: 'up' | 'down'): FormDraft {
  const { sections } = draft;
  const at = sections.findIndex((one) => one.key === key);
  const section = sections[at];
  const to = way === 'up' ? at - 1 : at + 1;
  if (!section || sections[to] === undefined) return draft;
  return { ...draft, sections: sections.toSpliced(at, 1).toSpliced(to, 0, section) };
}

export function findOutlineFaults({ sections }: FormDraft): FormFault[] {
  const second = (field: 'key' | 'title', fault: FormFault['fault']) =>
    repeated(sections.map((section) => section[field].trim())).flatMap((value) =>
      sections
        .filter((section) => section[field].trim() === value)
        .slice(1)
        .map((section) => sectionFault(section, fault, field, value)),
    );
  return [
    ...sections
      .filter((section) => section.title.trim() === '')
      .map((section) => sectionFault(section, 'no-title', 'title')),
    ...second('key', 'duplicate-section'),
    ...second('title', 'duplicate-title').filter(({ other }) => other !== ''),
  ];
}

function sectionFault(
  { key }: DraftSection,
  fault: FormFault['fault'],
  field: keyof DraftSection,
  other: string | null = null,
): FormFault {
  return { fault, rowKey: null, ruleCode: null, sectionKey: key, other, field };
}

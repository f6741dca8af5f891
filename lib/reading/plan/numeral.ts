import type { Mark } from '../phrases/mark.ts';

/** "I", "2", "a" lead to a place; "-" and "+" do not. */
export function isNumeral(mark: Mark): boolean {
  return mark.style !== 'dash' && mark.style !== 'plus' && mark.style !== 'dot';
}

/**
 * "I.2" and "a" → "I.2.a"; a decimal says the last numerals again: "I.2" and "2.1" → "I.2.1".
 * The article of a decision is no step: what it approves is numbered for itself.
 */
export function sectionBelow(section: string, mark: Mark): string {
  if (mark.style === 'article') return '';
  if (mark.style === 'appendix') return mark.value;
  const path = section === '' ? [] : section.split('.');
  const steps = mark.value.split('.');
  for (let shared = Math.min(path.length, steps.length - 1); shared > 0; shared -= 1) {
    if (path.slice(-shared).join('.') === steps.slice(0, shared).join('.'))
      return [...path, ...steps.slice(shared)].join('.');
  }
  return [...path, mark.value].join('.');
}

/** The number of a numbered sentence: 3 of "3." and of "2.3."; null for letters, which belong to the section. */
export function numberOf(mark: Mark): number | null {
  if (mark.style !== 'digit' && mark.style !== 'decimal') return null;
  return Number(mark.value.split('.').at(-1));
}

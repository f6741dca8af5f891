import type { AreaCode } from '@/lib/domain/plan.ts';
import { fold, oneLine } from './words.ts';

/** The area that a section's title speaks of, by its words and never by its numeral; null when it speaks of none or of several. */
export function areaOf(title: string): AreaCode | null {
  const words = fold(oneLine(title));
  return RULES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

const RULES: [RegExp, AreaCode][] = [
  [/thu tuc hanh chinh|tthc/, 'tthc'],
  [/the che/, 'the-che'],
  [/bo may/, 'to-chuc-bo-may'],
  [/cong vu/, 'cong-vu'],
  [/tai chinh cong/, 'tai-chinh-cong'],
  [/chinh quyen so|chinh quyen dien tu|hien dai hoa/, 'chinh-quyen-so'],
  [/chi dao,? dieu hanh/, 'chi-dao-dieu-hanh'],
  [/kinh te ?- ?xa hoi/, 'tac-dong-kt-xh'],
];

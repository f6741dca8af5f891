import { hideReferences } from '../references.ts';
import { hideSpans, lower, tidy } from '../words.ts';
import { hideNames } from './hidden.ts';
import { type Growth, growthIn } from './steps.ts';

/** The words of one bullet or cell in three forms of the same length: as printed, in lower case, and with what is no promise hidden. */
export type Bullet = { printed: string; words: string; plain: string; figureWords: string; growth: Growth | null };

export function bulletOf(text: string): Bullet {
  const printed = tidy(text)
    .replace(/\*\*|<\/?[a-z]{1,5}>/gu, '')
    .replace(/^[\s\-–—+•*]+(?=\S)/u, '')
    .replace(/[.;,:]?\n[-–—+•*]+ */gu, '; ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = mended(lower(printed));
  const plain = hideReferences(words, printed);
  const growth = growthIn(words);
  const named = hideNames(plain);
  const figureWords = growth === null ? named : hideSpans(named, [growth]);
  return { printed, words, plain, figureWords, growth };
}

/** One dash, and what scanned texts often print wrong, letter for letter. */
function mended(words: string): string {
  return words
    .replace(/[–—−]/gu, '-')
    .replace(/(?<!\p{L})t[ốôồ]i thi[ểếêệ]u(?!\p{L})/gu, 'tối thiểu')
    .replace(/(?<!\p{L})tr[ởờ] (?:lến|lền)(?!\p{L})/gu, 'trở lên');
}

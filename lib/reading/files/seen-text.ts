import { cleanText } from '../text/clean.ts';
import { limits } from './limits.ts';

/** Cleaned of everything that is not seen. What is far too long is refused by its length, so nobody cleans it before. */
export function seenText(text: string): string {
  return text.length > limits.paragraph ? text : cleanText(text);
}

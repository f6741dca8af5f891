/** What makes a password too weak; the sentence stands in `lib/text/passwords.ts`. */
export type PasswordFault = 'short' | 'long' | 'common' | 'context' | 'repeated';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** Words that everybody here would try first, without accents and spaces. */
const CONTEXT_WORDS = ['cchc', 'caicachhanhchinh', 'sonoivu', 'ubnd', 'uyban', 'sonla', 'daknong', 'lamdong', 'vietnam'];
const COMMON_STARTS = ['password', 'matkhau', 'qwerty', 'abcd', '1234', 'admin', 'iloveyou', 'welcome', 'letmein', 'anhyeuem', 'emyeuanh'];

/**
 * Length before composition (NIST SP 800-63B): at least 12 characters, not a common one, not made of the words of
 * this place or of the person's own names. Null when it will do.
 */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | null {
  if ([...password].length < MIN_PASSWORD) return 'short';
  if ([...password].length > MAX_PASSWORD) return 'long';
  const bare = bareOf(password);
  if (new Set(bare).size < 5 || /^(.{1,4})\1+$/.test(bare)) return 'repeated';
  if (COMMON_STARTS.some((word) => without(bare, word).length < 6 && bare.includes(word))) return 'common';
  const own = [...CONTEXT_WORDS, ...names.map(bareOf).filter((name) => name.length >= 4)];
  return own.some((word) => bare.includes(word) && without(bare, word).length < 8) ? 'context' : null;
}

/** Lower case, without accents, spaces and marks. */
function bareOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}

function without(text: string, word: string): string {
  return text.replaceAll(word, '');
}

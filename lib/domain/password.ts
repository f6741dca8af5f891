import { COMMON_PASSWORDS } from './common-passwords.ts';

/** What makes a password too weak; the sentence stands in `lib/text/passwords.ts`. */
export type PasswordFault = 'short' | 'long' | 'common' | 'context' | 'repeated';

export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 128;

/** Words that everybody here would try first, without accents and spaces. */
const CONTEXT_WORDS = ['cchc', 'caicachhanhchinh', 'sonoivu', 'ubnd'];
const COMMON_PARTS = [
  'password',
  'matkhau',
  'admin',
  'iloveyou',
  'welcome',
  'letmein',
  'anhyeuem',
  'emyeuanh',
  'vietnam',
];
const ROWS = [
  '01234567890',
  '09876543210',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedc',
  'abcdefghijklmnopqrstuvwxyz',
];
/** "1234", "qwer", "wxyz" …: what the fingers find by themselves, the longer first. */
const RUNS = ROWS.flatMap(runsOf).sort((a, b) => b.length - a.length);
/** Characters of one's own that must be left when everything that others would guess is taken away. */
const OWN_CHARACTERS = 8;

/**
 * Length before composition (NIST SP 800-63B): at least 12 characters, none that leads the lists of breaches, nothing
 * of the person's own names or of this place. `names`: username, full name, agency, province. Null when it will do.
 */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | null {
  if ([...password].length < MIN_PASSWORD) return 'short';
  if ([...password].length > MAX_PASSWORD) return 'long';
  const bare = bareOf(password);
  if (new Set(password.toLowerCase()).size < 5 || /^(.{1,4})\1+$/.test(bare)) return 'repeated';
  if (isCommon(password, bare)) return 'common';
  const own = [...CONTEXT_WORDS, ...names.map(nameOf).filter((name) => name.length >= 4)];
  return own.some((word) => bare.includes(word)) ? 'context' : null;
}

function isCommon(password: string, bare: string): boolean {
  if (COMMON_PASSWORDS.has(password.toLowerCase()) || COMMON_PASSWORDS.has(bare)) return true;
  const left = [...COMMON_PARTS, ...RUNS].reduce((text, word) => text.replaceAll(word, ''), bare);
  return bare.length > 0 && left.length < bare.length && left.length < OWN_CHARACTERS;
}

/** "Tỉnh Sơn La" is guessed as "sonla". */
function nameOf(name: string): string {
  return bareOf(name.replace(/^(tỉnh|thành phố)\s+/i, ''));
}

function runsOf(row: string): string[] {
  const starts = [...row].map((_, from) => row.slice(from));
  return starts.flatMap((rest) => [...rest].map((_, end) => rest.slice(0, end + 1))).filter((run) => run.length >= 4);
}

/** Lower case, without accents, spaces and marks. */
function bareOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]/g, '');
}

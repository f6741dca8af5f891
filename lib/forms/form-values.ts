import { refuse } from '@/lib/domain/refusal.ts';

/** Fields, and characters over all, that one form may carry; the widest report has about 1,500 fields. */
const MAX_FIELDS = 3_000;
const MAX_CHARACTERS = 400_000;

/**
 * What was typed, as clean text: NFC, one kind of line end, no control characters (PostgreSQL keeps no NUL).
 * Files and the framework's own fields are left out; the last of a name wins. Refuses 'too-large' rather than drop a part.
 */
export function formValues(form: unknown, mostCharacters = MAX_CHARACTERS): Record<string, string> {
  return cleanValues(form instanceof FormData ? [...form].filter(isOwnText) : [], mostCharacters);
}

/** The same of names and texts that came another way. */
export function cleanValues(typed: [string, string][], mostCharacters = MAX_CHARACTERS): Record<string, string> {
  const characters = typed.reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (typed.length > MAX_FIELDS) refuse('too-large', { limit: `${MAX_FIELDS} ô` });
  if (characters > mostCharacters) refuse('too-large', { limit: `${mostCharacters} ký tự` });
  return Object.fromEntries(typed.map(([name, value]) => [name, cleanText(value)]));
}

/** Text as it is kept, whichever way it came: NFC; half characters become the replacement sign; control characters go. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

/** The same without what must never be kept or sent back. */
export function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token|oneTimeCode/i.test(name)));
}

function isOwnText(entry: [string, unknown]): entry is [string, string] {
  const [name, value] = entry;
  return typeof value === 'string' && !name.startsWith('$ACTION') && name !== '__proto__';
}

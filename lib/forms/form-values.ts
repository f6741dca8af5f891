/** Fields, and characters over all, that one form may carry. */
const MAX_FIELDS = 3_000;
const MAX_CHARACTERS = 400_000;

/** What was typed, as text in NFC; files and the framework's own fields are left out. The last of a name wins. */
export function formValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  let [fields, characters] = [0, 0];
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    fields += 1;
    characters += value.length;
    if (fields > MAX_FIELDS || characters > MAX_CHARACTERS) break;
    values[name] = value.normalize('NFC').replaceAll('\r\n', '\n');
  }
  return values;
}

/** The same without what must never be kept or sent back. */
export function withoutSecrets(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|code|token/i.test(name)));
}

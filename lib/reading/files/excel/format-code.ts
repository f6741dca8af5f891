/** One of the (up to four) parts of a number format, taken to pieces. */
export type Piece = { kind: 'literal' | 'digits' | 'date' | 'percent' | 'text' | 'general' | 'unknown'; text: string };
export type Section = { condition: string | null; pieces: Piece[] };

/** `#,##0" đồng";[Red]-0;"-";@` → its sections. */
export function parseFormat(code: string): Section[] {
  const sections: Section[] = [{ condition: null, pieces: [] }];
  for (const [token] of code.slice(0, 500).matchAll(TOKEN)) {
    const section = sections.at(-1) as Section;
    if (token === ';') sections.push({ condition: null, pieces: [] });
    else if (/^\[(?:[<>=]+-?[\d.]+)\]$/.test(token)) section.condition = token.slice(1, -1);
    else section.pieces.push(pieceOf(token));
  }
  return sections;
}

/** Quoted text, escapes, brackets, runs of digit places, runs of one date letter, else one sign. */
const TOKEN =
  /"[^"]*"?|\\[\s\S]|[_*][\s\S]?|\[[^\]]*\]?|General|AM\/PM|A\/P|[0#?](?:[0#?,.]*[0#?])?,*|\.[0#?]+|E[+-]|([ymdhs])\1*(?:\.0+)?|[\s\S]/gi;

function pieceOf(token: string): Piece {
  const first = token[0] as string;
  if (first === '"') return { kind: 'literal', text: token.replace(/"/g, '') };
  if (first === '\\') return { kind: 'literal', text: token.slice(1) };
  if (first === '_' || first === '*') return { kind: 'literal', text: first === '_' ? ' ' : '' };
  if (first === '[') return bracket(token);
  if (/^general$/i.test(token)) return { kind: 'general', text: '' };
  if (/^(?:[0#?]|\.[0#?])/.test(token)) return { kind: 'digits', text: token };
  if (/^(?:[ymdhs]|AM\/PM|A\/P)/i.test(token)) return { kind: 'date', text: token.toLowerCase() };
  if (token === '%') return { kind: 'percent', text: '%' };
  if (token === '@') return { kind: 'text', text: '' };
  return /^E[+-]$/i.test(token) ? { kind: 'unknown', text: token } : { kind: 'literal', text: token };
}

/** "[$₫-42A]" is a sign of money and a country, "[h]" hours beyond a day; colours are not text. */
function bracket(token: string): Piece {
  const money = /^\[\$([^\]-]*)/.exec(token)?.[1];
  if (money !== undefined) return { kind: 'literal', text: money };
  return /^\[[hms]+\]$/i.test(token)
    ? { kind: 'date', text: token.slice(1, -1).toLowerCase() }
    : { kind: 'literal', text: '' };
}

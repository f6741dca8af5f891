import { fromLegacy, lettersOfFont } from '../legacy-letters.ts';
import { decodeXmlEntities } from '../xml.ts';

/** The text of a shared or inline string, its formatted pieces together, without readings for other scripts. */
export function richText(xml: string): string {
  const plain = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  if (!/<r[\s>]/.test(plain)) return textIn(plain);
  return [...plain.matchAll(/<r\b[^<>]*>([\s\S]*?)<\/r>/g)].map(([, run = '']) => runText(run)).join('');
}

/** Excel keeps a carriage return as "_x000D_", and such a text itself with one more of it. */
function textIn(xml: string): string {
  const text = [...xml.matchAll(/<t\b[^<>]*>([^<]*)<\/t>/g)].map(([, piece]) => piece).join('');
  return decodeXmlEntities(text).replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function runText(run: string): string {
  const letters = lettersOfFont(/<rFont\b[^<>]*\bval="([^"]*)"/.exec(run)?.[1]);
  return letters ? fromLegacy(textIn(run), letters) : textIn(run);
}

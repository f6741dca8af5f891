import { isVisible, plainLine } from './clean.ts';
import { decodeEntities } from './entities.ts';

/**
 * A line of pasted text. `raw` keeps blanks and tabs where they are; `isBlank` is an empty line, `isHollow` one that
 * holds only what cannot be seen, as an empty cell does ("\u00a0", "&nbsp;").
 */
export type Line = { line: number; raw: string; isBlank: boolean; isHollow: boolean };

/** Lines count from 1; "\r\n", "\r" and "\n" part them, a form feed or vertical tab does not. */
export function linesOf(text: string): Line[] {
  return withoutUnseen(text)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((printed, index) => lineOf(printed, index + 1));
}

function lineOf(printed: string, line: number): Line {
  const decoded = /&(?:nbsp|#160|#xa0);?/i.test(printed) ? decodeEntities(printed) : printed;
  const raw = withoutEnd(plainLine(decoded));
  const isEmpty = !isVisible(raw);
  const isHollow = isEmpty && !/^[\t ]*$/.test(decoded.replace(/\f/g, ''));
  return { line, raw, isBlank: isEmpty && !isHollow, isHollow };
}

/** Tabs at the end are empty cells and stay. */
function withoutEnd(text: string): string {
  let to = text.length;
  while (to > 0 && (text[to - 1] === ' ' || text[to - 1] === '\n')) to -= 1;
  return text.slice(0, to);
}

/** Comments and style sheets of copied HTML go; their line breaks stay, so that lines keep their numbers. */
function withoutUnseen(text: string): string {
  return UNSEEN.reduce((rest, [from, to]) => withoutSpans(rest, from, to), text);
}

function withoutSpans(text: string, from: RegExp, to: RegExp): string {
  let out = '';
  let at = 0;
  for (let start = find(text, from, 0); start >= 0; start = find(text, from, at)) {
    const end = find(text, to, start + 1);
    if (end < 0) break;
    out += text.slice(at, start) + text.slice(start, end).replace(/[^\n\r]/g, '');
    at = end + to.source.length;
  }
  return out + text.slice(at);
}

function find(text: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(text)?.index ?? -1;
}

const UNSEEN = [
  [/<!--/g, /-->/g],
  [/<style/gi, /<.style>/gi],
  [/<script/gi, /<.script>/gi],
] as const;

import { headerWords, readHeader } from '../grid/header-words.ts';
import { cleanText } from './clean.ts';
import { flatTable } from './flat-table.ts';
import type { Line } from './lines.ts';
import { cellText } from './mend.ts';
import { guess, type Piece, piece } from './piece.ts';
import type { Shape } from './shape.ts';

/**
 * A table that came as one cell per line: each cell begun by a tab, or each a line and its rows parted by blank lines,
 * or each a paragraph between blank lines.
 */
export const readCellLines: Shape = (lines, at, before) => {
  const first = lines[at] as Line;
  if (first.raw.length > 40 || !isOneCell(first.raw) || readHeader(cleanText(first.raw))?.role !== 'ordinal')
    return null;
  const style = styleOf(lines, at);
  const pieces = style === null ? [] : PIECES[style](ofOneTable(lines, at));
  return pieces.length > 3 ? flatTable(lines, at, pieces, before) : null;
};

type Style = 'tabbed' | 'dense' | 'spaced';

/** How cells are parted, as the first two show. */
function styleOf(lines: readonly Line[], at: number): Style | null {
  if (lines[at]?.raw.startsWith('\t')) return lines[at + 1]?.raw.startsWith('\t') ? 'tabbed' : null;
  const next = lines[at + 1];
  if (!next) return null;
  if (next.isBlank) return 'spaced';
  return isOneCell(next.raw) ? 'dense' : null;
}

function isOneCell(raw: string): boolean {
  const inner = raw.replace(/^\t/, '');
  return inner.length < 120 && !inner.includes('\t') && !inner.includes('|');
}

const PIECES: Record<Style, (lines: readonly Line[]) => Piece[]> = {
  tabbed: tabbedPieces,
  dense: densePieces,
  spaced: spacedPieces,
};

/** The lines that can belong to the table: up to where its first header cell comes again. */
function ofOneTable(lines: readonly Line[], at: number): readonly Line[] {
  const head = wordsOf(lines[at] as Line);
  let to = at + 1;
  while (to < lines.length && to < at + MOST_LINES && wordsOf(lines[to] as Line) !== head) to += 1;
  return lines.slice(at, to);
}

/** No table of a plan is longer; past it reading goes on anew. */
const MOST_LINES = 60_000;

function wordsOf({ raw }: Line): string {
  return raw.length > 30 ? '' : headerWords(cleanText(raw));
}

/** A tab begins each cell; its further lines have none. Ends at a line that begins no cell after a blank one. */
function tabbedPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let isAfterBlank = false;
  for (const { line, raw, isBlank, isHollow } of lines) {
    const last = pieces.at(-1);
    if (raw.startsWith('\t')) {
      if (raw.trim().includes('\t')) break;
      pieces.push({ ...piece(line, raw.slice(1), isAfterBlank), isCell: true });
      isAfterBlank = false;
    } else if (isBlank || isHollow) isAfterBlank = true;
    else if (isAfterBlank || !last) break;
    else pieces[pieces.length - 1] = { ...last, lastLine: line, text: `${last.text}\n${raw}` };
  }
  return pieces.map(clean);
}

/** Each line is a cell; an empty one parts rows, or is an empty cell. */
function densePieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let isAfterBlank = false;
  for (const { line, raw, isBlank, isHollow } of lines) {
    if (isBlank) pieces.push(guess(line));
    else if (raw.includes('\t')) break;
    else pieces.push({ ...piece(line, isHollow ? '' : raw, isAfterBlank), isLine: true });
    isAfterBlank = isBlank;
  }
  return pieces.map(clean);
}

/** One blank line parts cells; each two more may be an empty cell. */
function spacedPieces(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  let blanks = 1;
  for (const { line, raw, isBlank, isHollow } of lines) {
    const last = pieces.at(-1);
    if (isBlank) {
      blanks += 1;
      if (blanks > 1 && blanks % 2 === 1) pieces.push(guess(line));
    } else if (raw.includes('\t')) break;
    else {
      if (blanks === 0 && last && !isHollow)
        pieces[pieces.length - 1] = { ...last, lastLine: line, text: `${last.text}\n${raw}` };
      else pieces.push(piece(line, isHollow ? '' : raw));
      blanks = 0;
    }
  }
  return pieces.map(clean);
}

function clean(one: Piece): Piece {
  return { ...one, text: cellText(one.text) };
}

import { headerWords, readHeader } from '../grid/header-words.ts';
import { readOrdinal } from '../grid/ordinal.ts';
import { cleanText } from './clean.ts';
import { flatTable } from './flat-table.ts';
import type { Line } from './lines.ts';
import { cellText } from './mend.ts';
import { type Piece, piece } from './piece.ts';
import type { Shape } from './shape.ts';

/** A table flattened by a copier: cells of one or more lines, parted or ended by "|" on lines of their own. */
export const readPipeStream: Shape = (lines, at, before) => {
  const from = headAt(lines, at);
  if (from === null) return null;
  const own = ofOneTable(lines, from);
  const pieces = piecesOf(chunksOf(own));
  while (pieces[0]?.text === '') pieces.shift();
  const read = pieces.length > 3 ? flatTable(lines, from, pieces, before) : null;
  return read && { ...read, next: afterPipes(lines, read.next) };
};

/** Where the first header cell is, if a table begins here: on this line, or after a pipe of its own. */
function headAt(lines: readonly Line[], at: number): number | null {
  const isPipe = isLonePipe(lines[at]);
  const from = isPipe ? nextFilled(lines, at + 1) : at;
  const text = (lines[from]?.raw ?? '').replace(/^\s*\|/, '');
  const [cell = '', ...more] = text.split('|');
  if (cell.length > 30 || more.some((part) => part.trim() !== '')) return null;
  if (readHeader(cleanText(cell))?.role !== 'ordinal') return null;
  const isParted = more.length > 0 || isLonePipe(lines[nextFilled(lines, from + 1)]);
  return isParted && hasLonePipe(lines, from) ? from : null;
}

function isLonePipe(line: Line | undefined): boolean {
  return line !== undefined && /^\s*\|+\s*$/.test(line.raw);
}

function hasLonePipe(lines: readonly Line[], at: number): boolean {
  return lines.slice(at, at + 12).some(isLonePipe);
}

function nextFilled(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && (lines[next]?.isBlank || lines[next]?.isHollow)) next += 1;
  return next;
}

/** Up to the next header of the same words, or to where no pipe has come for long. */
function ofOneTable(lines: readonly Line[], at: number): readonly Line[] {
  const head = headerWords((lines[at] as Line).raw);
  let pipe = at;
  let to = at + 1;
  for (; to < lines.length && to - pipe < LONGEST_CELL; to += 1) {
    const { raw } = lines[to] as Line;
    if (raw.length < 30 && headerWords(raw) === head) break;
    if (raw.includes('|')) pipe = to;
  }
  return lines.slice(at, Math.min(to, pipe + LONGEST_CELL / 4));
}

const LONGEST_CELL = 80;

type Chunk = { lines: { line: number; text: string }[]; endsLine: number };

/** What stands between pipes; after the last pipe only the lines up to a blank one. */
function chunksOf(lines: readonly Line[]): Chunk[] {
  const lastPipe = lines.findLastIndex(({ raw }) => raw.includes('|'));
  const end = lines.findIndex(({ isBlank }, at) => at > lastPipe + 1 && isBlank);
  const chunks: Chunk[] = [{ lines: [], endsLine: lines[0]?.line ?? 0 }];
  for (const { line, raw, isBlank } of end < 0 ? lines : lines.slice(0, end)) {
    const [first = '', ...others] = isBlank ? [''] : raw.split('|');
    add(chunks, line, first);
    for (const part of others) {
      chunks.push({ lines: [], endsLine: line });
      add(chunks, line, part);
    }
  }
  return chunks;
}

function add(chunks: Chunk[], line: number, text: string): void {
  const chunk = chunks.at(-1) as Chunk;
  chunk.endsLine = line;
  if (text.trim() !== '') chunk.lines.push({ line, text: text.trim() });
}

/** A chunk is a cell. Where pipes part the cells but do not end the rows, each row shares a chunk with the next. */
function piecesOf(chunks: readonly Chunk[]): Piece[] {
  const counted = chunks.findIndex((chunk, at) => at > 0 && isOrdinalLine(chunk, -1));
  const period = counted > 1 && (chunks[counted]?.lines.length ?? 0) > 1 ? counted : null;
  const isEnded = period === null && chunks.at(-1)?.lines.length === 0;
  return chunks.slice(0, isEnded ? -1 : undefined).flatMap((chunk, at) => {
    const isShared = period !== null && at > 0 && at % period === 0;
    const cut = period !== null ? cutOf(chunk) : chunk.lines.length;
    if (!isShared && (cut === 0 || cut === chunk.lines.length)) return [cellOf(chunk, chunk.lines)];
    return [cellOf(chunk, chunk.lines.slice(0, cut)), cellOf(chunk, chunk.lines.slice(cut))];
  });
}

function cutOf(chunk: Chunk): number {
  return isOrdinalLine(chunk, -1) ? chunk.lines.length - 1 : chunk.lines.length;
}

function isOrdinalLine({ lines }: Chunk, at: number): boolean {
  const ordinal = readOrdinal(cleanText(lines.at(at)?.text ?? ''));
  return ordinal !== null && ordinal.style !== 'bullet';
}

function cellOf(chunk: Chunk, lines: Chunk['lines']): Piece {
  const text = cellText(lines.map((line) => line.text).join('\n'));
  return { ...piece(lines[0]?.line ?? chunk.endsLine, text), lastLine: lines.at(-1)?.line ?? chunk.endsLine };
}

/** The pipe that ends the last cell is no text. */
function afterPipes(lines: readonly Line[], at: number): number {
  let next = at;
  while (isLonePipe(lines[next])) next += 1;
  return next;
}

import { readOrdinal } from '../grid/ordinal.ts';
import type { Segment } from './segments.ts';

/** The places of the columns: where each begins; the last has no end. */
export type Spans = readonly number[];

/**
 * The columns of lines that are laid out with blanks, from those that fill them all: most of the lines that begin with
 * an ordinal have as many stretches as there are columns.
 */
export function spansOf(header: readonly Segment[], body: readonly (readonly Segment[])[]): Spans {
  const counted = body.filter((line) => readOrdinal(line[0]?.text ?? '') !== null);
  const columns = widest(
    counted.map((line) => line.length),
    header.length,
  );
  const full = counted.filter((line) => line.length === columns);
  const models = full.length > 0 ? full : [header];
  return Array.from({ length: columns }, (_, at) => (at === 0 ? 0 : beginOf(models, at)));
}

/** The greatest number that comes twice, or that the header has too. */
function widest(lengths: readonly number[], header: number): number {
  const often = lengths.filter((length, at) => length === header || lengths.indexOf(length) !== at);
  return Math.max(header, ...often);
}

function beginOf(models: readonly (readonly Segment[])[], at: number): number {
  const begins = models.map((line) => line[at]?.from ?? 0).sort((a, b) => a - b);
  return begins[Math.floor(begins.length / 4)] as number;
}

/** The texts of a line by columns. A stretch over several columns is cut where a column begins, unless `isWhole`. */
export function placed(segments: readonly Segment[], spans: Spans, isWhole = false): string[] {
  const cells = spans.map(() => '');
  for (const segment of isWhole ? segments : segments.flatMap((one) => cut(one, spans))) {
    const column = columnOf(segment, spans);
    cells[column] = cells[column] ? `${cells[column]} ${segment.text}` : segment.text;
  }
  return cells;
}

function cut(segment: Segment, spans: Spans): Segment[] {
  const at = spans.find(
    (begin) => begin > segment.from && begin < segment.to && segment.text[begin - segment.from - 1] === ' ',
  );
  if (at === undefined) return [segment];
  const left = segment.text.slice(0, at - segment.from).trim();
  const right = { text: segment.text.slice(at - segment.from), from: at, to: segment.to };
  return [{ text: left, from: segment.from, to: segment.from + left.length }, ...cut(right, spans)];
}

/** The column that it covers most. */
export function columnOf({ from, to }: Segment, spans: Spans): number {
  const covers = spans.map(
    (begin, at) => Math.min(to, spans[at + 1] ?? Number.POSITIVE_INFINITY) - Math.max(from, begin),
  );
  return covers.indexOf(Math.max(...covers));
}

/** Whether a stretch lies within one column. */
export function isWithin(segment: Segment, spans: Spans): boolean {
  const end = spans[columnOf(segment, spans) + 1] ?? Number.POSITIVE_INFINITY;
  return segment.to <= end + 1;
}

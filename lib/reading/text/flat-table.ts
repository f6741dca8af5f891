import type { Block } from '../block.ts';
import { flatHeaders } from './flat-header.ts';
import { flatRows } from './flat-rows.ts';
import type { Line } from './lines.ts';
import type { Piece } from './piece.ts';
import type { Before } from './shape.ts';

/** A table out of its cells in a row; of several readings of its header that under which the most rows come out even. */
export function flatTable(lines: readonly Line[], at: number, all: readonly Piece[], before: Before) {
  const headers = flatHeaders(all, before.headers);
  const readings = headers.map((header) => ({ header, ...flatRows(all.slice(header.used), header.roles) }));
  const best = readings.reduce((a, b) => (b.fitting > a.fitting ? b : a), readings[0] as (typeof readings)[number]);
  if (!best || best.rows.length === 0) return null;
  const line = (lines[at] as Line).line;
  const end = all[best.header.used + best.used - 1]?.lastLine ?? line;
  const head = best.header.rows.map((cells) => ({ line, cells }));
  const blocks: Block[] = [{ kind: 'table', line, rows: [...head, ...best.rows] }];
  return { blocks, next: at + 1 + end - line };
}
